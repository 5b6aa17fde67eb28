package io.flashwire.gateway.live;

import java.time.Instant;

/** From where a client wants to be told. */
public sealed interface Start {

    record Now() implements Start {}

    record After(Positions positions) implements Start {}

    record Since(Instant time) implements Start {}
}
