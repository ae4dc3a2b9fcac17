package io.ouroboros.learner.gate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.language.Term;

/// An exam goal cannot become an experience: nothing comes out of it that could be learned.
@AnalyzeClasses(
    packages = "io.ouroboros.learner",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ExamGoalTest {
  @ArchTest
  static final ArchRule givesAwayNeitherItsGoalNorARowNorAProgram =
      noMethods()
          .that()
          .areDeclaredIn(ExamGoal.class)
          .and()
          .areNotPrivate()
          .should()
          .haveRawReturnType(Goal.class)
          .orShould()
          .haveRawReturnType(Example.class)
          .orShould()
          .haveRawReturnType(Term.class)
          .orShould()
          .haveRawReturnType(java.util.List.class);

  @ArchTest
  static final ArchRule isUnknownToWhateverLearns =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.ouroboros.learner.experience",
              "io.ouroboros.learner.update",
              "io.ouroboros.learner.model",
              "io.ouroboros.learner.cycle")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ExamGoal.class);
}
