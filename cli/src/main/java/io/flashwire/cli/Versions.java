package io.flashwire.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions that this build is made of. */
public record Versions(String flashwire, String postgres) {

    public static Versions ofThisBuild() {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(Versions.class.getResourceAsStream("/versions.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(value(properties, "flashwire"), value(properties, "postgres"));
    }

    private static String value(Properties properties, String name) {
        return Objects.requireNonNull(properties.getProperty(name), name);
    }
}
