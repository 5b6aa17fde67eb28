package io.flashwire.alert.incident;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.MARTIAL_LAW;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.flashwire.testing.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.alert.Desk;
import io.flashwire.alert.alert.Thresholds;
import io.flashwire.alert.alert.Wording;
import io.flashwire.alert.incident.Dossier.Filed;
import io.flashwire.alert.incident.Dossier.Stretch;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.TierTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of incidents does. */
public abstract class IncidentStoreContract {

    private static final Sightings READER =
            new Sightings(JoinRules.shipped(), new Loudness(TierTable.shipped()), Duration.ofDays(365_000));

    /** An actor of each test's own. */
    private final String actor = "X-" + UUID.randomUUID();

    private final DossierKey key = new DossierKey(MARTIAL_LAW, actor, false);
    private final Stretch day = new Stretch(key, MORNING.minus(Duration.ofDays(1)), MORNING.plus(Duration.ofDays(1)));

    protected abstract IncidentStore store();

    /** Does it as one transaction. */
    protected abstract <T> T together(Supplier<T> work);

    @Test
    void aRevisionIsNewsOnce() {
        // given
        var id = "u-" + UUID.randomUUID();
        together(() -> store().admit(Map.of(id, 2)));
        // when
        var again = together(() ->
                List.of(store().admit(Map.of(id, 2)), store().admit(Map.of(id, 1)), store().admit(Map.of(id, 3))));
        // then
        assertThat(again).containsExactly(Set.of(), Set.of(), Set.of(id));
    }

    @Test
    void whatIsFiledIsFoundInItsStretch() {
        // given
        var inside = sighting(MORNING);
        var outside = sighting(MORNING.plus(Duration.ofDays(9)));
        file(inside, outside);
        // when
        var dossier = open();
        // then
        assertThat(dossier.filed()).containsExactly(new Filed(inside, null));
        assertThat(dossier.incidents()).isEmpty();
    }

    @Test
    void whatIsTakenOutIsGone() {
        // given
        var sighting = sighting(MORNING);
        file(sighting);
        // when
        var taken = together(() -> store().takeOut(Set.of(sighting.report().updateId()), Set.of()));
        // then
        assertThat(taken).containsExactly(new Filed(sighting, null));
        assertThat(open().filed()).isEmpty();
    }

    @Test
    void anIncidentKeepsItsSightingsWhereverTheyAre() {
        // given
        var first = sighting(MORNING);
        var late = sighting(MORNING.plus(Duration.ofDays(5)));
        file(first, late);
        var incident = incident(first);
        // when
        together(() -> {
            var whole = store().open(List.of(new Stretch(key, day.from(), MORNING.plus(Duration.ofDays(9)))));
            store().keep(
                            whole.getFirst(),
                            List.of(new Filed(first, incident.id()), new Filed(late, incident.id())),
                            List.of(incident));
            return whole;
        });
        // then
        var dossier = open();
        assertThat(dossier.incidents()).containsExactly(incident);
        assertThat(dossier.filed())
                .containsExactlyInAnyOrder(new Filed(first, incident.id()), new Filed(late, incident.id()));
    }

    @Test
    void whatTakesThePlaceOfASightingIsFiledWithItsIncident() {
        // given
        var first = sighting(MORNING);
        file(first);
        var incident = incident(first);
        together(() -> {
            store().keep(
                            store().open(List.of(day)).getFirst(),
                            List.of(new Filed(first, incident.id())),
                            List.of(incident));
            return incident;
        });
        // when
        together(() -> {
            var taken = store().takeOut(Set.of(first.report().updateId()), Set.of());
            store().file(taken);
            return taken;
        });
        // then
        assertThat(open().filed()).containsExactly(new Filed(first, incident.id()));
    }

    @Test
    void anIncidentThatChangedIsFoundChanged() {
        // given
        var first = sighting(MORNING);
        file(first);
        var incident = incident(first);
        var cancelled = new Incident(incident.id(), key, incident.openedAt(), other());
        together(() -> keep(first, incident));
        // when
        together(() -> keep(first, cancelled));
        // then
        assertThat(open().incidents()).containsExactly(cancelled);
    }

    private Alert other() {
        var desk = new Desk(
                new MemoryIncidentStore(), READER, Wording.shipped(), Thresholds.shipped(), () -> MORNING, true);
        return desk.take(List.of(told(HIGHLAND_HERALD, MORNING.plusSeconds(9))
                        .of(MARTIAL_LAW, OCCURRED)
                        .by(actor)
                        .done()))
                .getFirst();
    }

    protected Dossier keep(Sighting sighting, Incident incident) {
        var dossier = store().open(List.of(day)).getFirst();
        store().keep(dossier, List.of(new Filed(sighting, incident.id())), List.of(incident));
        return dossier;
    }

    private Dossier open() {
        return together(() -> store().open(List.of(day))).getFirst();
    }

    protected void file(Sighting... sightings) {
        together(() -> {
            store().file(Stream.of(sightings)
                    .map(sighting -> new Filed(sighting, null))
                    .toList());
            return sightings;
        });
    }

    protected Sighting sighting(Instant at) {
        return READER.of(told(HIGHLAND_HERALD, at)
                        .of(MARTIAL_LAW, OCCURRED)
                        .by(actor)
                        .done())
                .getFirst();
    }

    protected Incident incident(Sighting sighting) {
        var desk = new Desk(
                new MemoryIncidentStore(), READER, Wording.shipped(), Thresholds.shipped(), () -> MORNING, false);
        var alert = desk.take(List.of(told(HIGHLAND_HERALD, MORNING)
                        .of(MARTIAL_LAW, OCCURRED)
                        .by(actor)
                        .done()))
                .getFirst();
        return new Incident(alert.incident().id(), key, sighting.at(), alert);
    }
}
