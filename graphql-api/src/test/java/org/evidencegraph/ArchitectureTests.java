package org.evidencegraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The picture in docs/architecture.md as rules, for main and test classes alike. A rule about a
 * package that has no classes yet passes.
 */
@AnalyzeClasses(packages = "org.evidencegraph")
class ArchitectureTests {

  private static final String ROOT = "org.evidencegraph.";

  /**
   * Each feature may use those before it. {@code page} and {@code filter} come first and stand side
   * by side.
   */
  private static final List<List<String>> FEATURES =
      List.of(
          List.of("page", "filter"),
          List.of("identifier"),
          List.of("provenance"),
          List.of("paper"),
          List.of("citation"),
          List.of("reference"),
          List.of("concept"),
          List.of("trial"),
          List.of("claim"),
          List.of("search"),
          List.of("lookup"),
          List.of("intake"));

  /** The modules that are cut into features; the importer is cut into kinds of document. */
  private static final List<String> MODULES_BY_FEATURE = List.of("", "persistence.", "graphql.");

  private static final DescribedPredicate<JavaClass> DOMAIN =
      resideInAPackage(ROOT + "*..")
          .and(
              resideOutsideOfPackages(
                  ROOT + "importer..",
                  ROOT + "persistence..",
                  ROOT + "graphql..",
                  ROOT + "endtoend.."))
          .as("domain");

  @ArchTest
  static final ArchRule domainKnowsOnlyJavaAndJSpecify =
      classes()
          .that(DOMAIN)
          .should()
          .onlyDependOnClassesThat(DOMAIN.or(resideInAnyPackage("java..", "org.jspecify..")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule importerKnowsNoDatabaseAndNoFramework =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "importer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "persistence..",
              ROOT + "graphql..",
              "java.sql..",
              "javax.sql..",
              "jakarta.persistence..",
              "org.springframework..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule apiDoesNotKnowPersistence =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "persistence..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule rowsRepositoriesAndMappersStayInTheirPackage =
      classes()
          .that()
          .resideInAPackage(ROOT + "persistence..")
          .and()
          .haveNameMatching(".*(Row|Repository|Mapper)")
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching(ROOT + "(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static void featuresKnowOnlyEarlierFeatures(JavaClasses classes) {
    for (String module : MODULES_BY_FEATURE) {
      for (int n = 0; n < FEATURES.size() - 1; n++) {
        String[] feature = packages(module, FEATURES.subList(n, n + 1));
        String[] later = packages(module, FEATURES.subList(n + 1, FEATURES.size()));
        noClasses()
            .that()
            .resideInAnyPackage(feature)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .allowEmptyShould(true)
            .check(classes);
      }
    }
  }

  private static String[] packages(String module, List<List<String>> features) {
    return features.stream()
        .flatMap(List::stream)
        .map(feature -> ROOT + module + feature + "..")
        .toArray(String[]::new);
  }
}
