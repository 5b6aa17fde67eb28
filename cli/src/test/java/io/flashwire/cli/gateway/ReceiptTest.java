package io.flashwire.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.cli.gateway.Receipt.Outcome;
import io.flashwire.cli.gateway.Receipt.Refused;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    @Test
    void itCountsByOutcomeAndNamesWhatWasRefused() {
        // when
        var receipt = Receipt.read("""
                {"accepted":[{"index":0,"outcome":"NEW"},{"index":2,"outcome":"UNCHANGED"},{"index":3,"outcome":"NEW"}],
                 "rejected":[{"index":1,"field":"publishedAt","detail":"lies in the future"}]}
                """, 4);

        // then
        assertThat(receipt.accepted()).containsEntry(Outcome.NEW, 2).containsEntry(Outcome.UNCHANGED, 1);
        assertThat(receipt.refused()).containsExactly(new Refused(1, "publishedAt: lies in the future"));
    }

    @Test
    void aProblemRefusesAllThatWasPushed() {
        // when
        var receipt = Receipt.read("{\"title\":\"Unprocessable\",\"detail\":\"no entry can be read\"}", 2);

        // then
        assertThat(receipt.refused())
                .containsExactly(new Refused(0, "no entry can be read"), new Refused(1, "no entry can be read"));
    }
}
