package io.flashwire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of docs/events.md, row by row. */
class TierTableTest {

    private static final TierTable SHIPPED = TierTable.shipped();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    FLASH,    MARTIAL_LAW STATE_OF_EMERGENCY MOBILISATION WAR_DECLARED COUP OFFENSIVE, OCCURRED EXTENDED ENDED
                    FLASH,    CEASEFIRE PEACE_DEAL, AGREED IN_FORCE ENDED
                    FLASH,    SURRENDER, OCCURRED AGREED
                    BULLETIN, MARTIAL_LAW STATE_OF_EMERGENCY MOBILISATION WAR_DECLARED COUP OFFENSIVE, CLAIMED
                    BULLETIN, CEASEFIRE PEACE_DEAL SURRENDER, CLAIMED
                    BULLETIN, CURFEW BORDER_CLOSURE COMMUNICATIONS_CUT BLOCKADE, OCCURRED CLAIMED EXTENDED ENDED
                    BULLETIN, TERRITORY EQUIPMENT_LOSS, OCCURRED CLAIMED EXTENDED ENDED
                    BULLETIN, WITHDRAWAL, OCCURRED CLAIMED AGREED IN_FORCE EXTENDED ENDED VIOLATED
                    BULLETIN, CEASEFIRE, VIOLATED
                    URGENT,   STRIKE CLASH CASUALTIES DISPLACEMENT FOREIGN_FORCES, OCCURRED CLAIMED EXTENDED ENDED
                    URGENT,   CYBER_ATTACK DETENTION, OCCURRED CLAIMED EXTENDED ENDED
                    URGENT,   PRISONER_EXCHANGE, OCCURRED CLAIMED AGREED IN_FORCE EXTENDED ENDED VIOLATED
                    URGENT,   TALKS, AGREED
                    ROUTINE,  TALKS AID SANCTIONS STATEMENT, OCCURRED CLAIMED
                    ROUTINE,  CEASEFIRE PEACE_DEAL SURRENDER TALKS, CALLED_FOR REJECTED DENIED THREATENED PAST
                    ROUTINE,  CEASEFIRE TALKS PEACE_DEAL, PROPOSED""")
    void eachRowHolds(Tier tier, String kinds, String statuses) {
        // given
        var cells = Stream.of(kinds.split(" ", -1))
                .flatMap(kind -> Stream.of(statuses.split(" ", -1))
                        .map(status -> new Cell(EventKind.valueOf(kind), EventStatus.valueOf(status))));

        // when
        var others = cells.filter(cell -> SHIPPED.of(cell.kind(), cell.status(), 0, false) != tier);

        // then
        assertThat(others).isEmpty();
    }

    private record Cell(EventKind kind, EventStatus status) {}

    @ParameterizedTest
    @CsvSource({"0,URGENT", "9,URGENT", "10,BULLETIN", "23,BULLETIN"})
    void casualtiesAreLouderFromTenKilled(long killed, Tier tier) {
        // when
        var decided = SHIPPED.of(EventKind.CASUALTIES, EventStatus.CLAIMED, killed, false);

        // then
        assertThat(decided).isEqualTo(tier);
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"CEASEFIRE", "TALKS"})
    void anOfferCountsFromAPartyToTheConflict(EventKind kind) {
        // when
        var ofAParty = SHIPPED.of(kind, EventStatus.PROPOSED, 0, true);

        // then
        assertThat(ofAParty).isEqualTo(Tier.URGENT);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void onlyAnOfferIsToldWhereTheStatusDoesNotAlert(EventKind kind) {
        // given
        var silent = Arrays.stream(EventStatus.values())
                .filter(status -> !status.alerting() && status != EventStatus.PROPOSED);

        // when
        var tiers = silent.map(status -> SHIPPED.of(kind, status, 100, true));

        // then
        assertThat(tiers).containsOnly(Tier.ROUTINE);
    }

    @Test
    void aTableOfAnUnknownKindIsRefusedWithItsLine() {
        // given
        var yaml = new ByteArrayInputStream("""
                - tier: FLASH
                  kinds: [ALIENS]
                  statuses: [OCCURRED]
                """.getBytes(UTF_8));

        // when / then
        assertThatThrownBy(() -> TierTable.read(yaml))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("ALIENS")
                .hasMessageContaining("line: 2");
    }
}
