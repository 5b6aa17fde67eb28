package io.flashwire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WireJsonTest {

    @Test
    void anEnrichedUpdateCarriesTheFieldsOfTheUpdateBesideItsOwn() throws IOException {
        // given
        var enriched = Messages.FULL_ENRICHED;

        // when
        var json = WireJson.mapper().readTree(WireJson.write(enriched));

        // then
        assertThat(json.path("headline").asText()).isEqualTo("Curfew in Baku");
        assertThat(json.path("tier").asText()).isEqualTo("BULLETIN");
        assertThat(json.has("update")).isFalse();
    }

    @Test
    void whatIsAbsentIsLeftOut() throws IOException {
        // given
        var update = Messages.BARE_UPDATE;

        // when
        var json = WireJson.mapper().readTree(WireJson.write(update));

        // then
        assertThat(json.has("publishedAt")).isFalse();
        assertThat(json.findValuesAsText("url")).isEmpty();
        assertThat(json.path("body").asText("absent")).isEmpty();
    }

    @Test
    void fieldsOfALaterVersionAreTolerated() throws IOException {
        // given
        var json = (ObjectNode) WireJson.mapper().readTree(WireJson.write(Messages.FULL_ENRICHED));
        json.put("mood", "grim");
        ((ObjectNode) json.path("source")).put("founded", 1911);
        ((ObjectNode) json.path("events").path(0)).putArray("weapons").add("artillery");

        // when
        var read = WireJson.read(WireJson.write(json), EnrichedUpdate.class);

        // then
        assertThat(read).isEqualTo(Messages.FULL_ENRICHED);
    }

    @Test
    void aTimeWithAnyOffsetIsReadAsTheSameInstant() throws IOException {
        // given
        var json = "{\"id\":\"a\",\"name\":\"b\"}".getBytes(UTF_8);
        var update = (ObjectNode) WireJson.mapper().readTree(WireJson.write(Messages.BARE_UPDATE));
        update.put("publishedAt", "2020-09-27T12:45:00+04:00");
        update.set("source", WireJson.mapper().readTree(json));

        // when
        var read = WireJson.read(WireJson.write(update), LiveUpdate.class);

        // then
        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2020-09-27T08:45:00Z"));
    }

    @Test
    void timesAreWrittenInUtc() throws IOException {
        // given
        var update = Messages.FULL_UPDATE;

        // when
        var json = WireJson.mapper().readTree(WireJson.write(update));

        // then
        assertThat(json.path("publishedAt").asText()).isEqualTo("2020-09-27T14:55:00Z");
        assertThat(json.path("modifiedAt").asText()).isEqualTo("2020-09-27T15:10:30.250Z");
    }

    @Test
    void aFieldOfTheTextIsNamedAsInTheMessage() throws IOException {
        // given
        var span = Span.of(Messages.FULL_UPDATE, Field.HEADLINE, 10, 14);

        // when
        var json = WireJson.mapper().readTree(WireJson.write(span));

        // then
        assertThat(json.path("field").asText()).isEqualTo("headline");
    }

    @Test
    void whatIsNoMessageIsRefused() {
        // given
        var truncated = "{\"id\":\"u-1\",\"headline\":\"Curf".getBytes(UTF_8);

        // when / then
        assertThatThrownBy(() -> WireJson.read(truncated, LiveUpdate.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
