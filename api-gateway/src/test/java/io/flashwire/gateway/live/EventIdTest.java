package io.flashwire.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

    private static final Partition ZERO = new Partition("alerts", 0);
    private static final Partition ONE = new Partition("alerts", 1);
    private static final Positions HEAD = Positions.of(Map.of(ZERO, 41L, ONE, 7L));

    @Test
    void isReadAsItWasWritten() {
        // given
        var id = EventId.write(HEAD);

        // when
        var read = EventId.read(id, Positions.before(List.of(ZERO, ONE)));

        // then
        assertThat(id)
                .isEqualTo("[{\"topic\":\"alerts\",\"partition\":0,\"offset\":41},"
                        + "{\"topic\":\"alerts\",\"partition\":1,\"offset\":7}]");
        assertThat(read).isEqualTo(new EventId.Valid(HEAD));
    }

    @Test
    void ofAPartitionThatIsNewSinceNothingWasSeen() {
        // given
        var id = EventId.write(Positions.of(Map.of(ZERO, 41L)));

        // when
        var read = EventId.read(id, HEAD);

        // then
        assertThat(read).isEqualTo(new EventId.Valid(Positions.of(Map.of(ZERO, 41L, ONE, -1L))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "null",
                "[]",
                "{}",
                "[",
                "[1]",
                "[{\"topic\":\"alerts\",\"partition\":0}]",
                "[{\"topic\":\"alerts\",\"partition\":0,\"offset\":-2}]",
                "[{\"topic\":\"alerts\",\"partition\":0,\"offset\":1.5}]",
                "[{\"topic\":\"alerts\",\"partition\":0,\"offset\":\"1\"}]",
                "[{\"topic\":\"secrets\",\"partition\":0,\"offset\":1}]",
                "[{\"topic\":\"alerts\",\"partition\":0,\"offset\":99999999999999999999}]",
                "[{\"topic\":\"alerts\",\"partition\":0,\"offset\":1},{\"topic\":\"alerts\",\"partition\":0,\"offset\":2}]",
                "[{\"topic\":\"alerts\",\"partition\":0,\"offset\":1}] []"
            })
    void refusesWhatIsNoId(String id) {
        // when
        var read = EventId.read(id, HEAD);

        // then
        assertThat(read).isInstanceOf(EventId.Malformed.class);
    }

    @Test
    void aPartitionThatIsNoMoreIsSetAside() {
        // when
        var read = EventId.read("[{\"topic\":\"alerts\",\"partition\":9,\"offset\":5}]", HEAD);

        // then
        assertThat(read)
                .isEqualTo(new EventId.Valid(
                        Positions.before(List.of(ZERO, ONE)), Positions.of(Map.of(new Partition("alerts", 9), 5L))));
    }
}
