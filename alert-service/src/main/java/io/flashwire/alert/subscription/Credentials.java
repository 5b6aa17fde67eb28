package io.flashwire.alert.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.flashwire.alert.channel.Channel;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to write to an endpoint: the channel with its secret, and what signs. It never shows.
 *
 * @param key only where the endpoint asks for its signatures
 */
public record Credentials(
        Channel channel, SigningSecret secret, @Nullable SigningKey key) {

    public static Credentials fresh(Channel channel, SecureRandom random) {
        return new Credentials(channel, SigningSecret.random(random), keyFor(channel));
    }

    /** The same signatures for another address. */
    public Credentials movedTo(Channel asked) {
        var completed = asked.completedBy(channel);
        return new Credentials(completed, secret, key == null ? keyFor(completed) : key);
    }

    private static @Nullable SigningKey keyFor(Channel channel) {
        return channel instanceof Channel.Webhook webhook && webhook.signing() == Channel.Webhook.Signing.V1A
                ? SigningKey.random()
                : null;
    }

    public Optional<String> publicKey() {
        return Optional.ofNullable(key).map(SigningKey::publicHalf);
    }

    private record Stored(
            Channel channel, String secret, @Nullable String key) {}

    /** To be sealed. */
    public byte[] store() {
        return WireJson.write(new Stored(channel, secret.reveal(), key == null ? null : key.store()));
    }

    /** Nothing where it is not what {@link #store} wrote. */
    public static Optional<Credentials> restore(byte[] stored) {
        try {
            var read = WireJson.read(stored, Stored.class);
            return Optional.of(new Credentials(
                    read.channel(),
                    SigningSecret.parse(read.secret()),
                    read.key() == null ? null : SigningKey.restore(read.key())));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read but memory", e);
        }
    }

    @Override
    public String toString() {
        return "credentials for " + channel.shown();
    }
}
