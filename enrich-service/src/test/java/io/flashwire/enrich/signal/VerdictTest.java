package io.flashwire.enrich.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {

    static Stream<Arguments> cues() {
        return Stream.of(
                Arguments.of(EventKind.MARTIAL_LAW, EnumSet.of(Cue.DONE), EventStatus.OCCURRED),
                Arguments.of(EventKind.MARTIAL_LAW, EnumSet.of(Cue.DONE, Cue.ENDED), EventStatus.ENDED),
                Arguments.of(EventKind.MARTIAL_LAW, EnumSet.of(Cue.DONE, Cue.EXTENDED), EventStatus.EXTENDED),
                Arguments.of(EventKind.MARTIAL_LAW, EnumSet.of(Cue.DONE, Cue.DENIED), EventStatus.DENIED),
                Arguments.of(EventKind.MARTIAL_LAW, EnumSet.of(Cue.DONE, Cue.NOT), EventStatus.DENIED),
                Arguments.of(EventKind.MARTIAL_LAW, EnumSet.of(Cue.DONE, Cue.PLANNED), EventStatus.PROPOSED),
                Arguments.of(EventKind.MARTIAL_LAW, EnumSet.of(Cue.DONE, Cue.THREATENED), EventStatus.THREATENED),
                Arguments.of(EventKind.CEASEFIRE, EnumSet.of(Cue.AGREED, Cue.CALLED), EventStatus.CALLED_FOR),
                Arguments.of(EventKind.CEASEFIRE, EnumSet.of(Cue.AGREED), EventStatus.AGREED),
                Arguments.of(EventKind.CEASEFIRE, EnumSet.of(Cue.BEGUN), EventStatus.IN_FORCE),
                Arguments.of(EventKind.CEASEFIRE, EnumSet.of(Cue.ACCUSED, Cue.BROKEN), EventStatus.VIOLATED),
                Arguments.of(EventKind.CEASEFIRE, EnumSet.of(Cue.REJECTED, Cue.AGREED), EventStatus.REJECTED),
                Arguments.of(EventKind.OFFENSIVE, EnumSet.of(Cue.DONE, Cue.CLAIMED), EventStatus.CLAIMED));
    }

    @ParameterizedTest
    @MethodSource("cues")
    void isWhatTheStrongestCueSays(EventKind kind, Set<Cue> cues, EventStatus expected) {
        // given a noun that says nothing alone

        // when
        var verdict = Verdict.of(kind, null, cues);

        // then
        assertThat(verdict).extracting(Verdict::status).isEqualTo(expected);
    }

    @Test
    void isNothingWhereNothingIsDoneWithANoun() {
        // given
        var noCues = EnumSet.noneOf(Cue.class);

        // when
        var verdict = Verdict.of(EventKind.CURFEW, null, noCues);

        // then
        assertThat(verdict).isNull();
    }

    @Test
    void isHistoryThatAlertsNobody() {
        // given
        var cues = EnumSet.of(Cue.AGREED, Cue.HISTORY);

        // when
        var verdict = Verdict.of(EventKind.PEACE_DEAL, null, cues);

        // then
        assertThat(verdict).isEqualTo(new Verdict(EventStatus.PAST, false, true));
    }
}
