package io.flashwire.ingest.clock;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The zones behind what publishers write: {@code GMT+4}, {@code BST}, {@code Baku time}, {@code +04:00}, {@code Asia/Tbilisi}. */
public final class ZoneNames {

    private static final Pattern FROM_GREENWICH = Pattern.compile("(?:GMT|UTC)?\\s?([+-])\\s?(\\d{1,2}):?(\\d{2})?");
    private static final Pattern CITY_TIME = Pattern.compile("(.+) time", Pattern.CASE_INSENSITIVE);
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Map<String, ZoneId> CITIES = cities();

    private final List<Abbreviation> abbreviations;

    private ZoneNames(List<Abbreviation> abbreviations) {
        this.abbreviations = List.copyOf(abbreviations);
    }

    /** @param home the outlet's zone in which the letters mean this; absent where they mean it everywhere else */
    record Abbreviation(String name, ZoneId zone, @Nullable ZoneId home) {

        Abbreviation {
            Objects.requireNonNull(name, "an abbreviation has a name");
            Objects.requireNonNull(zone, "an abbreviation has a zone");
        }
    }

    /** The abbreviations that Flashwire ships. */
    public static ZoneNames shipped() {
        try (var yaml = Objects.requireNonNull(ZoneNames.class.getResourceAsStream("/zones.yaml"))) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ZoneNames read(InputStream yaml) throws IOException {
        var mapper = YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new ZoneNames(List.of(mapper.readValue(yaml, Abbreviation[].class)));
    }

    /**
     * The zone that is meant; empty where nobody can tell.
     *
     * @param home the outlet's own zone, which decides where letters are ambiguous ({@code IST})
     */
    public Optional<ZoneId> find(String written, @Nullable ZoneId home) {
        var name = written.strip().replace('−', '-').replace('–', '-');
        if (name.equals("Z") || name.equals("GMT") || name.equals("UTC")) {
            return Optional.of(UTC);
        }
        if (name.equalsIgnoreCase("local time")) {
            return Optional.ofNullable(home);
        }
        return fromGreenwich(name)
                .or(() -> abbreviated(name, home))
                .or(() -> Optional.ofNullable(CITIES.get(city(name))))
                .or(() -> region(name));
    }

    private static Optional<ZoneId> fromGreenwich(String name) {
        var match = FROM_GREENWICH.matcher(name);
        if (!match.matches()) {
            return Optional.empty();
        }
        int minutes = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        int total = Integer.parseInt(match.group(2)) * 60 + minutes;
        if (minutes > 59 || total > 14 * 60) {
            return Optional.empty();
        }
        return Optional.of(ZoneOffset.ofTotalSeconds(match.group(1).equals("-") ? -total * 60 : total * 60));
    }

    private Optional<ZoneId> abbreviated(String name, @Nullable ZoneId home) {
        return abbreviations.stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .filter(known -> known.home() == null || known.home().equals(home))
                .map(Abbreviation::zone)
                .findFirst();
    }

    private static Optional<ZoneId> region(String name) {
        try {
            return name.contains("/") ? Optional.of(ZoneId.of(name)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String city(String name) {
        var match = CITY_TIME.matcher(name);
        return (match.matches() ? match.group(1) : "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, ZoneId> cities() {
        var cities = new HashMap<String, ZoneId>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                var city =
                        id.substring(id.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
                cities.put(city, ZoneId.of(id));
            }
        }
        return Map.copyOf(cities);
    }
}
