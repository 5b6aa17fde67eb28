package io.flashwire.alert.subscription;

import static io.flashwire.alert.Telling.telling;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.alert.Thresholds;
import io.flashwire.alert.alert.Wording;
import io.flashwire.alert.backtest.Backtest;
import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.incident.JoinRules;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.TierTable;
import io.flashwire.testing.Cast;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private static final Filter FLASH_ONLY = new Filter(Set.of(), Set.of(), Tier.FLASH, Set.of(), Set.of(), Set.of());
    private static final Filter OTHERS = new Filter(Set.of(), Set.of(), null, Set.of("nobody"), Set.of(), Set.of());

    private static final Subscription DESK = subscription("desk", FLASH_ONLY, false, true);
    private static final Subscription TRAINEE = subscription("trainee", FLASH_ONLY, true, true);
    private static final Subscription SLEEPER = subscription("sleeper", FLASH_ONLY, false, false);
    private static final Subscription STRANGER = subscription("stranger", OTHERS, false, true);
    private static final List<Subscription> EVERYBODY = List.of(DESK, TRAINEE, SLEEPER, STRANGER);

    @Test
    void anAlertGoesToThoseWhoseFilterLetsItPass() {
        // when
        var recipients = Recipients.of(alerts(false).getFirst(), EVERYBODY, Set.of());
        // then
        assertThat(recipients).containsExactly(DESK.id(), TRAINEE.id());
    }

    @Test
    void anExerciseGoesOnlyToThoseWhoWantExercises() {
        // when
        var recipients = Recipients.of(alerts(true).getFirst(), EVERYBODY, Set.of());
        // then
        assertThat(recipients).containsExactly(TRAINEE.id());
    }

    @Test
    void aCancelGoesToExactlyThoseWhoWereTold() {
        // when
        var recipients = Recipients.of(alerts(false).getLast(), EVERYBODY, Set.of(STRANGER.id(), SLEEPER.id()));
        // then
        assertThat(recipients).containsExactly(STRANGER.id());
    }

    private static List<Alert> alerts(boolean exercise) {
        var backtest = new Backtest(
                TierTable.shipped(), JoinRules.shipped(), Wording.shipped(), Thresholds.shipped(), exercise);
        return Stream.of(
                        telling(Cast.ARMENIA_DECLARES_MARTIAL_LAW)
                                .of(EventKind.MARTIAL_LAW, EventStatus.OCCURRED)
                                .by("ARM")
                                .done(),
                        telling(Cast.withdrawn(Cast.ARMENIA_DECLARES_MARTIAL_LAW))
                                .done())
                .flatMap(update -> backtest.take(update).stream())
                .toList();
    }

    private static Subscription subscription(String name, Filter filter, boolean exercises, boolean active) {
        return new Subscription(
                UUID.randomUUID(),
                name,
                filter,
                new Channel.Webhook("https://desk.example/hook"),
                exercises,
                active,
                Instant.EPOCH,
                null);
    }
}
