package io.flashwire.ingest.websub;

import io.flashwire.egress.Egress;
import io.flashwire.ingest.reading.Reading.Hub;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Subscribes at the hubs that feeds name, and tells what hubs say from what anybody may say who calls. */
public final class Subscriber {

    private static final int RANDOM_BYTES = 32;
    private static final int DUE_AT_ONCE = 20;
    private static final int LONGEST_CHALLENGE = 2_000;

    private final Subscriptions subscriptions;
    private final Hubs hubs;
    private final Optional<URI> callback;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** @param callback the address under which hubs reach us, without which nothing is asked of them; the token comes behind it */
    public Subscriber(Subscriptions subscriptions, Hubs hubs, Optional<URI> callback, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.hubs = hubs;
        this.callback = callback;
        this.clock = clock;
    }

    /** The way to the hubs. */
    @FunctionalInterface
    public interface Hubs {

        /** Posts a form; empty where the hub took it, else why it did not. */
        Optional<String> post(URI hub, String form);
    }

    /** What a call of a hub means. */
    public sealed interface Heard {

        /** The hub's words are to be repeated: yes, we asked for this. */
        record Confirmed(String challenge) implements Heard {}

        record Denied() implements Heard {}

        /** Nobody asked for this. */
        record Unknown() implements Heard {}
    }

    /** Whose a delivery is. */
    public sealed interface Delivered {

        /** @param source the id of the source that it brings news of */
        record Genuine(String source) implements Delivered {}

        /** It is not signed with the secret: somebody else sent it. */
        record Forged() implements Delivered {}

        record Unknown() implements Delivered {}
    }

    /** A document of the source names its hub; asking for the same twice changes nothing. */
    public void offered(String source, Hub hub) {
        if (callback.isEmpty() || Egress.objection(hub.url()).isPresent()) {
            return;
        }
        var known = subscriptions.ofSource(source);
        if (known.filter(subscription -> subscription.isAt(hub.url(), hub.topic()))
                .isEmpty()) {
            subscriptions.keep(
                    Subscription.wanted(source, hub.url(), hub.topic(), secret(), secret(), clock.instant()));
        }
    }

    /** Asks the hubs that are to be asked: for the first time, again, or to renew a lease before it ends. */
    public void turn() {
        callback.ifPresent(this::ask);
    }

    private void ask(URI own) {
        for (var subscription : subscriptions.due(clock.instant(), DUE_AT_ONCE)) {
            var refusal = hubs.post(URI.create(subscription.hub()), form(own, subscription));
            if (refusal.isPresent() && !(subscription.state() instanceof Subscription.State.Verified)) {
                subscriptions.keep(subscription.denied(refusal.get(), clock.instant()));
            }
        }
    }

    private static String form(URI own, Subscription subscription) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("hub.mode", "subscribe");
        fields.put("hub.topic", subscription.topic());
        fields.put("hub.callback", own.toString().replaceFirst("/*$", "/") + subscription.token());
        fields.put("hub.lease_seconds", Long.toString(Subscription.LEASE.toSeconds()));
        fields.put("hub.secret", subscription.secret());
        return fields.entrySet().stream().map(Subscriber::encoded).collect(Collectors.joining("&"));
    }

    private static String encoded(Map.Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }

    /** A hub asks whether we meant it. Only what was asked for is confirmed, and never an end of it: we ask for none. */
    public Heard heard(
            String token, String mode, @Nullable String topic, @Nullable String challenge, @Nullable String lease) {
        var known = subscriptions
                .withToken(token)
                .filter(subscription -> subscription.topic().equals(topic));
        if (known.isEmpty()) {
            return new Heard.Unknown();
        }
        var now = clock.instant();
        return switch (mode) {
            case "denied" -> {
                subscriptions.keep(known.get().denied(null, now));
                yield new Heard.Denied();
            }
            case "subscribe" -> {
                if (challenge == null || challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
                    yield new Heard.Unknown();
                }
                subscriptions.keep(known.get().verified(seconds(lease), now));
                yield new Heard.Confirmed(challenge);
            }
            default -> new Heard.Unknown();
        };
    }

    /** @param signature as the hub wrote it */
    public Delivered delivered(String token, byte[] body, @Nullable String signature) {
        return subscriptions
                .withToken(token)
                .<Delivered>map(subscription -> HubSignature.matches(signature, body, subscription.secret())
                        ? new Delivered.Genuine(subscription.source())
                        : new Delivered.Forged())
                .orElseGet(Delivered.Unknown::new);
    }

    /** The source is followed no longer. */
    public void ended(String source) {
        subscriptions.remove(source);
    }

    private static Duration seconds(@Nullable String lease) {
        return lease != null && lease.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(lease))
                : Subscription.LEASE;
    }

    private String secret() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
