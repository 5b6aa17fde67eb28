package io.flashwire.alert.webhook;

import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.channel.Composer;
import io.flashwire.alert.channel.Letter;
import io.flashwire.alert.channel.Message;
import io.flashwire.alert.channel.Outcome;
import io.flashwire.alert.delivery.Sent;
import io.flashwire.alert.delivery.Signature;
import io.flashwire.alert.mail.SmtpCourier;
import io.flashwire.alert.subscription.Credentials;
import io.flashwire.contracts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;

/** Writes a letter, and gives it to who can carry it. */
@ApplicationScoped
class Couriers {

    private final Composer composer;
    private final HttpCourier http;
    private final SmtpCourier smtp;

    Couriers(Composer composer, HttpCourier http, SmtpCourier smtp) {
        this.composer = composer;
        this.http = http;
        this.smtp = smtp;
    }

    /**
     * Where the message that this one is to answer or to change is gone, it goes out by itself. What is taken back is told
     * anew besides: a message that changes notifies nobody.
     */
    Sent send(Letter letter, Credentials credentials, Instant sentAt) {
        var sent = once(letter, credentials, sentAt);
        if (sent.outcome() instanceof Outcome.ThreadLost) {
            return once(letter.withThread(null), credentials, sentAt).beginningAnew();
        }
        return sent.outcome() instanceof Outcome.Accepted && takesBackSilently(letter, credentials.channel())
                ? once(letter.withThread(null), credentials, sentAt)
                : sent;
    }

    private static boolean takesBackSilently(Letter letter, Channel channel) {
        return letter.latest().type() == Alert.Type.CANCEL && letter.thread() != null && channel.edits();
    }

    private Sent once(Letter letter, Credentials credentials, Instant sentAt) {
        var channel = credentials.channel();
        return switch (composer.compose(channel, letter)) {
            case Message.Mail mail -> smtp.send(mail);
            case Message.Request request ->
                http.send(
                        channel instanceof Channel.Webhook ? signed(request, letter, credentials, sentAt) : request,
                        channel,
                        letter.thread() != null);
        };
    }

    private static Message.Request signed(
            Message.Request request, Letter letter, Credentials credentials, Instant sentAt) {
        var headers = new HashMap<>(request.headers());
        headers.putAll(Signature.headers(letter.id(), sentAt, request.body(), credentials.secret(), credentials.key()));
        return new Message.Request(request.method(), request.url(), headers, request.body());
    }
}
