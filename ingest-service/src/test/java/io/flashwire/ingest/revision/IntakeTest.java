package io.flashwire.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.copy.Copies;
import io.flashwire.ingest.copy.MemoryCopyFiles;
import io.flashwire.ingest.revision.Admission.Unchanged;
import io.flashwire.ingest.revision.Intake.Result;
import io.flashwire.testing.Cast;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Candidate CURFEW = candidate("Curfew from ten");
    private static final Candidate WITHOUT_EMBARGO = candidate("Sirens over the capital");

    private final MemoryRevisionStore store = new MemoryRevisionStore();
    private final MemoryHolds holds = new MemoryHolds();
    private Instant now = Cast.MORNING;
    private final Copies copies = new Copies(new MemoryCopyFiles(), () -> now);
    private final List<LiveUpdate> log = Collections.synchronizedList(new ArrayList<>());

    @Test
    void anUpdateIsTakenOnceTheLogHasIt() {
        // when
        var result = intake(store, this::append).take(List.of(CURFEW));

        // then
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Taken.class,
                        taken -> assertThat(taken.admissions()).hasSize(1));
        assertThat(log).hasSize(1);
    }

    @Test
    void whatTheLogRefusesComesAgainUnderTheSameRevision() {
        // given
        var refused = intake(store, update -> CompletableFuture.failedFuture(new IOException("broker away")))
                .take(List.of(CURFEW));

        // when
        var result = intake(store, this::append).take(List.of(CURFEW));

        // then
        assertThat(refused).isInstanceOf(Result.LogUnreachable.class);
        assertThat(result).isInstanceOf(Result.Taken.class);
        assertThat(log).extracting(LiveUpdate::revision).containsExactly(1);
    }

    @Test
    void aCrashBetweenTheLogAndTheMarkCostsARepeatAndNoUpdate() {
        // given
        var crashing = intake(new ForgetsMarks(store), this::append);
        crashing.take(List.of(CURFEW));

        // when
        var result = intake(store, this::append).take(List.of(CURFEW));

        // then
        assertThat(result).isInstanceOf(Result.Taken.class);
        assertThat(log).hasSize(2).containsOnly(log.getFirst());
    }

    @Test
    void aRepeatOfWhatIsPublishedIsNotLoggedAgain() {
        // given
        var intake = intake(store, this::append);
        intake.take(List.of(CURFEW));

        // when
        var result = intake.take(List.of(CURFEW));

        // then
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Taken.class,
                        taken -> assertThat(taken.admissions()).hasOnlyElementsOfType(Unchanged.class));
        assertThat(log).hasSize(1);
    }

    @Test
    void whatIsEmbargoedReachesTheLogOnlyThen() {
        // given
        var intake = intake(store, this::append);
        var held = intake.take(List.of(embargoed(CURFEW, 60), WITHOUT_EMBARGO));
        intake.releaseHeld();
        var before = List.copyOf(log);
        now = now.plusSeconds(60);

        // when
        intake.releaseHeld();

        // then
        assertThat(admissions(held).getFirst()).isInstanceOf(Admission.Held.class);
        assertThat(before)
                .extracting(LiveUpdate::id)
                .containsExactly(WITHOUT_EMBARGO.update().id());
        assertThat(log).extracting(LiveUpdate::id).contains(CURFEW.update().id());
    }

    @Test
    void whatWasEmbargoedIsPublishedWhenItsEmbargoEnds() {
        // given
        var intake = intake(store, this::append);
        intake.take(List.of(embargoed(CURFEW, 60)));
        now = now.plusSeconds(61);
        intake.releaseHeld();

        // when
        var again = intake.take(List.of(embargoed(CURFEW, 60)));

        // then
        assertThat(log).extracting(LiveUpdate::publishedAt).containsExactly(Cast.MORNING.plusSeconds(60));
        assertThat(admissions(again).getFirst()).isInstanceOf(Unchanged.class);
    }

    @Test
    void whatIsWithdrawnWhileItIsHeldIsNeverLogged() {
        // given
        var intake = intake(store, this::append);
        intake.take(List.of(embargoed(CURFEW, 60)));
        var withdrawn = intake.take(List.of(kill(CURFEW, null)));
        now = now.plusSeconds(60);

        // when
        intake.releaseHeld();

        // then
        assertThat(admissions(withdrawn).getFirst()).isInstanceOf(Admission.Barred.class);
        assertThat(log).isEmpty();
    }

    @Test
    void whatTheLogRefusesAtItsReleaseWaitsOn() {
        // given
        intake(store, this::append).take(List.of(embargoed(CURFEW, 60)));
        now = now.plusSeconds(60);
        intake(store, update -> CompletableFuture.failedFuture(new IOException("broker away")))
                .releaseHeld();

        // when
        intake(store, this::append).releaseHeld();

        // then
        assertThat(log).extracting(LiveUpdate::revision).containsExactly(1);
    }

    @Test
    void anEmbargoedCorrectionLeavesWhatIsPublishedAsItIs() {
        // given
        var intake = intake(store, this::append);
        intake.take(List.of(CURFEW));
        var correction = new Candidate(
                CURFEW.update().draft().headline("Curfew from nine").toUpdate(), null);
        intake.take(List.of(embargoed(correction, 60)));

        // when
        intake.take(List.of(kill(CURFEW, null)));

        // then
        assertThat(log)
                .extracting(LiveUpdate::headline)
                .containsOnly(CURFEW.update().headline());
        assertThat(log).extracting(LiveUpdate::state).containsExactly(UpdateState.LIVE, UpdateState.WITHDRAWN);
    }

    private static List<Admission> admissions(Result result) {
        return ((Result.Taken) result).admissions();
    }

    private static Candidate embargoed(Candidate candidate, int seconds) {
        return new Candidate(
                candidate
                        .update()
                        .draft()
                        .embargoedUntil(Cast.MORNING.plusSeconds(seconds))
                        .toUpdate(),
                candidate.toldAt());
    }

    private static Candidate kill(Candidate candidate, @Nullable String version) {
        return new Candidate(
                candidate
                        .update()
                        .draft()
                        .state(UpdateState.WITHDRAWN)
                        .headline("")
                        .body("")
                        .version(version)
                        .toUpdate(),
                candidate.toldAt());
    }

    @Test
    void aLogThatNeverAnswersIsGivenUp() {
        // given
        var intake =
                new Intake(store, holds, copies, update -> new CompletableFuture<>(), Duration.ofMillis(20), () -> now);

        // when
        var result = intake.take(List.of(CURFEW));

        // then
        assertThat(result).isInstanceOf(Result.LogUnreachable.class);
    }

    @Test
    void anAwayLogIsAskedOnceAndNotForEachUpdate() {
        // given
        var asked = new ArrayList<LiveUpdate>();
        var intake = intake(store, update -> {
            asked.add(update);
            return CompletableFuture.failedFuture(new IOException("broker away"));
        });

        // when
        var result = intake.take(List.of(CURFEW, new Candidate(Cast.UN_CALLS_FOR_CEASEFIRE, null)));

        // then
        assertThat(result).isInstanceOf(Result.LogUnreachable.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void revisionsEnterTheLogInTheirOrderWhoeverBringsThem() {
        // given
        var intake = intake(store, this::append);

        // when
        try (var pushers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 400)
                    .forEach(i -> pushers.execute(() -> {
                        var result = intake.take(List.of(candidate("Version " + i)));
                        assertThat(result).isInstanceOf(Result.Taken.class);
                    }));
        }

        // then
        assertThat(log)
                .extracting(LiveUpdate::revision)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 400).boxed().toList());
    }

    private Intake intake(RevisionStore store, UpdateLog log) {
        return new Intake(store, holds, copies, log, PATIENCE, () -> now);
    }

    private CompletableFuture<?> append(LiveUpdate update) {
        log.add(update);
        return CompletableFuture.completedFuture(null);
    }

    private static Candidate candidate(String body) {
        return new Candidate(
                Cast.update(Cast.VALLEY_WIRE, "curfew", Cast.MORNING, "Curfew in the port city", body), null);
    }

    /** A process that is killed when it is about to mark. */
    private record ForgetsMarks(RevisionStore store) implements RevisionStore {

        @Override
        public List<Admission> admit(List<Candidate> candidates) {
            return store.admit(candidates);
        }

        @Override
        public void published(Collection<LiveUpdate> sent) {}
    }
}
