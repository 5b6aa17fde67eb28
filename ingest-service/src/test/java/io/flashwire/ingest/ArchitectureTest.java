package io.flashwire.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.flashwire.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "..clock..",
        "..source..",
        "..reading..",
        "..revision..",
        "..copy..",
        "..push..",
        "..following..",
        "..polling..",
        "..websub.."
    };
    private static final String[] EDGES = {"..http..", "..kafka..", "..postgres..", "..metrics..", "..wiring.."};

    @ArchTest
    static final ArchRule FEATURES_ARE_PURE_JAVA = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.micrometer..",
                    "org.jboss..",
                    "org.hibernate..",
                    "org.apache.kafka..",
                    "java.sql..",
                    "javax.sql..");

    @ArchTest
    static final ArchRule FEATURES_KNOW_NO_EDGE = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(EDGES).and(resideInAPackage("io.flashwire.ingest..")));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.flashwire.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule ONLY_POSTGRES_SPEAKS_SQL = classes()
            .that()
            .resideInAPackage("io.flashwire.ingest.postgres..")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should()
            .haveSimpleNameStartingWith("Postgres");
}
