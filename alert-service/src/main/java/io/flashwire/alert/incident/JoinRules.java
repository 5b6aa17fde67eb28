package io.flashwire.alert.incident;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.flashwire.contracts.EventKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which events are one incident, by kind, as data. */
public final class JoinRules {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<EventKind, Rule> byKind = new EnumMap<>(EventKind.class);

    public JoinRules(List<Rule> rules) {
        for (var rule : rules) {
            for (var kind : rule.kinds()) {
                if (byKind.put(kind, rule) != null) {
                    throw new IllegalArgumentException("two rules say how " + kind + " is joined");
                }
            }
        }
    }

    /**
     * @param window how long after its first report an incident takes in another one
     * @param radiusKm places farther apart are different incidents; where absent the place does not matter
     * @param ownAct whether an authority does it within its own power
     * @param prelude for what comes in stages: how long before it the calls and offers that led to it were; where absent,
     *     it is one act
     * @param sides parties whose losses are counted as one side's, each side under the name of its first
     */
    public record Rule(
            Set<EventKind> kinds,
            JoinedBy joinedBy,
            Duration window,
            @Nullable Double radiusKm,
            boolean ownAct,
            @Nullable Duration prelude,
            @Nullable List<List<String>> sides) {

        public Rule {
            kinds = Set.copyOf(Objects.requireNonNull(kinds, "a rule names its kinds"));
            Objects.requireNonNull(joinedBy, "a rule says what joins events");
            Objects.requireNonNull(window, "a rule names its window");
            if (window.compareTo(Duration.ofHours(1)) < 0) {
                throw new IllegalArgumentException("the window of " + kinds + " is shorter than an hour");
            }
            if (prelude != null && (prelude.isNegative() || prelude.compareTo(window) > 0)) {
                throw new IllegalArgumentException("the prelude of " + kinds + " is longer than its window");
            }
            if (radiusKm != null && radiusKm <= 0) {
                throw new IllegalArgumentException("the radius of " + kinds + " is not positive");
            }
        }

        boolean comesInStages() {
            return prelude != null;
        }

        /** The side that a sufferer is counted with; itself where no side holds it. */
        public String side(String party) {
            return (sides == null ? List.<List<String>>of() : sides)
                    .stream()
                            .filter(side -> side.contains(party))
                            .map(List::getFirst)
                            .findFirst()
                            .orElse(party);
        }
    }

    public enum JoinedBy {
        ACTOR,
        TARGET,
        PARTIES
    }

    /** The rule of a kind; none where events of that kind make no incidents. */
    public Optional<Rule> of(EventKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** The rules that Flashwire ships. */
    public static JoinRules shipped() {
        try (var yaml = Objects.requireNonNull(JoinRules.class.getResourceAsStream("/incidents.yaml"))) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException where the YAML is no list of rules; the message names line and column */
    public static JoinRules read(InputStream yaml) throws IOException {
        return new JoinRules(List.of(YAML.readValue(yaml, Rule[].class)));
    }
}
