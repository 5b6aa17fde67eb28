package io.flashwire.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.LiveUpdate.Part;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.revision.Admission.Barred;
import io.flashwire.ingest.revision.Admission.NothingToWithdraw;
import io.flashwire.ingest.revision.Admission.Outcome;
import io.flashwire.ingest.revision.Admission.Send;
import io.flashwire.ingest.revision.Admission.Unchanged;
import io.flashwire.testing.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of revisions does, whatever it is made of. */
public abstract class RevisionStoreContract {

    private static final Instant NOON = Instant.parse("2020-09-27T12:00:00Z");

    /** Stores are shared by tests, so each has a key of its own. */
    private final String key = UUID.randomUUID().toString();

    protected abstract RevisionStore store();

    @Test
    void contentNobodyHasSeenIsNew() {
        // when
        var admitted = admit(told("Curfew", "From ten."));

        // then
        assertThat(admitted).isInstanceOfSatisfying(Send.class, send -> {
            assertThat(send.outcome()).isEqualTo(Outcome.NEW);
            assertThat(send.update().revision()).isEqualTo(1);
            assertThat(send.update().state()).isEqualTo(UpdateState.LIVE);
        });
    }

    @Test
    void theSameContentAgainIsUnchanged() {
        // given
        publish(told("Curfew", "From ten."));

        // when
        var admitted = admit(told("Curfew", "From ten."));

        // then
        assertThat(admitted)
                .isInstanceOfSatisfying(
                        Unchanged.class,
                        unchanged -> assertThat(unchanged.update().revision()).isEqualTo(1));
    }

    @Test
    void changedContentIsTheNextRevisionAndKeepsWhenItWasFirstSeen() {
        // given
        var first = publish(told("Curfew", "From ten."));

        // when
        var admitted = admit(told("Curfew", "From nine."));

        // then
        assertThat(admitted).isInstanceOfSatisfying(Send.class, send -> {
            assertThat(send.outcome()).isEqualTo(Outcome.REVISED);
            assertThat(send.update().revision()).isEqualTo(2);
            assertThat(send.update().state()).isEqualTo(UpdateState.CORRECTED);
            assertThat(send.update().firstSeenAt()).isEqualTo(first.firstSeenAt());
        });
    }

    @Test
    void whatWasKeptButNotPublishedIsSentAgainUnderTheSameRevision() {
        // given
        var kept = sent(admit(told("Curfew", "From ten.")));

        // when
        var again = admit(told("Curfew", "From ten."));

        // then
        assertThat(again).isEqualTo(new Send(kept, Outcome.NEW));
    }

    @Test
    void aMarkForAnOlderRevisionMarksNoNewer() {
        // given
        var first = sent(admit(told("Curfew", "From ten.")));
        var second = sent(admit(told("Curfew", "From nine.")));
        store().published(List.of(first));

        // when
        var again = admit(told("Curfew", "From nine."));

        // then
        assertThat(again).isEqualTo(new Send(second, Outcome.REVISED));
    }

    @Test
    void aWithdrawalNeedNotRepeatWhatItWithdraws() {
        // given
        publish(told("Curfew", "From ten."));

        // when
        var admitted = admit(withdrawal());

        // then
        assertThat(admitted).isInstanceOfSatisfying(Send.class, send -> {
            assertThat(send.outcome()).isEqualTo(Outcome.WITHDRAWN);
            assertThat(send.update().state()).isEqualTo(UpdateState.WITHDRAWN);
            assertThat(send.update().headline()).isEqualTo("Curfew");
            assertThat(send.update().publishedAt()).isEqualTo(NOON);
        });
    }

    @Test
    void aWithdrawalOfNothingIsTold() {
        // when
        var admitted = admit(withdrawal());

        // then
        assertThat(admitted).isEqualTo(new NothingToWithdraw());
    }

    @Test
    void contentOfAnEarlierTimeThatComesLateChangesNothing() {
        // given
        publish(told("Curfew", "From nine.", NOON.plusSeconds(60)));

        // when
        var admitted = admit(told("Curfew", "From ten.", NOON));

        // then
        assertThat(admitted).isInstanceOf(Unchanged.class);
    }

    @Test
    void anOldRevisionThatComesAgainChangesNothingOnceANewerSaysOfWhenItIs() {
        // given
        publish(told("Curfew", "From ten."));
        publish(told("Curfew", "From nine.", NOON.plusSeconds(60)));

        // when
        var admitted = admit(told("Curfew", "From ten."));

        // then
        assertThat(admitted).isInstanceOf(Unchanged.class);
    }

    @Test
    void aReturnToEarlierWordsIsARevisionWhereNothingSaysOtherwise() {
        // given
        publish(told("Curfew", "From ten."));
        publish(told("Curfew", "From nine."));

        // when
        var admitted = admit(told("Curfew", "From ten."));

        // then
        assertThat(sent(admitted).revision()).isEqualTo(3);
    }

    @Test
    void revisionsOfOneUpdateInOneBatchFollowEachOther() {
        // when
        var admitted = store().admit(List.of(told("Curfew", "From ten."), told("Curfew", "From nine.")));

        // then
        assertThat(admitted).extracting(admission -> sent(admission).revision()).containsExactly(1, 2);
    }

