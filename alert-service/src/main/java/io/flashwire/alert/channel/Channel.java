package io.flashwire.alert.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a subscription's alerts go to. Most tools have one secret, their address or a token; it is sealed where it is
 * stored, and shown to nobody.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Channel.Webhook.class, name = "WEBHOOK"),
    @JsonSubTypes.Type(value = Channel.Slack.class, name = "SLACK"),
    @JsonSubTypes.Type(value = Channel.SlackBot.class, name = "SLACK_BOT"),
    @JsonSubTypes.Type(value = Channel.Teams.class, name = "TEAMS"),
    @JsonSubTypes.Type(value = Channel.Discord.class, name = "DISCORD"),
    @JsonSubTypes.Type(value = Channel.Mattermost.class, name = "MATTERMOST"),
    @JsonSubTypes.Type(value = Channel.MattermostBot.class, name = "MATTERMOST_BOT"),
    @JsonSubTypes.Type(value = Channel.Telegram.class, name = "TELEGRAM"),
    @JsonSubTypes.Type(value = Channel.Email.class, name = "EMAIL"),
    @JsonSubTypes.Type(value = Channel.Ntfy.class, name = "NTFY")
})
public sealed interface Channel {

    /** The desk's language; English where none was chosen. */
    @Nullable
    Language language();

    /** The desk's zone; UTC where none was chosen. */
    @Nullable
    ZoneId zone();

    /** The address or the token that alone lets anybody write there. */
    default @Nullable String secret() {
        return null;
    }

    default Channel withSecret(String secret) {
        return this;
    }

    default Language reads() {
        return Objects.requireNonNullElse(language(), Language.EN);
    }

    default ZoneId lives() {
        return Objects.requireNonNullElse(zone(), ZoneOffset.UTC);
    }

    /** Whether what became of an incident changes its first message, which notifies nobody. */
    default boolean edits() {
        return switch (this) {
            case Discord _ -> true;
            case SlackBot bot -> bot.updates() == Updates.EDIT;
            case MattermostBot bot -> bot.updates() == Updates.EDIT;
            case Telegram telegram -> telegram.updates() == Updates.EDIT;
            case Webhook _, Slack _, Teams _, Mattermost _, Email _, Ntfy _ -> false;
        };
    }

    /** As it may be shown. */
    default Channel shown() {
        var secret = secret();
        return secret == null ? this : withSecret(Redaction.of(secret));
    }

    /** A secret that comes back as it was shown stays what it is. */
    default Channel completedBy(Channel stored) {
        var secret = stored.secret();
        return secret != null
                        && getClass() == stored.getClass()
                        && Redaction.of(secret).equals(secret())
                ? withSecret(secret)
                : this;
    }

    /** A POST signed by the Standard Webhooks specification. Its signature protects it, not its address. */
    record Webhook(
            String url,
            Body body,
            Signing signing,
            @Nullable Language language,
            @Nullable ZoneId zone) implements Channel {

        public enum Body {
            CLOUDEVENTS,
            CAP
        }

        /** V1A adds an ed25519 signature to that of V1. */
        public enum Signing {
            V1,
            V1A
        }

        public Webhook {
            body = body == null ? Body.CLOUDEVENTS : body;
            signing = signing == null ? Signing.V1 : signing;
        }

        @JsonCreator(mode = JsonCreator.Mode.DISABLED)
        public Webhook(String url) {
            this(url, Body.CLOUDEVENTS, Signing.V1, null, null);
        }
    }

    /** An incoming webhook of Slack: it can post, and nothing else. */
    record Slack(
            String url,
            @Nullable Language language,
            @Nullable ZoneId zone) implements Channel {

        @Override
        public String secret() {
            return url;
        }

        @Override
        public Slack withSecret(String secret) {
            return new Slack(secret, language, zone);
        }
    }

    /** An app of Slack with the right {@code chat:write}, which can answer in threads and edit. */
    record SlackBot(
            String channel,
            String token,
            @Nullable String server,
            Updates updates,
            @Nullable Language language,
            @Nullable ZoneId zone)
            implements Channel {

        public SlackBot {
            updates = updates == null ? Updates.THREAD : updates;
        }

        @Override
        public String secret() {
            return token;
        }

        @Override
        public SlackBot withSecret(String secret) {
            return new SlackBot(channel, secret, server, updates, language, zone);
        }
    }

    /** A workflow of Microsoft Teams that is triggered by a webhook request. */
    record Teams(
            String url,
            @Nullable Language language,
            @Nullable ZoneId zone) implements Channel {

        @Override
        public String secret() {
            return url;
        }

        @Override
        public Teams withSecret(String secret) {
            return new Teams(secret, language, zone);
        }
    }

    record Discord(
            String url,
            @Nullable Language language,
            @Nullable ZoneId zone) implements Channel {

        @Override
        public String secret() {
            return url;
        }

        @Override
        public Discord withSecret(String secret) {
            return new Discord(secret, language, zone);
        }
    }

    /** An incoming webhook of Mattermost: it can post, and nothing else. */
    record Mattermost(
            String url,
            @Nullable Language language,
            @Nullable ZoneId zone) implements Channel {

        @Override
        public String secret() {
            return url;
        }

        @Override
        public Mattermost withSecret(String secret) {
            return new Mattermost(secret, language, zone);
        }
    }

    /** A bot account of Mattermost, which can answer in threads and edit. */
    record MattermostBot(
            String server,
            String channel,
            String token,
            Updates updates,
            @Nullable Language language,
            @Nullable ZoneId zone)
            implements Channel {

        public MattermostBot {
            updates = updates == null ? Updates.THREAD : updates;
        }

        @Override
        public String secret() {
            return token;
        }

        @Override
        public MattermostBot withSecret(String secret) {
            return new MattermostBot(server, channel, secret, updates, language, zone);
        }
    }

    record Telegram(
            String chat,
            String token,
            @Nullable String server,
            Updates updates,
            @Nullable Language language,
            @Nullable ZoneId zone)
            implements Channel {

        public Telegram {
            updates = updates == null ? Updates.THREAD : updates;
        }

        @Override
        public String secret() {
            return token;
        }

        @Override
        public Telegram withSecret(String secret) {
            return new Telegram(chat, secret, server, updates, language, zone);
        }
    }

    record Email(
            List<String> to,
            @Nullable Language language,
            @Nullable ZoneId zone) implements Channel {

        public Email {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /** @param token absent where anybody may publish to the topic; the topic's name is a secret then */
    record Ntfy(
            String topic,
            @Nullable String server,
            @Nullable String token,
            @Nullable Language language,
            @Nullable ZoneId zone)
            implements Channel {

        @Override
        public String secret() {
            return token == null ? topic : token;
        }

        @Override
        public Ntfy withSecret(String secret) {
            return token == null
                    ? new Ntfy(secret, server, null, language, zone)
                    : new Ntfy(topic, server, secret, language, zone);
        }
    }
}
