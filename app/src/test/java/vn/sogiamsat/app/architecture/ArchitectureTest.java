package vn.sogiamsat.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The arrows of the house: each rule is named as what it holds. */
@AnalyzeClasses(packages = "vn.sogiamsat", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_language_knows_none_of_the_sides = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.sogiamsat.command..",
                    "vn.sogiamsat.projections..",
                    "vn.sogiamsat.query..",
                    "vn.sogiamsat.rules..",
                    "vn.sogiamsat.app..",
                    "vn.sogiamsat.servers..");

    @ArchTest
    static final ArchRule the_language_depends_on_no_framework = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "co.elastic..", "java.sql..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule the_rules_know_the_language_and_nothing_else_of_the_house = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.sogiamsat.command..",
                    "vn.sogiamsat.projections..",
                    "vn.sogiamsat.query..",
                    "vn.sogiamsat.app..",
                    "vn.sogiamsat.servers..");

    @ArchTest
    static final ArchRule the_rules_depend_on_no_framework = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "co.elastic..",
                    "java.sql..",
                    "jakarta.servlet..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule the_log_and_its_evidence_know_nothing_of_the_ledger_and_no_framework = noClasses()
            .that()
            .resideInAnyPackage("vn.sogiamsat.log..", "vn.sogiamsat.evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.sogiamsat.core..",
                    "vn.sogiamsat.rules..",
                    "vn.sogiamsat.command..",
                    "vn.sogiamsat.projections..",
                    "vn.sogiamsat.query..",
                    "vn.sogiamsat.app..",
                    "vn.sogiamsat.servers..",
                    "org.springframework..",
                    "org.axonframework..",
                    "java.sql..");

    @ArchTest
    static final ArchRule the_command_side_knows_neither_projections_nor_queries = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.sogiamsat.projections..", "vn.sogiamsat.query..", "vn.sogiamsat.app..");

    @ArchTest
    static final ArchRule the_projections_know_neither_commands_nor_queries = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.sogiamsat.command..", "vn.sogiamsat.query..", "vn.sogiamsat.app..");

    @ArchTest
    static final ArchRule the_query_side_knows_neither_commands_nor_projections = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.sogiamsat.command..", "vn.sogiamsat.projections..", "vn.sogiamsat.app..");

    @ArchTest
    static final ArchRule the_dashboards_know_the_language_and_the_rules_and_nothing_else_of_the_house = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.dashboards..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.sogiamsat.command..",
                    "vn.sogiamsat.projections..",
                    "vn.sogiamsat.query..",
                    "vn.sogiamsat.app..",
                    "vn.sogiamsat.servers..",
                    "org.springframework..",
                    "co.elastic..");

    @ArchTest
    static final ArchRule only_the_program_knows_the_dashboards = noClasses()
            .that()
            .resideOutsideOfPackages("vn.sogiamsat.dashboards..", "vn.sogiamsat.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.sogiamsat.dashboards..");

    @ArchTest
    static final ArchRule the_child_servers_know_nothing_of_the_ledger = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.servers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.sogiamsat.core..",
                    "vn.sogiamsat.rules..",
                    "vn.sogiamsat.command..",
                    "vn.sogiamsat.projections..",
                    "vn.sogiamsat.query..",
                    "vn.sogiamsat.app..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule only_the_command_side_speaks_sql = noClasses()
            .that()
            .resideInAnyPackage("vn.sogiamsat.projections..", "vn.sogiamsat.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql..");

    @ArchTest
    static final ArchRule the_command_side_never_touches_elasticsearch = noClasses()
            .that()
            .resideInAPackage("vn.sogiamsat.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("co.elastic..");

    @ArchTest
    static final ArchRule features_of_the_command_side_have_no_cycles =
            slices().matching("vn.sogiamsat.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_the_projections_have_no_cycles =
            slices().matching("vn.sogiamsat.projections.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_the_query_side_have_no_cycles =
            slices().matching("vn.sogiamsat.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_the_dashboards_have_no_cycles =
            slices().matching("vn.sogiamsat.dashboards.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_static_field_is_mutable = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule time_comes_in_from_outside = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.sogiamsat.core..",
                    "vn.sogiamsat.rules..",
                    "vn.sogiamsat.command..",
                    "vn.sogiamsat.projections..",
                    "vn.sogiamsat.query..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule sequential_policy_of_axon_is_never_used = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.axonframework.eventhandling.async.SequentialPolicy")
            .because("its identifier is a new Object: with several segments events are skipped after a restart");
}
