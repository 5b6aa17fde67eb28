package io.flashwire.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tiers by kind and status, as data: the first rule that matches decides. */
public record TierTable(List<Rule> rules) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public TierTable {
        rules = List.copyOf(rules);
    }

    /**
     * @param killedAtLeast holds only where so many were killed
     * @param byParty holds only where the actor is a party to the conflict
     */
    public record Rule(
            Tier tier,
            Set<EventKind> kinds,
            Set<EventStatus> statuses,
            @Nullable Integer killedAtLeast,
            @Nullable Boolean byParty) {

        public Rule {
            Objects.requireNonNull(tier, "a rule names its tier");
            kinds = Set.copyOf(Objects.requireNonNull(kinds, "a rule names its kinds"));
            statuses = Set.copyOf(Objects.requireNonNull(statuses, "a rule names its statuses"));
        }

        private boolean matches(EventKind kind, EventStatus status, long killed, boolean party) {
            return kinds.contains(kind)
                    && statuses.contains(status)
                    && (killedAtLeast == null || killed >= killedAtLeast)
                    && (byParty == null || byParty == party);
        }
    }

    /**
     * @param killed how many the update says were killed, 0 where it does not say
     * @param party whether the actor is a party to the conflict
     */
    public Tier of(EventKind kind, EventStatus status, long killed, boolean party) {
        return rules.stream()
                .filter(rule -> rule.matches(kind, status, killed, party))
                .map(Rule::tier)
                .findFirst()
                .orElse(Tier.ROUTINE);
    }

    /** The table that Flashwire ships. */
    public static TierTable shipped() {
        try (var yaml = Objects.requireNonNull(TierTable.class.getResourceAsStream("/tiers.yaml"))) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException where the YAML is no table of tiers; the message names line and column */
    public static TierTable read(InputStream yaml) throws IOException {
        return new TierTable(List.of(YAML.readValue(yaml, Rule[].class)));
    }
}
