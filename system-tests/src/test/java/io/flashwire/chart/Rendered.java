package io.flashwire.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The objects that {@code helm template} makes of the chart with some values. */
record Rendered(List<JsonNode> objects) {

    private static final Path CHART =
            Path.of(Objects.requireNonNull(System.getProperty("flashwire.root")), "deploy", "helm", "flashwire");

    static boolean helmIsThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "helm")));
    }

    /** @param values a file of the chart's folder */
    static Rendered with(String values) {
        try {
            var output = Files.createTempFile("rendered", ".yaml");
            var errors = Files.createTempFile("helm", ".log");
            var helm = new ProcessBuilder(
                            "helm",
                            "template",
                            "fw",
                            CHART.toString(),
                            "--values",
                            CHART.resolve(values).toString())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (helm.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(errors));
            }
            var objects = new ArrayList<JsonNode>();
            new YAMLMapper()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(output.toFile())
                    .forEachRemaining(object -> {
                        if (object.isObject()) {
                            objects.add(object);
                        }
                    });
            return new Rendered(objects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    Stream<JsonNode> of(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    /** Those of deployments, and of what stands alone: the chart's tests. */
    Stream<JsonNode> pods() {
        return Stream.concat(
                of("Deployment").map(deployment -> deployment.path("spec").path("template")), of("Pod"));
    }

    Stream<JsonNode> containers() {
        return pods().flatMap(pod -> elements(pod.path("spec").path("containers")));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }

    static String name(JsonNode object) {
        return object.path("kind").asText() + " "
                + object.path("metadata").path("name").asText();
    }

    /** Whether the labels are those that the selector asks for; one that asks for none selects nothing here. */
    static boolean selects(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.propertyStream()
                        .allMatch(wanted -> wanted.getValue().equals(labels.path(wanted.getKey())));
    }
}
