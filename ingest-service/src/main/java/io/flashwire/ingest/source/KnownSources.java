package io.flashwire.ingest.source;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.flashwire.contracts.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The outlets that Flashwire knows, by id, by address, and by what their pages say of themselves. */
public final class KnownSources {

    private final Map<String, KnownSource> byId = new LinkedHashMap<>();

    private KnownSources(List<KnownSource> sources) {
        for (var source : sources) {
            if (byId.put(source.id(), source) != null) {
                throw new IllegalArgumentException("two sources have the id " + source.id());
            }
        }
    }

    /** The sources that Flashwire ships. */
    public static KnownSources shipped() {
        try (var yaml = Objects.requireNonNull(KnownSources.class.getResourceAsStream("/sources.yaml"))) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException where the YAML is no list of sources; the message names line and column */
    public static KnownSources read(InputStream yaml) throws IOException {
        var mapper = YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new KnownSources(List.of(mapper.readValue(yaml, KnownSource[].class)));
    }

    public Optional<KnownSource> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<KnownSource> publishingAt(String url) {
        return byId.values().stream().filter(source -> source.publishesAt(url)).findFirst();
    }

    /** The outlet whose own words stand in the text: the one that is named first. */
    public Optional<KnownSource> speakingIn(String text) {
        var folded = fold(text);
        KnownSource first = null;
        int earliest = Integer.MAX_VALUE;
        for (var source : byId.values()) {
            for (var cue : source.cues()) {
                int at = folded.indexOf(fold(cue));
                if (at >= 0 && at < earliest) {
                    earliest = at;
                    first = source;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    /** What is known of a source that is only called by its id; what the caller says of it stands. */
    public Source complete(Source told) {
        boolean onlyId = told.name().equals(told.id()) && told.url() == null && told.grade() == null;
        return onlyId ? withId(told.id()).map(KnownSource::toSource).orElse(told) : told;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('\u00a0', ' ');
    }
}
