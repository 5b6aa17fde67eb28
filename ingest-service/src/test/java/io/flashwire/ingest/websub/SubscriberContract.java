package io.flashwire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.ingest.reading.Reading.Hub;
import io.flashwire.ingest.websub.Subscriber.Delivered;
import io.flashwire.ingest.websub.Subscriber.Heard;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What becomes of subscriptions at hubs, whatever they are kept in. */
public abstract class SubscriberContract {

    private static final Instant NOON = Instant.parse("2020-09-27T12:00:00Z");
    private static final byte[] NEWS = "<rss/>".getBytes(StandardCharsets.UTF_8);

    /** Stores are shared by tests, so each has a source of its own. */
    private final String source = UUID.randomUUID().toString();

    private final Hub hub = new Hub("https://hub.example/", "https://herald.example/feed/" + source);
    private final List<Map<String, String>> asked = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private Instant now = NOON;

    protected abstract Subscriptions subscriptions();

    @Test
    void aHubIsAskedForWhatItsFeedNamesOnce() {
        // given
        subscriber().offered(source, hub);
        subscriber().offered(source, hub);
        subscriber().turn();

        // when
        subscriber().turn();

        // then
        assertThat(mine()).singleElement().satisfies(form -> {
            assertThat(form).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", hub.topic());
            assertThat(form.get("hub.callback"))
                    .startsWith("https://news.example/websub/")
                    .hasSize(28 + 43);
            assertThat(form.get("hub.secret")).hasSize(43);
        });
    }

    @Test
    void whatWasAskedForIsConfirmed() {
        // given
        var token = subscribed();

        // when
        var heard = subscriber().heard(token, "subscribe", hub.topic(), "echo-me", "864000");

        // then
        assertThat(heard).isEqualTo(new Heard.Confirmed("echo-me"));
    }

    @Test
    void whatNobodyAskedForIsNot() {
        // given
        var token = subscribed();

        // when
        var heard = List.of(
                subscriber().heard("x".repeat(43), "subscribe", hub.topic(), "echo", "60"),
                subscriber().heard(token, "subscribe", "https://other.example/feed", "echo", "60"),
                subscriber().heard(token, "unsubscribe", hub.topic(), "echo", "60"));

        // then
        assertThat(heard).containsOnly(new Heard.Unknown());
    }

    @Test
    void aLeaseIsRenewedBeforeItEnds() {
        // given
        verified(Duration.ofHours(4));
        now = NOON.plus(Duration.ofHours(2));
        subscriber().turn();
        int early = mine().size();
        now = NOON.plus(Duration.ofHours(3));

        // when
        subscriber().turn();

        // then
        assertThat(early).isEqualTo(1);
        assertThat(mine()).hasSize(2);
    }

    @Test
    void aHubThatKeepsSilentIsAskedAgain() {
        // given
        subscribed();
        now = NOON.plus(Duration.ofMinutes(11));

        // when
        subscriber().turn();

        // then
        assertThat(mine()).hasSize(2);
    }

    @Test
    void aHubThatRefusesIsLeftAloneForADay() {
        // given
        refusal = Optional.of("it answers 403");
        subscribed();
        now = NOON.plus(Duration.ofHours(23));
        subscriber().turn();
        int within = mine().size();
        now = NOON.plus(Duration.ofHours(25));

        // when
        subscriber().turn();

        // then
        assertThat(within).isEqualTo(1);
        assertThat(mine()).hasSize(2);
    }

    @Test
    void aDeliveryWithTheHubsSignatureIsGenuine() {
        // given
        var token = verified(Duration.ofHours(4));

        // when
        var delivered = subscriber().delivered(token, NEWS, "sha256=" + hmac(secret(), NEWS));

        // then
        assertThat(delivered).isEqualTo(new Delivered.Genuine(source));
    }

    @Test
    void aDeliveryWithoutItIsForged() {
        // given
        var token = verified(Duration.ofHours(4));

        // when
        var delivered = Arrays.asList(
                subscriber().delivered(token, NEWS, null),
                subscriber().delivered(token, NEWS, "sha256=" + hmac("another secret", NEWS)),
                subscriber().delivered(token, NEWS, "sha256=zz"),
                subscriber().delivered(token, NEWS, "md5=" + hmac(secret(), NEWS)),
                subscriber()
                        .delivered(
                                token,
                                "<rss>!</rss>".getBytes(StandardCharsets.UTF_8),
                                "sha256=" + hmac(secret(), NEWS)));

        // then
        assertThat(delivered).containsOnly(new Delivered.Forged());
    }

    @Test
    void aDeliveryToNobodyIsOfNobody() {
        // when
        var delivered = subscriber().delivered("x".repeat(43), NEWS, "sha256=00");

        // then
        assertThat(delivered).isEqualTo(new Delivered.Unknown());
    }

    @Test
    void withoutAnAddressOfOurOwnNoHubIsAsked() {
        // given
        var unreachable = new Subscriber(subscriptions(), this::post, Optional.empty(), () -> now);
        unreachable.offered(source, hub);

        // when
        unreachable.turn();

        // then
        assertThat(mine()).isEmpty();
    }

    private Subscriber subscriber() {
        return new Subscriber(
                subscriptions(), this::post, Optional.of(URI.create("https://news.example/websub")), () -> now);
    }

    private Optional<String> post(URI url, String form) {
        asked.add(Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))));
        return refusal;
    }

    /** What was asked for this test's source. */
    private List<Map<String, String>> mine() {
        return asked.stream()
                .filter(form -> hub.topic().equals(form.get("hub.topic")))
                .toList();
    }

    private String subscribed() {
        subscriber().offered(source, hub);
        subscriber().turn();
        var callback = Objects.requireNonNull(mine().getFirst().get("hub.callback"));
        return callback.substring(callback.lastIndexOf('/') + 1);
    }

    private String verified(Duration lease) {
        var token = subscribed();
        subscriber().heard(token, "subscribe", hub.topic(), "echo", Long.toString(lease.toSeconds()));
        return token;
    }

    private String secret() {
        return Objects.requireNonNull(mine().getFirst().get("hub.secret"));
    }

    private static String hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
