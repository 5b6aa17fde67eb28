package io.flashwire.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertLineTest {

    private static Alert alert(String title) {
        return new Alert(
                "i-1.1",
                new Alert.Incident("i-1", "martial law, Armenia", IncidentStatus.CONFIRMED),
                Alert.Type.ALERT,
                1,
                Tier.FLASH,
                EventKind.MARTIAL_LAW,
                EventStatus.OCCURRED,
                title,
                "",
                null,
                null,
                null,
                Instant.parse("2020-09-27T08:40:10Z"),
                Instant.parse("2020-09-27T08:39:00Z"),
                "first report",
                List.of(),
                List.of(
                        new Alert.Origin("highland-herald", "Highland Herald", null),
                        new Alert.Origin("valley-wire", "Valley Wire", null)),
                List.of(),
                List.of(),
                true);
    }

    @Test
    void itSaysWhenHowLoudWhatAndWho() {
        // when
        var line = AlertLine.of(alert("Armenia: martial law declared"));

        // then
        assertThat(line)
                .isEqualTo("2020-09-27 08:39Z  FLASH     ALERT   CONFIRMED  Armenia: martial law declared"
                        + " — Highland Herald, Valley Wire  [exercise]");
    }

    @Test
    void wordsFromOutsideDoNotSteerTheTerminal() {
        // when
        var line = AlertLine.of(alert("Armenia\u001b[2J\ndeclares"));

        // then
        assertThat(line).doesNotContain("\u001b", "\n");
    }
}
