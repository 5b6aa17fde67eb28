package io.flashwire.alert.channel;

import static io.flashwire.alert.channel.Letters.COMPOSER;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.mail.MailServer;
import io.flashwire.alert.mail.SmtpCourier;
import io.flashwire.alert.mail.SmtpReceiver;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mail from the letter to the server. */
class MailTest {

    private static final Channel DESK = new Channel.Email(List.of("night@desk.example"), null, null);

    @Test
    void theMailsOfAnIncidentAreOneThread() throws Exception {
        // given
        try (var server = new SmtpReceiver("250 kept")) {
            var courier = courier(server);
            var first = courier.send(mail(Letter.of(Letters.alert()))).outcome();
            var subject = ((Outcome.Accepted) first).reference();
            // when
            var second =
                    courier.send(mail(Letters.update().withThread(subject))).outcome();
            // then
            assertThat(second).isInstanceOf(Outcome.Accepted.class);
            var alert = read(server.mails().getFirst());
            var update = read(server.mails().getLast());
            assertThat(alert.getSubject()).isEqualTo("FLASH · Armenia: curfew ordered (Yerevan)");
            assertThat(alert.getMessageID()).isEqualTo("<i-7-1@desk.example>");
            assertThat(update.getSubject()).isEqualTo("Re: " + alert.getSubject());
            assertThat(update.getMessageID()).isEqualTo("<i-7-2@desk.example>");
            assertThat(update.getHeader("In-Reply-To")).containsExactly("<i-7-1@desk.example>");
            assertThat(update.getHeader("References")).containsExactly("<i-7-1@desk.example>");
            assertThat(update.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @Test
    void hostileWordsForgeNoHeaderAndNoMarkup() throws Exception {
        // given
        try (var server = new SmtpReceiver("250 kept")) {
            // when
            courier(server).send(mail(Letters.saying(Letters.HOSTILE, 10_000)));
            // then
            var received = read(server.mails().getFirst());
            var parts = (Multipart) received.getContent();
            assertThat(received.getSubject().length()).isLessThanOrEqualTo(180);
            assertThat(received.getHeader("Subject")).hasSize(1);
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("<!channel>");
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains("&lt;!channel&gt;")
                    .doesNotContain("<!channel>")
                    .doesNotContain("</script>");
        }
    }

    @ParameterizedTest
    @CsvSource({"451 try later, refused", "552 too large, rejected"})
    void whatTheServerAnswersDecides(String answer, String outcome) {
        // given
        try (var server = new SmtpReceiver(answer)) {
            // when
            var sent = courier(server).send(mail(Letter.of(Letters.alert())));
            // then
            assertThat(sent.outcome().word()).isEqualTo(outcome);
        }
    }

    @Test
    void withoutAServerNothingIsDialled() {
        // given
        var courier = new SmtpCourier(Optional.empty(), InstantSource.system());
        // when
        var sent = courier.send(mail(Letter.of(Letters.alert())));
        // then
        assertThat(sent.outcome()).isEqualTo(new Outcome.Forbidden("no mail server is configured"));
    }

    private static Message.Mail mail(Letter letter) {
        return (Message.Mail) COMPOSER.compose(DESK, letter);
    }

    private static SmtpCourier courier(SmtpReceiver server) {
        return new SmtpCourier(
                Optional.of(new MailServer(
                        "127.0.0.1",
                        server.port(),
                        MailServer.Security.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        "alerts@desk.example",
                        "The desk",
                        Duration.ofSeconds(5))),
                InstantSource.system());
    }

    private static MimeMessage read(String mail) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
