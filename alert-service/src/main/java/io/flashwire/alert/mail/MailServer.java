package io.flashwire.alert.mail;

import java.time.Duration;
import java.util.Optional;

/** The operator's mail server. */
public record MailServer(
        String host,
        int port,
        Security security,
        Optional<String> user,
        Optional<String> password,
        String from,
        String fromName,
        Duration patience) {

    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
