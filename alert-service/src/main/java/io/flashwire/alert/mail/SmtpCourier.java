package io.flashwire.alert.mail;

import io.flashwire.alert.channel.Message;
import io.flashwire.alert.channel.Outcome;
import io.flashwire.alert.delivery.Sent;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Gives mail to the one server that the operator has named: where it goes to is not for subscriptions to say. */
public final class SmtpCourier {

    private static final int OK = 250;

    private final Optional<MailServer> server;
    private final InstantSource clock;

    public SmtpCourier(Optional<MailServer> server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Blocks until the server has it, or until it is too late for that. */
    public Sent send(Message.Mail mail) {
        return server.map(named -> inTime(mail, named))
                .orElseGet(() -> new Sent(new Outcome.Forbidden("no mail server is configured"), null));
    }

    /** A conversation has many steps, each of which may take its time. */
    private Sent inTime(Message.Mail mail, MailServer named) {
        var sending = new FutureTask<>(() -> send(mail, named));
        Thread.ofVirtual().name("smtp").start(sending);
        try {
            return sending.get(named.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            sending.cancel(true);
            return unreachable("no answer within " + named.patience().toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the mail could not be made", e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            sending.cancel(true);
            return unreachable("the service is stopping");
        }
    }

    private static Sent unreachable(String why) {
        return new Sent(new Outcome.Unreachable(why), null);
    }

    private Sent send(Message.Mail mail, MailServer named) {
        var session = Session.getInstance(properties(named));
        try (var transport = session.getTransport()) {
            var message = message(session, mail, named);
            if (named.user().isPresent()) {
                transport.connect(named.user().get(), named.password().orElse(""));
            } else {
                transport.connect();
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Sent(new Outcome.Accepted(OK, mail.subject()), null);
        } catch (SendFailedException e) {
            var took = e.getValidSentAddresses();
            return took == null || took.length == 0
                    ? new Sent(outcome(e), null)
                    : new Sent(
                            new Outcome.Accepted(OK, mail.subject()),
                            "taken for %d of %d"
                                    .formatted(took.length, mail.to().size()));
        } catch (MessagingException e) {
            return new Sent(outcome(e), null);
        }
    }

    private MimeMessage message(Session session, Message.Mail mail, MailServer named) throws MessagingException {
        var message = new Identified(session, mail.messageId());
        message.setFrom(from(named));
        for (var to : mail.to()) {
            message.addRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to, true));
        }
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(Instant.ofEpochSecond(clock.instant().getEpochSecond())));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.references().isEmpty()) {
            message.setHeader("In-Reply-To", mail.references().getLast());
            message.setHeader("References", String.join("\r\n ", mail.references()));
        }
        var text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(mail.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static InternetAddress from(MailServer named) throws MessagingException {
        try {
            return new InternetAddress(named.from(), named.fromName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** Its id is known before: later messages of the thread name it, and a repeat bears it again. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private static Outcome outcome(MessagingException failure) {
        for (Exception cause = failure;
                cause instanceof MessagingException chained;
                cause = chained.getNextException()) {
            switch (cause) {
                case SMTPSendFailedException refused -> {
                    return refused(refused.getReturnCode());
                }
                case SMTPAddressFailedException refused -> {
                    return refused(refused.getReturnCode());
                }
                default -> {}
            }
        }
        return new Outcome.Unreachable(
                "the mail server failed (" + failure.getClass().getSimpleName() + ")");
    }

    /** 4xx is for now, 5xx for ever. */
    private static Outcome refused(int code) {
        return code >= 500
                ? new Outcome.Rejected(code, "the mail server answered " + code)
                : new Outcome.Refused(code, null);
    }

    private static Properties properties(MailServer named) {
        var properties = new Properties();
        var protocol = named.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        var prefix = "mail." + protocol + ".";
        var patience = Long.toString(named.patience().toMillis());
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "host", named.host());
        properties.setProperty(prefix + "port", Integer.toString(named.port()));
        properties.setProperty(prefix + "auth", Boolean.toString(named.user().isPresent()));
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        // One address that is wrong must not keep the others from being told.
        properties.setProperty(prefix + "sendpartial", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (named.security() == MailServer.Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }
}
