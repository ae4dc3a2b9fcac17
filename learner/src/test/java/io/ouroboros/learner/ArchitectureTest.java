package io.ouroboros.learner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who may see tensors, actors and the network.
@AnalyzeClasses(
    packages = "io.ouroboros.learner",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule onlyModelAndUpdateSeeTensors =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.ouroboros.learner.model", "io.ouroboros.learner.update")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..");

  @ArchTest
  static final ArchRule theCoreSeesNoPekko =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.ouroboros.learner.dream",
              "io.ouroboros.learner.experience",
              "io.ouroboros.learner.model",
              "io.ouroboros.learner.update",
              "io.ouroboros.learner.families")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.pekko..");

  @ArchTest
  static final ArchRule dreamsKnowNothingOfExams =
      noClasses()
          .that()
          .resideInAPackage("io.ouroboros.learner.dream")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.ouroboros.learner.gate");

  @ArchTest
  static final ArchRule nobodySeesHttpOrConfiguration =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.typesafe.config..", "org.apache.pekko.http..", "io.grpc..");

  @ArchTest
  static final ArchRule thePackagesHaveNoCycles =
      slices().matching("io.ouroboros.learner.(*)..").should().beFreeOfCycles();
}
