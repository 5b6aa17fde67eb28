package io.flashwire.gateway.http;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where alerts go to, for the OpenAPI document. Addresses of chat tools and tokens are answered without what is secret in them. */
@Schema(
        name = "SubscriptionChannel",
        oneOf = {
            SubscribedChannel.Webhook.class,
            SubscribedChannel.Slack.class,
            SubscribedChannel.SlackBot.class,
            SubscribedChannel.Teams.class,
            SubscribedChannel.Discord.class,
            SubscribedChannel.Mattermost.class,
            SubscribedChannel.MattermostBot.class,
            SubscribedChannel.Telegram.class,
            SubscribedChannel.Email.class,
            SubscribedChannel.Ntfy.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "WEBHOOK", schema = SubscribedChannel.Webhook.class),
            @DiscriminatorMapping(value = "SLACK", schema = SubscribedChannel.Slack.class),
            @DiscriminatorMapping(value = "SLACK_BOT", schema = SubscribedChannel.SlackBot.class),
            @DiscriminatorMapping(value = "TEAMS", schema = SubscribedChannel.Teams.class),
            @DiscriminatorMapping(value = "DISCORD", schema = SubscribedChannel.Discord.class),
            @DiscriminatorMapping(value = "MATTERMOST", schema = SubscribedChannel.Mattermost.class),
            @DiscriminatorMapping(value = "MATTERMOST_BOT", schema = SubscribedChannel.MattermostBot.class),
            @DiscriminatorMapping(value = "TELEGRAM", schema = SubscribedChannel.Telegram.class),
            @DiscriminatorMapping(value = "EMAIL", schema = SubscribedChannel.Email.class),
            @DiscriminatorMapping(value = "NTFY", schema = SubscribedChannel.Ntfy.class)
        })
interface SubscribedChannel {

    enum Language {
        en,
        vi
    }

    @Schema(name = "ChannelUpdates", description = "an update answers the first message of its incident, or changes it")
    enum Updates {
        THREAD,
        EDIT
    }

    @Schema(
            name = "WebhookChannel",
            description = "signed by Standard Webhooks",
            requiredProperties = {"type", "url"})
    record Webhook(
            @Schema(enumeration = "WEBHOOK") String type,
            URI url,

            @Schema(
                    enumeration = {"CLOUDEVENTS", "CAP"},
                    defaultValue = "CLOUDEVENTS")
            String body,

            @Schema(
                    enumeration = {"V1", "V1A"},
                    defaultValue = "V1")
            String signing,

            @Nullable Language language,

            @Schema(type = SchemaType.STRING, examples = "Asia/Yerevan") @Nullable
            ZoneId zone)
            implements SubscribedChannel {}

    @Schema(
            name = "SlackChannel",
            description = "an incoming webhook",
            requiredProperties = {"type", "url"})
    record Slack(
            @Schema(enumeration = "SLACK") String type,
            @Schema(format = "iri") URI url,
            @Nullable Language language,
            @Schema(type = SchemaType.STRING) @Nullable ZoneId zone)
            implements SubscribedChannel {}

    @Schema(
            name = "SlackBotChannel",
            requiredProperties = {"type", "channel", "token"})
    record SlackBot(
            @Schema(enumeration = "SLACK_BOT") String type,
            String channel,
            String token,
            @Nullable URI server,
            @Nullable Updates updates,
            @Nullable Language language,
            @Schema(type = SchemaType.STRING) @Nullable ZoneId zone)
            implements SubscribedChannel {}

    @Schema(
            name = "TeamsChannel",
            description = "a workflow that a webhook request triggers",
            requiredProperties = {"type", "url"})
    record Teams(
            @Schema(enumeration = "TEAMS") String type,
            @Schema(format = "iri") URI url,
            @Nullable Language language,
            @Schema(type = SchemaType.STRING) @Nullable ZoneId zone)
            implements SubscribedChannel {}

    @Schema(
            name = "DiscordChannel",
            requiredProperties = {"type", "url"})
    record Discord(
            @Schema(enumeration = "DISCORD") String type,
            @Schema(format = "iri") URI url,
            @Nullable Language language,
            @Schema(type = SchemaType.STRING) @Nullable ZoneId zone)
            implements SubscribedChannel {}

    @Schema(
            name = "MattermostChannel",
            description = "an incoming webhook",
            requiredProperties = {"type", "url"})
    record Mattermost(
            @Schema(enumeration = "MATTERMOST") String type,
            @Schema(format = "iri") URI url,
            @Nullable Language language,
            @Schema(type = SchemaType.STRING) @Nullable ZoneId zone)
            implements SubscribedChannel {}

    @Schema(
            name = "MattermostBotChannel",
            requiredProperties = {"type", "server", "channel", "token"})
    record MattermostBot(
            @Schema(enumeration = "MATTERMOST_BOT") String type,
            URI server,
            String channel,
            String token,
            @Nullable Updates updates,
            @Nullable Language language,
            @Schema(type = SchemaType.STRING) @Nullable ZoneId zone)
            implements SubscribedChannel {}

    @Schema(
            name = "TelegramChannel",
            requiredProperties = {"type", "chat", "token"})
    record Telegram(
            @Schema(enumeration = "TELEGRAM") String type,

            @Schema(description = "its id, or the @name of a public one")
            String chat,

            String token,
            @Nullable URI server,
            @Nullable Updates updates,
            @Nullable Language language,
            @Schema(type = SchemaType.STRING) @Nullable ZoneId zone)
            implements SubscribedChannel {}

    @Schema(
            name = "EmailChannel",
            requiredProperties = {"type", "to"})
    record Email(
            @Schema(enumeration = "EMAIL") String type,
            @Schema(minItems = 1, maxItems = 50) List<String> to,
            @Nullable Language language,
            @Schema(type = SchemaType.STRING) @Nullable ZoneId zone)
            implements SubscribedChannel {}

    @Schema(
            name = "NtfyChannel",
            requiredProperties = {"type", "topic"})
    record Ntfy(
            @Schema(enumeration = "NTFY") String type,
            String topic,
            @Nullable URI server,
            @Nullable String token,
            @Nullable Language language,
            @Schema(type = SchemaType.STRING) @Nullable ZoneId zone)
            implements SubscribedChannel {}
}
