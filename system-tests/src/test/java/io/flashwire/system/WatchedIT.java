package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is watched is there: a panel or a rule over a metric that no service has would stay silent for ever, and an alarm
 * over the growth of a counter that first appears with the trouble misses it.
 */
@ExtendWith(RunningSystem.class)
class WatchedIT {

    private static final Path FILES = Path.of("..", "deploy", "helm", "flashwire", "files");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** A metric by its name, or by a pattern of names. */
    private static final Pattern METRIC =
            Pattern.compile("__name__=~\"(?<names>[^\"]+)\"|\\b(?<name>(?:flashwire|kafka|jvm)_[a-z_]+)\\b");

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)[{ ]");

    private final Flashwire flashwire;

    WatchedIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    @Test
    void everyMetricOfTheRulesAndOfTheDashboardIsServed() throws IOException {
        // given
        var watched = new TreeSet<String>();
        for (var file : List.of("rules.yaml", "dashboard.json")) {
            for (JsonNode query : YAML.readTree(FILES.resolve(file).toFile()).findValues("expr")) {
                METRIC.matcher(query.asText())
                        .results()
                        .map(metric -> metric.group("name") == null ? metric.group("names") : metric.group("name"))
                        .forEach(watched::add);
            }
        }

        // when
        var served = Stream.of("ingest-service", "enrich-service", "alert-service", "api-gateway")
                .map(flashwire::metrics)
                .flatMap(exposition -> SAMPLE.matcher(exposition).results())
                .map(sample -> sample.group(1))
                .collect(Collectors.toSet());

        // then
        assertThat(watched)
                .hasSizeGreaterThan(10)
                .allSatisfy(names ->
                        assertThat(served).anyMatch(Pattern.compile(names).asMatchPredicate()));
    }
}
