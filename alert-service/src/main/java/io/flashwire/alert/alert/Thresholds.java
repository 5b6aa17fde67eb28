package io.flashwire.alert.alert;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * From which numbers on a desk is told again, as data.
 *
 * @param origins of outlets that tell it independently
 * @param figures of people killed, wounded or displaced, of things lost
 */
public record Thresholds(List<Long> origins, List<Long> figures) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Thresholds {
        origins = ascending(origins, "origins");
        figures = ascending(figures, "figures");
    }

    /** How many of these thresholds the number has reached. */
    static long step(List<Long> thresholds, long number) {
        return thresholds.stream().filter(threshold -> threshold <= number).count();
    }

    /** The thresholds that Flashwire ships. */
    public static Thresholds shipped() {
        try (var yaml = Objects.requireNonNull(Thresholds.class.getResourceAsStream("/thresholds.yaml"))) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException where the YAML holds no thresholds; the message names line and column */
    public static Thresholds read(InputStream yaml) throws IOException {
        return YAML.readValue(yaml, Thresholds.class);
    }

    private static List<Long> ascending(List<Long> thresholds, String name) {
        Objects.requireNonNull(thresholds, () -> "no thresholds for " + name);
        for (var index = 0; index < thresholds.size(); index++) {
            if (thresholds.get(index) < 1 || (index > 0 && thresholds.get(index) <= thresholds.get(index - 1))) {
                throw new IllegalArgumentException(
                        "the thresholds for " + name + " do not ascend from 1: " + thresholds);
            }
        }
        return List.copyOf(thresholds);
    }
}
