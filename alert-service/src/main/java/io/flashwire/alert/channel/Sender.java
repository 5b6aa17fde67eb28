package io.flashwire.alert.channel;

import org.jspecify.annotations.Nullable;

/**
 * In whose name messages go out.
 *
 * @param address a mail address, which also names the sender of CAP messages and the domain of message ids
 * @param page where people read of an incident, with {@code {incident}} for its id
 */
public record Sender(String address, String name, @Nullable String page) {

    public Sender {
        if (!address.matches("[^\\s,<>&@]+@[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("the sender's address is no plain mail address");
        }
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
