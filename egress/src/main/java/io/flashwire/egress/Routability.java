package io.flashwire.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an address is one of the public internet, by the special-purpose registries of IANA. */
final class Routability {

    private static final List<Block> SPECIAL_4 = blocks(
            "0.0.0.0/8 this network",
            "10.0.0.0/8 private",
            "100.64.0.0/10 shared by carriers",
            "127.0.0.0/8 loopback",
            "169.254.0.0/16 link-local",
            "172.16.0.0/12 private",
            "192.0.0.0/24 protocol assignments",
            "192.0.2.0/24 documentation",
            "192.88.99.0/24 6to4 relays",
            "192.168.0.0/16 private",
            "198.18.0.0/15 benchmarks",
            "198.51.100.0/24 documentation",
            "203.0.113.0/24 documentation",
            "224.0.0.0/4 multicast",
            "240.0.0.0/4 reserved or broadcast");

    /** Outside of this nothing of IPv6 is global unicast: loopback, mapped, NAT64, unique local, link-local, multicast. */
    private static final Block GLOBAL_6 = Block.parse("2000::/3 global unicast");

    private static final List<Block> SPECIAL_6 = blocks(
            "2001::/23 protocol assignments, Teredo among them",
            "2001:db8::/32 documentation",
            "2002::/16 6to4",
            "3fff::/20 documentation");

    private Routability() {}

    /** What speaks against it; empty where it is globally routable. */
    static Optional<String> objection(InetAddress address) {
        if (address instanceof Inet4Address) {
            return within(SPECIAL_4, address);
        }
        return GLOBAL_6.holds(address) ? within(SPECIAL_6, address) : Optional.of("not global unicast");
    }

    private static Optional<String> within(List<Block> blocks, InetAddress address) {
        return blocks.stream()
                .filter(block -> block.holds(address))
                .map(Block::name)
                .findFirst();
    }

    private static List<Block> blocks(String... lines) {
        return Stream.of(lines).map(Block::parse).toList();
    }

    private record Block(InetAddress network, int bits, String name) {

        /** An address, a slash, the length of the prefix, a space, and what it is for. */
        static Block parse(String line) {
            var slash = line.indexOf('/');
            var space = line.indexOf(' ');
            try {
                return new Block(
                        InetAddress.getByName(line.substring(0, slash)),
                        Integer.parseInt(line.substring(slash + 1, space)),
                        line.substring(space + 1));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("no address: " + line, e);
            }
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            var block = network.getAddress();
            if (bytes.length != block.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (block[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
