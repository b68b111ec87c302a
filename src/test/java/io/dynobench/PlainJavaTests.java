package io.dynobench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What a worker loads must start fast and disturb nothing, so it is plain Java. */
@AnalyzeClasses(packages = "io.dynobench", importOptions = ImportOption.DoNotIncludeTests.class)
class PlainJavaTests {

  @ArchTest
  static final ArchRule THE_WORKER_AND_WHAT_IT_USES_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.dynobench.worker..",
              "io.dynobench.zoo..",
              "io.dynobench.data..",
              "io.dynobench.protocol..",
              "io.dynobench.bench..",
              "io.dynobench.analysis..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_THE_WORKER_LOADS_AN_ENGINE =
      classes()
          .that()
          .resideOutsideOfPackage("io.dynobench.worker..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("ai.djl..", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes().should(NullMarkedPackages.beInOne());
}
