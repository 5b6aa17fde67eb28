package io.flashwire.alert.incident;

import static io.flashwire.contracts.IncidentStatus.CONFIRMED;
import static io.flashwire.contracts.IncidentStatus.DISPUTED;
import static io.flashwire.contracts.IncidentStatus.OVER;
import static io.flashwire.contracts.IncidentStatus.REPORTED;
import static io.flashwire.contracts.IncidentStatus.RETRACTED;
import static io.flashwire.contracts.IncidentStatus.RUMOURED;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.incident.Life.Moves;
import io.flashwire.alert.incident.Life.Stays;
import io.flashwire.contracts.IncidentStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifeTest {

    private static final Life RUMOUR = new Life.Rumoured("Herald");
    private static final Life REPORT = new Life.Reported("Herald");
    private static final Life ACT = new Life.ConfirmedByAct("Armenia");
    private static final Life ORIGINS = new Life.ConfirmedByOrigins(List.of("Herald", "Wire"));
    private static final Life DENIAL = new Life.Disputed("Karabakh", true);
    private static final Life END = new Life.Over("Wire");
    private static final Life NOTHING = new Life.Retracted("withdrawn");

    static Stream<Arguments> moves() {
        return Stream.of(
                Arguments.of(RUMOURED, REPORT, "no longer a rumour: on the word of Herald"),
                Arguments.of(RUMOURED, ACT, "confirmed: Armenia's own act"),
                Arguments.of(RUMOURED, ORIGINS, "confirmed: told independently by Herald and Wire"),
                Arguments.of(RUMOURED, DENIAL, "disputed: denied by Karabakh"),
                Arguments.of(RUMOURED, END, "over: ended, as told by Wire"),
                Arguments.of(RUMOURED, NOTHING, "taken back: withdrawn"),
                Arguments.of(REPORTED, RUMOUR, "less certain than before: unverified reports only, told by Herald"),
                Arguments.of(REPORTED, ACT, "confirmed: Armenia's own act"),
                Arguments.of(REPORTED, ORIGINS, "confirmed: told independently by Herald and Wire"),
                Arguments.of(REPORTED, DENIAL, "disputed: denied by Karabakh"),
                Arguments.of(REPORTED, END, "over: ended, as told by Wire"),
                Arguments.of(REPORTED, NOTHING, "taken back: withdrawn"),
                Arguments.of(CONFIRMED, RUMOUR, "less certain than before: unverified reports only, told by Herald"),
                Arguments.of(CONFIRMED, REPORT, "less certain than before: on the word of Herald"),
                Arguments.of(CONFIRMED, DENIAL, "disputed: denied by Karabakh"),
                Arguments.of(CONFIRMED, END, "over: ended, as told by Wire"),
                Arguments.of(CONFIRMED, NOTHING, "taken back: withdrawn"),
                Arguments.of(DISPUTED, RUMOUR, "no longer denied: unverified reports only, told by Herald"),
                Arguments.of(DISPUTED, REPORT, "no longer denied: on the word of Herald"),
                Arguments.of(DISPUTED, ACT, "confirmed, the denial no longer stands: Armenia's own act"),
                Arguments.of(DISPUTED, END, "over: ended, as told by Wire"),
                Arguments.of(DISPUTED, NOTHING, "taken back: withdrawn"),
                Arguments.of(OVER, RUMOUR, "not over after all: unverified reports only, told by Herald"),
                Arguments.of(OVER, REPORT, "not over after all: on the word of Herald"),
                Arguments.of(OVER, ORIGINS, "not over after all: told independently by Herald and Wire"),
                Arguments.of(OVER, DENIAL, "disputed: denied by Karabakh"),
                Arguments.of(OVER, NOTHING, "taken back: withdrawn"),
                Arguments.of(RETRACTED, RUMOUR, "told anew: unverified reports only, told by Herald"),
                Arguments.of(RETRACTED, REPORT, "told anew: on the word of Herald"),
                Arguments.of(RETRACTED, ACT, "told anew: Armenia's own act"),
                Arguments.of(RETRACTED, DENIAL, "disputed: denied by Karabakh"),
                Arguments.of(RETRACTED, END, "over: ended, as told by Wire"));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void aMoveGivesItsReason(IncidentStatus before, Life now, String reason) {
        // when
        var move = Life.move(before, now);
        // then
        assertThat(move).isEqualTo(new Moves(reason));
    }

    static Stream<Life> all() {
        return Stream.of(RUMOUR, REPORT, ACT, ORIGINS, DENIAL, END, NOTHING);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameStatusIsNoMove(Life now) {
        // when
        var move = Life.move(now.status(), now);
        // then
        assertThat(move).isEqualTo(new Stays());
    }
}
