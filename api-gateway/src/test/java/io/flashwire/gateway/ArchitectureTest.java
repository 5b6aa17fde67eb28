package io.flashwire.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The features know no framework, and the edges depend on them, never the other way round. */
@AnalyzeClasses(packages = "io.flashwire.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {"..live..", "..archive..", "..access..", "..feed..", "..wire.."};

    @ArchTest
    static final ArchRule FEATURES_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "io.github.bucket4j..",
                    "io.flashwire.contracts..",
                    "io.flashwire.gateway.live..",
                    "io.flashwire.gateway.archive..",
                    "io.flashwire.gateway.access..",
                    "io.flashwire.gateway.feed..",
                    "io.flashwire.gateway.wire..",
                    "javax.xml.stream..");

    @ArchTest
    static final ArchRule ONLY_THE_POSTGRES_EDGE_SPEAKS_SQL = noClasses()
            .that()
            .resideOutsideOfPackages("..postgres..", "..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule ONLY_THE_KAFKA_EDGE_SPEAKS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule NOTHING_HAS_A_NAME_THAT_SAYS_NOTHING =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Common|Impl|Mapper)");
}
