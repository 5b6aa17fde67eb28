package io.flashwire.alert.silence;

import static io.flashwire.alert.subscription.Alerts.NOON;
import static io.flashwire.alert.subscription.Alerts.curfew;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Silences are narrow, and they end. */
class SilenceTest {

    @Test
    void itNamesAKindOrAnIncident() {
        // when
        var objections = silence(null, Set.of(), Set.of(), Duration.ofHours(1)).objections();
        // then
        assertThat(objections).containsExactly("names neither an incident nor a kind");
    }

    @Test
    void itLastsNoLongerThanAMonth() {
        // when
        var objections = curfews(Set.of(), Duration.ofDays(31)).objections();
        // then
        assertThat(objections).containsExactly("lasts longer than 30 days");
    }

    @Test
    void itCoversItsKindUntilItsEnd() {
        // given
        var silence = curfews(Set.of("AZ"), Duration.ofHours(1));
        // when
        var covered = silence.covers(curfew(), "anybody", NOON.plusSeconds(3599));
        // then
        assertThat(covered).isTrue();
    }

    @Test
    void afterItsEndItCoversNothing() {
        // given
        var silence = curfews(Set.of(), Duration.ofHours(1));
        // when
        var covered = silence.covers(curfew(), "anybody", NOON.plusSeconds(3600));
        // then
        assertThat(covered).isFalse();
    }

    @Test
    void anotherCountryIsNotCovered() {
        // given
        var silence = curfews(Set.of("AM"), Duration.ofHours(1));
        // when
        var covered = silence.covers(curfew(), "anybody", NOON);
        // then
        assertThat(covered).isFalse();
    }

    @Test
    void aFlashIsCoveredOnlyWhereItsIncidentIsNamed() {
        // given
        var flash = curfew(Alert.Type.ALERT, 1, Tier.FLASH, false);
        // when
        var byKind = curfews(Set.of(), Duration.ofHours(1)).covers(flash, "anybody", NOON);
        // then
        assertThat(byKind).isFalse();
        assertThat(silence("i-1", Set.of(), Set.of(), Duration.ofHours(1)).covers(flash, "anybody", NOON))
                .isTrue();
    }

    private static Silence curfews(Set<String> countries, Duration lasting) {
        return silence(null, Set.of(EventKind.CURFEW), countries, lasting);
    }

    private static Silence silence(
            @Nullable String incident, Set<EventKind> kinds, Set<String> countries, Duration lasting) {
        Instant until = NOON.plus(lasting);
        return new Silence(new UUID(0, 1), null, incident, kinds, countries, Set.of(), until, "known", "key-1", NOON);
    }
}
