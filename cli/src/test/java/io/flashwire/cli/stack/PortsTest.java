package io.flashwire.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashwire.cli.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    private final Ports ports = new Ports(new Random(27));

    @Test
    void noPortIsGivenTwice() {
        // when
        var given = Stream.generate(ports::free).limit(200).toList();

        // then
        assertThat(given).doesNotHaveDuplicates().allMatch(port -> port >= 17_000 && port < 32_768);
    }

    @Test
    void aTakenPortIsRefusedByItsNumber() throws IOException {
        // given
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // when, then
            assertThatThrownBy(() -> ports.claim(other.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void aPortThatAnotherProgramHoldsOnAllAddressesIsTaken() throws IOException {
        // given
        try (var other = new ServerSocket(0)) {
            // when
            var free = Ports.isFree(other.getLocalPort());

            // then
            assertThat(free).isFalse();
        }
    }
}
