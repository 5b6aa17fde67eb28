package io.flashwire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CloudEventTest {

    @Test
    void anUpdateIsDescribedByIdAndRevision() {
        // given
        var update = Messages.FULL_UPDATE;

        // when
        var headers = CloudEvent.of(update).headers();

        // then
        assertThat(text(headers))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "u-0d1c7f0a5e2b4c8896aa31f0.2",
                        "ce_source", "/flashwire/ingest-service",
                        "ce_type", "io.flashwire.update.v1",
                        "ce_subject", "u-0d1c7f0a5e2b4c8896aa31f0",
                        "ce_time", "2020-09-27T14:55:00Z",
                        "content-type", "application/json"));
    }

    @Test
    void anEnrichedUpdateHasATypeAndASourceOfItsOwn() {
        // given
        var enriched = Messages.FULL_ENRICHED;

        // when
        var event = CloudEvent.of(enriched);

        // then
        assertThat(event.type()).isEqualTo("io.flashwire.update.enriched.v1");
        assertThat(event.source()).isEqualTo("/flashwire/enrich-service");
        assertThat(event.id()).isEqualTo(CloudEvent.of(Messages.FULL_UPDATE).id());
    }

    @Test
    void anUpdateWithoutATimeBearsTheOneOfItsFirstSight() {
        // given
        var update = Messages.BARE_UPDATE;

        // when
        var event = CloudEvent.of(update);

        // then
        assertThat(event.time()).isEqualTo(update.firstSeenAt());
    }

    @Test
    void anAlertIsAboutItsIncident() {
        // given
        var alert = Messages.FULL_ALERT;

        // when
        var event = CloudEvent.of(alert);

        // then
        assertThat(event.subject()).isEqualTo("i-77aa01");
        assertThat(event.id()).isEqualTo("i-77aa01.2");
        assertThat(event.time()).isEqualTo(alert.sentAt());
    }

    private static Map<String, String> text(Map<String, byte[]> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> new String(header.getValue(), UTF_8)));
    }
}
