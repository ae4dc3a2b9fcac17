package io.ouroboros.agents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/// The order of the packages: a reader may rely on it, a change may not break it.
@AnalyzeClasses(
    packages = "io.ouroboros.agents",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchRule languageSeesNothing = onlyMaySee("language");

  @ArchTest static final ArchRule goalSeesTheLanguage = onlyMaySee("goal", "language");

  @ArchTest static final ArchRule guideSeesGoals = onlyMaySee("guide", "language", "goal");

  @ArchTest
  static final ArchRule searchSeesNoActor =
      onlyMaySee("attempt.search", "language", "goal", "guide");

  @ArchTest static final ArchRule planSeesGoals = onlyMaySee("plan", "language", "goal");

  @ArchTest
  static final ArchRule attemptSeesThePlan =
      onlyMaySee("attempt", "language", "goal", "guide", "plan", "attempt.search");

  @ArchTest
  static final ArchRule verdictSeesAttempts =
      onlyMaySee("verdict", "language", "goal", "guide", "plan", "attempt", "attempt.search");

  @ArchTest static final ArchRule journalSeesNothing = onlyMaySee("journal");

  @ArchTest static final ArchRule charterSeesNothing = onlyMaySee("charter");

  @ArchTest
  static final ArchRule theCoreSeesNoPekko =
      noClasses()
          .that()
          .resideInAnyPackage(full("language"), full("goal"), full("attempt.search"), full("plan"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.pekko..");

  @ArchTest
  static final ArchRule nobodyReadsConfigurationOrTensors =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.typesafe.config..", "ai.djl..");

  @ArchTest
  static final ArchRule thePackagesHaveNoCycles =
      slices().matching("io.ouroboros.agents.(*)..").should().beFreeOfCycles();

  private static ArchRule onlyMaySee(String name, String... seen) {
    return noClasses()
        .that()
        .resideInAPackage("io.ouroboros.agents." + name)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("io.ouroboros..")
                .and(DescribedPredicate.not(allowed(name, seen))));
  }

  private static DescribedPredicate<JavaClass> allowed(String name, String... seen) {
    return JavaClass.Predicates.resideInAnyPackage(
        Stream.concat(Stream.of(name), Arrays.stream(seen))
            .map(part -> "io.ouroboros.agents." + part)
            .toArray(String[]::new));
  }

  private static String full(String name) {
    return "io.ouroboros.agents." + name;
  }
}
