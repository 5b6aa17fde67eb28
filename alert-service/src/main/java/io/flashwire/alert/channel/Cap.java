package io.flashwire.alert.channel;

import io.flashwire.alert.channel.Letter.Purpose;
import io.flashwire.contracts.CapAlert;
import io.flashwire.contracts.CapAlert.Status;
import java.time.ZoneId;
import java.util.List;

/** A letter as a message of the Common Alerting Protocol 1.2. Of a digest it tells the latest alert. */
final class Cap {

    private Cap() {}

    static byte[] write(Letter letter, Sender sender, ZoneId zone, Language language) {
        var alert = letter.latest();
        var page = sender.page();
        return new CapAlert(
                        letter.id(),
                        alert,
                        new CapAlert.Sender(
                                sender.address(),
                                sender.name(),
                                page == null
                                        ? null
                                        : page.replace(
                                                "{incident}", alert.incident().id())),
                        status(letter),
                        language.code(),
                        letter.purpose() == Purpose.ESCALATION ? "Nobody has acknowledged it." : null,
                        earlier(letter),
                        zone)
                .write();
    }

    private static Status status(Letter letter) {
        return switch (letter.purpose()) {
            case NEWS, DIGEST, ESCALATION -> Status.of(letter.latest());
            case TEST -> Status.TEST;
            case GIVEN_UP -> Status.SYSTEM;
        };
    }

    private static List<CapAlert.Reference> earlier(Letter letter) {
        return letter.inIncident()
                ? letter.earlier().stream()
                        .map(one -> new CapAlert.Reference(one.id(), one.sentAt()))
                        .toList()
                : List.of();
    }
}
