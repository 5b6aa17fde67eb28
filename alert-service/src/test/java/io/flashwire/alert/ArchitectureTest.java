package io.flashwire.alert;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.flashwire.alert", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "io.flashwire.alert.incident..",
        "io.flashwire.alert.tier..",
        "io.flashwire.alert.alert..",
        "io.flashwire.alert.subscription..",
        "io.flashwire.alert.search..",
        "io.flashwire.alert.silence..",
        "io.flashwire.alert.digest..",
        "io.flashwire.alert.acknowledgement..",
        "io.flashwire.alert.channel..",
        "io.flashwire.alert.delivery..",
        "io.flashwire.alert.backtest..",
    };

    @ArchTest
    static final ArchRule FEATURES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.smallrye..",
                    "io.vertx..",
                    "io.micrometer..",
                    "org.hibernate..",
                    "org.apache.kafka..",
                    "io.flashwire.alert.kafka..",
                    "io.flashwire.alert.postgres..",
                    "io.flashwire.alert.http..",
                    "io.flashwire.alert.webhook..",
                    "io.flashwire.alert.mail..",
                    "io.flashwire.alert.wiring..");

    /** Templates are rendered by an engine that is a plain library, whatever its name. */
    @ArchTest
    static final ArchRule FEATURES_KNOW_OF_QUARKUS_NOTHING_BUT_ITS_TEMPLATES = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat(resideInAPackage("io.quarkus..").and(not(resideInAPackage("io.quarkus.qute.."))));

    @ArchTest
    static final ArchRule NO_EMPTY_NAMES =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Common|Impl|Mapper)(\\$.*)?");

    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE =
            classes().that().haveSimpleNameEndingWith("Entity").should().bePackagePrivate();
}
