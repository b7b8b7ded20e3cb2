package org.baoxue.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** rest, console, web → reporting → casework → roster → policy → api; storage and access serve them. */
@AnalyzeClasses(packages = "org.baoxue", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleDirectionTest {

    private static final List<String> MODULES =
            List.of("api", "storage", "access", "policy", "roster", "casework", "reporting", "rest", "console", "web");

    @ArchTest
    static final ArchRule MODULES_KNOW_ONLY_THOSE_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("api")
            .definedBy("org.baoxue.api..")
            .layer("storage")
            .definedBy("org.baoxue.storage..")
            .layer("access")
            .definedBy("org.baoxue.access..")
            .layer("policy")
            .definedBy("org.baoxue.policy..")
            .layer("roster")
            .definedBy("org.baoxue.roster..")
            .layer("casework")
            .definedBy("org.baoxue.casework..")
            .layer("reporting")
            .definedBy("org.baoxue.reporting..")
            .layer("rest")
            .definedBy("org.baoxue.rest..")
            .layer("console")
            .definedBy("org.baoxue.console..")
            .layer("web")
            .definedBy("org.baoxue.web..")
            .whereLayer("api")
            .mayNotAccessAnyLayer()
            .whereLayer("storage")
            .mayOnlyAccessLayers("api")
            .whereLayer("access")
            .mayOnlyAccessLayers("api", "storage")
            .whereLayer("policy")
            .mayOnlyAccessLayers("api", "storage", "access")
            .whereLayer("roster")
            .mayOnlyAccessLayers("api", "storage", "access", "policy")
            .whereLayer("casework")
            .mayOnlyAccessLayers("api", "storage", "access", "policy", "roster")
            .whereLayer("reporting")
            .mayOnlyAccessLayers("api", "storage", "access", "policy", "roster", "casework")
            .whereLayer("rest")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("console")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule THE_API_NEEDS_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage("org.baoxue.api..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.baoxue.api..", "org.osgi.annotation.."));

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("a test must be able to stand at any moment");

    @ArchTest
    static final ArchRule THE_EVALUATOR_IS_PURE = classes()
            .that()
            .resideInAPackage("org.baoxue.policy.evaluation..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "org.baoxue.api..", "org.baoxue.policy.evaluation..", "org.osgi.annotation.."));

    @ArchTest
    static void nobody_reaches_into_the_inside_of_another_module(JavaClasses everything) {
        for (String module : MODULES) {
            String inside = "org.baoxue." + module + ".internal..";
            String own = "org.baoxue." + module + "..";
            noClasses()
                    .that(describe("are outside of " + module, found -> !resideInAPackage(own)
                            .test(found)))
                    .should()
                    .dependOnClassesThat(resideInAPackage(inside))
                    .allowEmptyShould(true)
                    .check(everything);
        }
    }
}
