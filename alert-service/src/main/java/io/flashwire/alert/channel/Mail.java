package io.flashwire.alert.channel;

import io.flashwire.alert.channel.Letter.Earlier;
import java.util.List;

/** E-mail, in threads: every alert of an incident refers to those before it, under the subject of the first. */
final class Mail {

    static final int LARGEST = 256 * 1024;
    private static final int LONGEST_SUBJECT = 180;

    private Mail() {}

    static Message.Mail mail(Channel.Email email, Draft text, Draft html, Letter letter, Sender sender) {
        var written = text.fit(version -> version.text().length() <= LARGEST);
        return new Message.Mail(
                email.to(),
                subject(written, letter),
                written.plainHeadline(LONGEST_SUBJECT) + "\n\n" + written.text() + "\n",
                html.fit(Draft.Version::text, one -> one.length() <= LARGEST),
                messageId(letter.id(), sender),
                references(letter, sender));
    }

    /** Many readers of mail thread by the subject too: it stays, and what changes stands in the first line. */
    private static String subject(Draft.Version written, Letter letter) {
        var first = letter.thread();
        return first == null ? written.plainHeadline(LONGEST_SUBJECT) : "Re: " + first;
    }

    private static List<String> references(Letter letter, Sender sender) {
        if (!letter.inIncident()) {
            return List.of();
        }
        return letter.earlier().stream()
                .map(Earlier::id)
                .filter(id -> !id.equals(letter.id()))
                .map(id -> messageId(id, sender))
                .toList();
    }

    private static String messageId(String id, Sender sender) {
        return "<" + id + "@" + sender.domain() + ">";
    }
}