    @Test
    void aRevisionSaysWhatItChanged() {
        // given
        publish(told("Curfew", "From ten."));

        // when
        var admitted = admit(told("Curfew from nine", "From nine."));

        // then
        assertThat(sent(admitted).changed()).containsExactly(Part.HEADLINE, Part.BODY);
    }

    @Test
    void aHigherVersionIsTheNextRevisionWhateverItsNumber() {
        // given
        publish(version("3", "From ten."));

        // when
        var admitted = admit(version("12", "From nine."));

        // then
        assertThat(sent(admitted).revision()).isEqualTo(2);
    }

    @Test
    void aLowerVersionThatComesLateChangesNothing() {
        // given
        publish(version("12", "From nine."));

        // when
        var admitted = admit(version("3", "From ten."));

        // then
        assertThat(admitted).isInstanceOf(Unchanged.class);
    }

    @Test
    void aKillIsOfEveryVersion() {
        // given
        publish(version("12", "From nine."));

        // when
        var admitted = admit(kill("3"));

        // then
        assertThat(sent(admitted).state()).isEqualTo(UpdateState.WITHDRAWN);
        assertThat(sent(admitted).version()).isEqualTo("12");
        assertThat(admit(version("12", "From nine."))).isEqualTo(new Send(sent(admitted), Outcome.WITHDRAWN));
    }

    @Test
    void aKillOfWhatNobodyKnowsBarsTheVersionsThatComeAfterIt() {
        // given
        var barred = admit(kill("3"));

        // when
        var admitted = admit(version("2", "From ten."));

        // then
        assertThat(barred).isInstanceOf(Barred.class);
        assertThat(admitted).isInstanceOf(Unchanged.class);
    }

    @Test
    void whatIsKilledComesBackWithAHigherVersionOnly() {
        // given
        publish(version("3", "From nine."));
        publish(kill("4"));

        // when
        var admitted = admit(version("6", "From eight."));

        // then
        assertThat(sent(admitted).state()).isEqualTo(UpdateState.CORRECTED);
        assertThat(sent(admitted).revision()).isEqualTo(3);
    }

    @Test
    void anEntryThatTheLastLookDidNotSeeThoughItsTimeWasPastIsBackDated() {
        // when
        var admitted = admit(seen(NOON.plus(Duration.ofHours(2))));

        // then
        assertThat(sent(admitted).clock().flags()).containsExactly(Flag.BACK_DATED);
    }

    @Test
    void anEntryThatWasPublishedAroundTheLastLookIsNotBackDated() {
        // when
        var admitted = admit(seen(NOON.plus(Duration.ofMinutes(20))));

        // then
        assertThat(sent(admitted).clock().flags()).isEmpty();
    }

    @Test
    void anEntryThatWasSeenInTimeIsNotBackDatedByItsCorrection() {
        // given
        publish(told("Curfew", "From ten."));

        // when
        var admitted = admit(seen(NOON.plus(Duration.ofHours(2))));

        // then
        assertThat(sent(admitted).revision()).isEqualTo(2);
        assertThat(sent(admitted).clock().flags()).isEmpty();
    }

    private Candidate version(String version, String body) {
        return new Candidate(
                told("Curfew", body).update().draft().version(version).toUpdate(), null);
    }

    private Candidate kill(String version) {
        return new Candidate(withdrawal().update().draft().version(version).toUpdate(), null);
    }

    private Candidate seen(Instant lookedAt) {
        return new Candidate(told("Curfew", "From nine.").update(), null, lookedAt);
    }

    @Test
    void textOfAnyKindIsKeptAsItIs() {
        // given
        var text = "Lệnh giới nghiêm – \u0000 \"quoted\", {braces}, \\backslash, 🚨";
        var kept = sent(admit(told(text, text)));

        // when
        var again = admit(told(text, text));

        // then
        assertThat(sent(again)).isEqualTo(kept);
    }

    private Admission admit(Candidate candidate) {
        return store().admit(List.of(candidate)).getFirst();
    }

    private LiveUpdate publish(Candidate candidate) {
        var update = sent(admit(candidate));
        store().published(List.of(update));
        return update;
    }

    private static LiveUpdate sent(Admission admission) {
        return ((Send) admission).update();
    }

    private Candidate told(String headline, String body) {
        return told(headline, body, null);
    }

    private Candidate told(String headline, String body, @Nullable Instant toldAt) {
        return new Candidate(Cast.update(Cast.VALLEY_WIRE, key, NOON, headline, body), toldAt);
    }

    private Candidate withdrawal() {
        var update = Cast.withdrawn(Cast.update(Cast.VALLEY_WIRE, key, NOON, "", ""));
        return new Candidate(
                new LiveUpdate(
                        update.id(),
                        update.source(),
                        update.key(),
                        1,
                        UpdateState.WITHDRAWN,
                        null,
                        "",
                        "",
                        null,
                        null,
                        null,
                        NOON.plus(Duration.ofHours(1)),
                        Clock.of(Clock.Basis.UNKNOWN, null, null),
                        null,
                        null),
                null);
    }
}
