package io.flashwire.chart;

import static io.flashwire.chart.Rendered.elements;
import static io.flashwire.chart.Rendered.name;
import static io.flashwire.chart.Rendered.selects;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is applied to a cluster is restricted, pinned, reachable where it must be and nowhere else. */
@EnabledIf(value = "io.flashwire.chart.Rendered#helmIsThere", disabledReason = "helm is not on the PATH")
@ParameterizedClass
@ValueSource(strings = {"values.yaml", "ci/minimal-values.yaml", "ci/full-values.yaml"})
class ChartTest {

    private static final Pattern PINNED = Pattern.compile(".+(:[0-9][\\w.-]*|@sha256:[0-9a-f]{64})");

    private final Rendered chart;

    ChartTest(String values) {
        chart = Rendered.with(values);
    }

    @Test
    void everyContainerIsRestricted() {
        // when
        var containers = chart.containers().toList();

        // then
        assertThat(containers).hasSizeGreaterThanOrEqualTo(4).allSatisfy(container -> {
            var security = container.path("securityContext");
            assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("capabilities").path("drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(security.path("capabilities").has("add")).isFalse();
            assertThat(container.path("resources").path("limits").has("memory")).isTrue();
        });
        assertThat(chart.pods()).allSatisfy(pod -> {
            var spec = pod.path("spec");
            assertThat(spec.path("securityContext")
                            .path("seccompProfile")
                            .path("type")
                            .asText())
                    .isEqualTo("RuntimeDefault");
            assertThat(spec.path("automountServiceAccountToken").asBoolean(true))
                    .isFalse();
            assertThat(spec.has("hostNetwork") || spec.has("hostPID") || spec.has("hostIPC"))
                    .isFalse();
            assertThat(elements(spec.path("volumes"))).noneMatch(volume -> volume.has("hostPath"));
        });
    }

    @Test
    void everyImageIsPinned() {
        // when
        var images = chart.containers().map(container -> container.path("image").asText());

        // then
        assertThat(images).isNotEmpty().allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void everySelectorFindsThePodsThatItIsFor() {
        // given
        var pods = chart.pods().map(pod -> pod.path("metadata").path("labels")).toList();

        // when
        var selectors = Stream.of(
                        chart.of("Service").map(service -> service.path("spec").path("selector")),
                        chart.of("Deployment").map(ChartTest::matchLabels),
                        chart.of("PodDisruptionBudget").map(ChartTest::matchLabels),
                        chart.of("PodMonitor").map(ChartTest::matchLabels),
                        chart.of("NetworkPolicy")
                                .map(policy ->
                                        policy.path("spec").path("podSelector").path("matchLabels")))
                .flatMap(selector -> selector);

        // then
        assertThat(selectors)
                .isNotEmpty()
                .allSatisfy(selector ->
                        assertThat(pods).as(selector.toString()).anyMatch(labels -> selects(selector, labels)));
    }

    @Test
    void everyServiceLeadsToAPortOfItsPods() {
        // when
        var services = chart.of("Service");

        // then
        assertThat(services).allSatisfy(service -> {
            var ports = chart.pods()
                    .filter(pod -> selects(
                            service.path("spec").path("selector"),
                            pod.path("metadata").path("labels")))
                    .flatMap(pod -> elements(pod.path("spec").path("containers")))
                    .flatMap(container -> elements(container.path("ports")))
                    .map(port -> port.path("name").asText())
                    .collect(toSet());
            assertThat(elements(service.path("spec").path("ports")))
                    .as(name(service))
                    .allMatch(port -> ports.contains(port.path("targetPort").asText()));
        });
    }

    @Test
    void everyAddressThatAServiceIsGivenMayBeReached() {
        // given
        assumeTrue(chart.of("NetworkPolicy").findAny().isPresent(), "these values ask for no policies");

        // when
        var deployments = chart.of("Deployment").toList();

        // then
        assertThat(deployments).hasSize(4).allSatisfy(deployment -> {
            var allowed = allowedPorts(deployment);
            assertThat(portsNeededBy(deployment)).as(name(deployment)).isSubsetOf(allowed);
        });
    }

    /** Ports that some policy lets the pods of a deployment call. */
    private Set<Integer> allowedPorts(JsonNode deployment) {
        var labels = deployment.path("spec").path("template").path("metadata").path("labels");
        return chart.of("NetworkPolicy")
                .filter(policy ->
                        selects(policy.path("spec").path("podSelector").path("matchLabels"), labels))
                .flatMap(policy -> elements(policy.path("spec").path("egress")))
                .flatMap(rule -> elements(rule.path("ports")))
                .map(port -> port.path("port").asInt())
                .collect(toSet());
    }

    /** Ports of the brokers, the database and the URLs in its environment. */
    private static Set<Integer> portsNeededBy(JsonNode deployment) {
        return elements(deployment.path("spec").path("template").path("spec").path("containers"))
                .flatMap(container -> elements(container.path("env")))
                .filter(variable -> variable.path("name").asText().matches(".*(URL|SERVERS|ENDPOINT)"))
                .map(variable -> variable.path("value").asText().replace("jdbc:", ""))
                .map(address -> URI.create(address.contains("//") ? address : "kafka://" + address)
                        .getPort())
                .collect(toSet());
    }

    private static JsonNode matchLabels(JsonNode object) {
        return object.path("spec").path("selector").path("matchLabels");
    }
}
