package io.flashwire.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {

    private static final Egress STRICT = new Egress(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "169.254.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void whatIsNotOfThePublicInternetIsRefused(String address) throws UnknownHostException {
        // when
        var verdict = STRICT.judge("desk.example", List.of(InetAddress.getByName(address)));
        // then
        assertThat(verdict).isInstanceOf(Egress.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.1.1.1",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001:81b::200e",
                "2001:4860:4860::8888"
            })
    void whatIsPublicIsDialled(String address) throws UnknownHostException {
        // given
        var dialled = InetAddress.getByName(address);
        // when
        var verdict = STRICT.judge("desk.example", List.of(dialled));
        // then
        assertThat(verdict).isEqualTo(new Egress.Allowed(dialled));
    }

    @Test
    void onePrivateAddressCondemnsTheHost() {
        // given
        var addresses =
                Stream.of("1.1.1.1", "10.0.0.1").map(EgressTest::address).toList();
        // when
        var verdict = STRICT.judge("rebinding.example", addresses);
        // then
        assertThat(verdict).isEqualTo(new Egress.Refused("the host's address is not public (private)"));
    }

    @Test
    void aHostWithoutAnAddressIsRefused() {
        // when
        var verdict = STRICT.judge("nowhere.example", List.of());
        // then
        assertThat(verdict).isInstanceOf(Egress.Refused.class);
    }

    @Test
    void aNamedHostMayBePrivate() {
        // given
        var egress = new Egress(Set.of("Mattermost.internal"));
        var inside = address("10.1.2.3");
        // when
        var verdict = egress.judge("mattermost.INTERNAL", List.of(inside));
        // then
        assertThat(verdict).isEqualTo(new Egress.Allowed(inside));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://desk.example/hook           |
                    http://desk.example:8080/hook?a=b   |
                    HTTPS://desk.example                |
                    ftp://desk.example/hook             | does not begin with https:// or http://
                    file:///etc/passwd                  | does not begin with https:// or http://
                    desk.example/hook                   | does not begin with https:// or http://
                    https:///hook                       | names no host
                    https://user:word@desk.example/     | holds a user or a password
                    https://desk.example/#part          | has a fragment
                    https://desk.example/a b            | is no URL: Illegal character in path
                    """)
    void aUrlIsJudgedBeforeItIsKept(String url, @Nullable String objection) {
        // when
        var said = Egress.objection(url);
        // then
        assertThat(said.orElse(null)).isEqualTo(objection);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
