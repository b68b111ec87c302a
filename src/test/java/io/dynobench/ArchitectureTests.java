package io.dynobench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The arrows between the packages, in one table; a class that draws another arrow fails the build.
 */
class ArchitectureTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.dynobench");

  private static final Map<String, List<String>> MAY_DEPEND_ON =
      new TreeMap<>(
          Map.ofEntries(
              row("bench"),
              row("problem"),
              row("protocol", "bench"),
              row("zoo", "bench"),
              row("analysis", "bench"),
              row("data", "bench"),
              row("datasets", "data", "bench", "problem"),
              row("worker", "protocol", "zoo", "data", "bench", "analysis"),
              row("supervisor", "protocol", "bench", "problem"),
              // A GPU's clock falls by the same formula as a processor's in a worker.
              row("devices", "analysis", "supervisor", "bench", "problem"),
              row("models", "analysis", "zoo", "devices", "supervisor", "bench", "problem"),
              row("results", "analysis", "bench", "problem"),
              // Forks are merged where they end, with the same formulas as windows in a worker.
              row(
                  "jobs",
                  "analysis",
                  "models",
                  "datasets",
                  "devices",
                  "supervisor",
                  "results",
                  "bench",
                  "problem"),
              row("charts", "analysis", "results", "models", "bench", "problem"),
              row("dashboards", "charts", "security", "problem"),
              row("security", "problem"),
              row("overview", "jobs", "results", "charts", "dashboards", "devices", "problem"),
              row("web", "bench", "problem")));

  @ParameterizedTest
  @MethodSource("packages")
  void dependsOnlyOnWhatTheTableAllows(String name) {
    String[] allowed =
        MAY_DEPEND_ON.getOrDefault(name, List.of()).stream()
            .map(ArchitectureTests::packageOf)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(packageOf(name))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed)
                .or(resideInAPackage(packageOf(name)))
                .or(not(resideInAPackage("io.dynobench.."))))
        .check(CLASSES);
  }

  @Test
  void theTableNamesEveryPackage() {
    var present = new TreeSet<String>();
    CLASSES.forEach(
        each ->
            Arrays.stream(each.getPackageName().split("\\."))
                .skip(2)
                .findFirst()
                .ifPresent(present::add));
    assertThat(present).isSubsetOf(MAY_DEPEND_ON.keySet());
  }

  static List<String> packages() {
    return MAY_DEPEND_ON.keySet().stream()
        .filter(name -> CLASSES.stream().anyMatch(each -> isIn(each.getPackageName(), name)))
        .toList();
  }

  private static boolean isIn(String packageName, String name) {
    String root = "io.dynobench." + name;
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  private static String packageOf(String name) {
    return "io.dynobench." + name + "..";
  }

  private static Map.Entry<String, List<String>> row(String name, String... mayDependOn) {
    return Map.entry(name, List.of(mayDependOn));
  }
}
