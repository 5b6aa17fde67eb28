package io.flashwire.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.revision.Admission.Unchanged;
import io.flashwire.ingest.revision.Intake.Result;
import io.flashwire.testing.Cast;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Candidate CURFEW = candidate("Curfew from ten");

    private final MemoryRevisionStore store = new MemoryRevisionStore();
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
    void aLogThatNeverAnswersIsGivenUp() {
        // given
        var intake = new Intake(store, update -> new CompletableFuture<>(), Duration.ofMillis(20));

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

    private static Intake intake(RevisionStore store, UpdateLog log) {
        return new Intake(store, log, PATIENCE);
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
