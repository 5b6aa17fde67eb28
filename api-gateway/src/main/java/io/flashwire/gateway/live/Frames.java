package io.flashwire.gateway.live;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The encodings of one event: each is made when the first client wants it, and serves all others. */
final class Frames {

    private record Made(Channel channel, Frame frame) {}

    // Very few, and found by identity: quicker than any map.
    private volatile List<Made> made = List.of();

    Frame of(Channel channel, Wire wire, Supplier<Frame> encode) {
        for (var each : made) {
            if (each.channel() == channel && each.frame().wire() == wire) {
                return each.frame();
            }
        }
        // Two loops may both make it, and either may be forgotten: the bytes are the same.
        var frame = encode.get();
        made = Stream.concat(made.stream(), Stream.of(new Made(channel, frame))).toList();
        return frame;
    }
}
