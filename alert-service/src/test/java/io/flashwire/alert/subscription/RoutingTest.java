package io.flashwire.alert.subscription;

import static io.flashwire.alert.subscription.Alerts.NOON;
import static io.flashwire.alert.subscription.Alerts.curfew;
import static io.flashwire.alert.subscription.Alerts.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.digest.Digest;
import io.flashwire.alert.digest.QuietHours;
import io.flashwire.alert.silence.Silence;
import io.flashwire.alert.subscription.Routing.Hold;
import io.flashwire.alert.subscription.Routing.Known;
import io.flashwire.alert.subscription.Routing.Pass;
import io.flashwire.alert.subscription.Routing.Send;
import io.flashwire.alert.subscription.Routing.Withhold;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of an alert for one subscription, and why. */
class RoutingTest {

    private static final Filter OTHERS = new Filter(Set.of(), Set.of(), null, Set.of("nobody"), Set.of(), Set.of());
    private static final Terms QUIET =
            new Terms(new QuietHours(LocalTime.of(8, 0), LocalTime.of(10, 0), ZoneOffset.UTC, null), null, null, null);
    private static final Terms HOURLY = new Terms(null, new Digest(Duration.ofHours(1), null, null), null, null);
    private static final Silence SILENCE = new Silence(
            UUID.randomUUID(),
            "key-1",
            null,
            Set.of(EventKind.CURFEW),
            Set.of(),
            Set.of(),
            NOON.plusSeconds(3600),
            "we know",
            "key-1",
            NOON);

    @Test
    void whoAsksForItIsTold() {
        // when
        var routing = route(curfew(), subscription(Filter.EVERYTHING, Terms.NONE), Known.NOTHING);
        // then
        assertThat(routing).isInstanceOf(Send.class);
    }

    @Test
    void whoDoesNotIsNot() {
        // when
        var routing = route(curfew(), subscription(OTHERS, Terms.NONE), Known.NOTHING);
        // then
        assertThat(routing).isEqualTo(new Pass("its actor is not asked for"));
    }

    @Test
    void anUpdateGoesAlsoToWhoWasTold() {
        // when
        var routing = route(update(), subscription(OTHERS, Terms.NONE), Known.TOLD);
        // then
        assertThat(routing).isInstanceOf(Send.class);
    }

    @Test
    void anExerciseGoesOnlyToWhoWantsExercises() {
        // when
        var routing = route(
                curfew(Alert.Type.ALERT, 1, Tier.FLASH, true),
                subscription(Filter.EVERYTHING, Terms.NONE),
                Known.NOTHING);
        // then
        assertThat(routing).isEqualTo(new Pass("takes no exercises"));
    }

    @Test
    void aCancelGoesToWhoWasToldThoughItIsSilencedNow() {
        // when
        var routing = route(cancel(), subscription(OTHERS, Terms.NONE), Known.TOLD, SILENCE);
        // then
        assertThat(routing).isInstanceOf(Send.class);
    }

    @Test
    void aCancelGoesToNobodyElse() {
        // when
        var routing = route(cancel(), subscription(Filter.EVERYTHING, Terms.NONE), Known.NOTHING);
        // then
        assertThat(routing).isInstanceOf(Pass.class);
    }

    @Test
    void whatStillWaitedIsTakenBackUnseen() {
        // when
        var routing = route(cancel(), subscription(Filter.EVERYTHING, QUIET), Known.HELD);
        // then
        assertThat(routing).isEqualTo(new Withhold("taken back before it was sent"));
    }

    @Test
    void inQuietHoursItWaitsForTheirEnd() {
        // when
        var routing = route(curfew(), subscription(Filter.EVERYTHING, QUIET), Known.NOTHING);
        // then
        assertThat(routing).isEqualTo(new Hold(Instant.parse("2020-09-27T10:00:00Z"), "quiet hours"));
    }

    @Test
    void aFlashComesThroughQuietHours() {
        // when
        var routing = route(
                curfew(Alert.Type.ALERT, 1, Tier.FLASH, false), subscription(Filter.EVERYTHING, QUIET), Known.NOTHING);
        // then
        assertThat(routing).isInstanceOf(Send.class);
    }

    @Test
    void aDigestComesAtTheNextFullHour() {
        // when
        var routing = route(curfew(), subscription(Filter.EVERYTHING, HOURLY), Known.NOTHING);
        // then
        assertThat(routing).isEqualTo(new Hold(Instant.parse("2020-09-27T09:00:00Z"), "comes with the digest"));
    }

    @Test
    void whoIsMutedIsToldWhatHeMissed() {
        // given
        var muted = new Terms(null, null, NOON.plusSeconds(60), null);
        // when
        var routing = route(curfew(), subscription(Filter.EVERYTHING, muted), Known.NOTHING);
        // then
        assertThat(routing).isEqualTo(new Withhold("muted until 2020-09-27T08:40:00Z"));
    }

    @Test
    void aMuteEnds() {
        // given
        var muted = new Terms(null, null, NOON, null);
        // when
        var routing = route(curfew(), subscription(Filter.EVERYTHING, muted), Known.NOTHING);
        // then
        assertThat(routing).isInstanceOf(Send.class);
    }

    @Test
    void aSilenceSaysWhoAskedForItAndWhy() {
        // when
        var routing = route(curfew(), subscription(Filter.EVERYTHING, Terms.NONE), Known.NOTHING, SILENCE);
        // then
        assertThat(routing).isEqualTo(new Withhold("silenced by key-1 until 2020-09-27T09:39:00Z: we know"));
    }

    @Test
    void aSilenceOfOneKeyDoesNotConcernAnother() {
        // given
        var anothers = subscription(Filter.EVERYTHING, Terms.NONE, false, true, "key-2");
        // when
        var routing = route(curfew(), anothers, Known.NOTHING, SILENCE);
        // then
        assertThat(routing).isInstanceOf(Send.class);
    }

    private static Alert update() {
        return curfew(Alert.Type.UPDATE, 2, Tier.BULLETIN, false);
    }

    private static Alert cancel() {
        return curfew(Alert.Type.CANCEL, 3, Tier.BULLETIN, false);
    }

    private static Routing route(Alert alert, Subscription subscription, Known known, Silence... silences) {
        return Routing.of(alert, subscription, known, true, List.of(silences), NOON);
    }
}
