package io.flashwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireJsonTest {

    private static final Instant NOON = Instant.parse("2020-09-27T12:00:00Z");

    @Test
    void anEnrichedUpdateCarriesTheFieldsOfTheUpdateBesideItsOwn() throws IOException {
        // given
        var enriched = new EnrichedUpdate(update(), 0.9, List.of(), List.of(), List.of(), List.of(), Tier.ROUTINE);

        // when
        var json = WireJson.write(enriched);

        // then
        assertThat(WireJson.mapper().readTree(json).path("headline").asText()).isEqualTo("Curfew in the capital");
        assertThat(WireJson.read(json, EnrichedUpdate.class)).isEqualTo(enriched);
    }

    private static LiveUpdate update() {
        return new LiveUpdate(
                UpdateIds.of("desk", "1"),
                Source.of("desk"),
                "1",
                1,
                UpdateState.LIVE,
                null,
                "Curfew in the capital",
                "It starts at ten.",
                "en",
                NOON,
                null,
                NOON,
                Clock.of(Clock.Basis.EXPLICIT_OFFSET, "2020-09-27T12:00:00Z", "Z"),
                null,
                null);
    }
}
