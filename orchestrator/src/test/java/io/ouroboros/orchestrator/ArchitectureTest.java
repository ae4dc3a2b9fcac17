package io.ouroboros.orchestrator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Where configuration is read, and that nothing goes round in circles.
@AnalyzeClasses(
    packages = "io.ouroboros.orchestrator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule onlySettingsReadsConfiguration =
      noClasses()
          .that()
          .haveSimpleNameNotContaining("Settings")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.typesafe.config..");

  @ArchTest
  static final ArchRule nobodySeesTensors =
      noClasses().should().dependOnClassesThat().resideInAPackage("ai.djl..");

  @ArchTest
  static final ArchRule thePackagesHaveNoCycles =
      slices()
          .matching("io.ouroboros.orchestrator.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);
}
