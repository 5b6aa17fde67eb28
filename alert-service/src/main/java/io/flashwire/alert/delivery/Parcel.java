package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Letter;
import java.time.Instant;

/**
 * One delivery as it is handed out for an attempt.
 *
 * @param madeAt when it was due first
 */
public record Parcel(long id, Letter letter, State.Due state, Instant madeAt) {}
