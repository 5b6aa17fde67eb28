package io.flashwire.ingest.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.flashwire.contracts.WireJson;
import io.flashwire.egress.Validators;
import io.flashwire.ingest.source.KnownSources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every roster does, whatever it is made of. */
public abstract class RosterContract {

    private static final Duration LEASE = Duration.ofMinutes(1);
    protected static final Drafts DRAFTS = new Drafts(KnownSources.shipped());

    private final String herald = "herald-" + UUID.randomUUID();
    private final String wire = "wire-" + UUID.randomUUID();

    protected abstract Roster roster();

    @AfterEach
    void forget() {
        roster().declare(List.of());
        roster().all().forEach(tracked -> roster().remove(tracked.source().id()));
    }

    @Test
    void whatIsAddedIsDueAtOnce() {
        // given
        var source = source(herald, "'headers': {'Authorization': 'Bearer word'}, 'interval': '30s'");
        roster().add(source);
        // when
        var leased = roster().lease("one", 10, LEASE);
        // then
        assertThat(leased).extracting(Tracked::source).containsExactly(source);
    }

    @Test
    void anIdIsGivenOnce() {
        // given
        roster().add(source(herald));
        // when
        var added = roster().add(source(herald, "'name': 'Another'"));
        // then
        assertThat(added).isFalse();
        assertThat(name(herald)).isEqualTo(herald);
    }

    @Test
    void nobodyIsGivenWhatAnotherHas() {
        // given
        roster().add(source(herald));
        roster().add(source(wire));
        var first = roster().lease("one", 1, LEASE);
        // when
        var second = roster().lease("other", 10, LEASE);
        // then
        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(roster().lease("third", 10, LEASE)).isEmpty();
    }

    @Test
    void whatADeadReplicaHadIsGivenToAnother() {
        // given
        roster().add(source(herald));
        roster().lease("dead", 1, Duration.ofMillis(-1));
        // when
        var leased = roster().lease("living", 1, LEASE);
        // then
        assertThat(leased).hasSize(1);
    }

    @Test
    void whatIsSettledIsDueWhenItsTimeComes() {
        // given
        roster().add(source(herald));
        var leased = roster().lease("one", 1, LEASE).getFirst();
        // when
        roster().settle("one", leased, next(leased, Duration.ofHours(1)));
        // then
        assertThat(roster().lease("one", 1, LEASE)).isEmpty();
        assertThat(progress(herald).answers().validators()).isEqualTo(new Validators("\"v1\"", null));
    }

    @Test
    void whatIsSettledLateChangesNothing() {
        // given
        roster().add(source(herald));
        var lost = roster().lease("slow", 1, Duration.ofMillis(-1)).getFirst();
        roster().lease("fast", 1, LEASE);
        // when
        roster().settle("slow", lost, next(lost, Duration.ofHours(1)));
        // then
        assertThat(progress(herald)).isEqualTo(lost.progress());
        assertThat(roster().lease("third", 1, LEASE)).isEmpty();
    }

    @Test
    void whatWasChangedDuringAPollIsPolledAnew() {
        // given
        roster().add(source(herald));
        var leased = roster().lease("one", 1, LEASE).getFirst();
        roster().change(herald, _ -> source(herald, "'url': 'https://other.example/live'"));
        // when
        roster().settle("one", leased, next(leased, Duration.ofHours(1)));
        // then
        assertThat(progress(herald).answers()).isEqualTo(Answers.NONE);
        assertThat(roster().lease("one", 1, LEASE)).hasSize(1);
    }

    @Test
    void anotherNameIsNoReasonToReadAllAnew() {
        // given
        roster().add(source(herald));
        var leased = roster().lease("one", 1, LEASE).getFirst();
        roster().settle("one", leased, next(leased, Duration.ofHours(1)));
        // when
        roster().change(herald, _ -> source(herald, "'name': 'The Herald'"));
        // then
        assertThat(progress(herald).answers().validators().etag()).isEqualTo("\"v1\"");
    }

    @Test
    void whatIsPausedIsNotPolled() {
        // given
        roster().add(source(herald));
        // when
        roster().change(herald, _ -> source(herald, "'paused': true"));
        // then
        assertThat(roster().lease("one", 1, LEASE)).isEmpty();
    }

    @Test
    void whatIsGoneIsNotPolledUntilSomebodyChangesIt() {
        // given
        roster().add(source(herald));
        var leased = roster().lease("one", 1, LEASE).getFirst();
        var now = Instant.now();
        roster().settle(
                        "one",
                        leased,
                        leased.progress()
                                .after(
                                        new Polled.Gone(),
                                        leased.source(),
                                        CadenceTest.CADENCE,
                                        new Progress.At(now, now, 0)));
        var whileGone = roster().lease("one", 1, LEASE);
        // when
        roster().change(herald, _ -> source(herald, "'paused': false"));
        // then
        assertThat(whileGone).isEmpty();
        assertThat(roster().lease("one", 1, LEASE)).hasSize(1);
    }

    @Test
    void theFileBringsAndTakesItsOwn() {
        // given
        roster().add(source(wire));
        roster().declare(List.of(source(herald)));
        var both = roster().all().size();
        // when
        roster().declare(List.of());
        // then
        assertThat(both).isEqualTo(2);
        assertThat(roster().all()).extracting(tracked -> tracked.source().id()).containsExactly(wire);
    }

    @Test
    void whatTheApiChangedStandsUntilTheFileSaysSomethingNew() {
        // given
        roster().declare(List.of(source(herald)));
        roster().change(herald, _ -> source(herald, "'name': 'By the API'"));
        // when
        roster().declare(List.of(source(herald)));
        var afterTheSameFile = name(herald);
        roster().declare(List.of(source(herald, "'name': 'By the file'")));
        // then
        assertThat(afterTheSameFile).isEqualTo("By the API");
        assertThat(name(herald)).isEqualTo("By the file");
    }

    @Test
    void whatTheApiRemovedStaysAwayUntilTheFileSaysSomethingNew() {
        // given
        roster().declare(List.of(source(herald)));
        roster().remove(herald);
        // when
        roster().declare(List.of(source(herald)));
        var afterTheSameFile = roster().find(herald);
        roster().declare(List.of(source(herald, "'name': 'Back'")));
        // then
        assertThat(afterTheSameFile).isEmpty();
        assertThat(name(herald)).isEqualTo("Back");
    }

    private static Progress next(Tracked leased, Duration pause) {
        var now = Instant.now();
        var quietly = new Polled.Read(1, 1, new Validators("\"v1\"", null), "digest", pause, 1, now);
        var cadence = new Cadence(pause, pause, pause, pause, pause);
        return leased.progress().after(quietly, leased.source(), cadence, new Progress.At(now, now, 0.5));
    }

    private Progress progress(String id) {
        return roster().find(id).orElseThrow().progress();
    }

    private String name(String id) {
        return roster().find(id).orElseThrow().source().name();
    }

    private static Followed source(String id, String... fields) {
        var json = "{'id': '%s', 'url': 'https://%s.example/live'".formatted(id, id)
                + (fields.length == 0 ? "" : ", " + fields[0]) + "}";
        try {
            return switch (DRAFTS.read(WireJson.mapper().readTree(json.replace('\'', '"')))) {
                case Draft.Valid(var source) -> source;
                case Draft.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
            };
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
