package io.flashwire.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.alert.channel.Outcome.Accepted;
import io.flashwire.alert.channel.Outcome.Gone;
import io.flashwire.alert.channel.Outcome.Refused;
import io.flashwire.alert.channel.Outcome.Rejected;
import io.flashwire.alert.channel.Outcome.ThreadLost;
import io.flashwire.contracts.Text;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the answer of a tool means. Many a tool answers 200 and says no in the body. */
public final class Answers {

    private static final Set<String> SLACK_IS_GONE = Set.of(
            "no_service",
            "no_team",
            "team_disabled",
            "channel_not_found",
            "channel_is_archived",
            "is_archived",
            "account_inactive",
            "token_revoked");
    private static final Set<String> SLACK_REFUSES = Set.of(
            "invalid_payload",
            "invalid_blocks",
            "msg_blocks_too_long",
            "msg_too_long",
            "no_text",
            "too_many_attachments");

    private Answers() {}

    /**
     * @param body what was read of it
     * @param threaded whether an earlier message was answered or changed
     */
    public static Outcome of(
            Channel channel, int status, @Nullable Duration retryAfter, String body, boolean threaded) {
        var json = Json.read(body);
        return switch (channel) {
            case Channel.Slack _ -> slack(status, retryAfter, body.strip());
            case Channel.SlackBot _ -> slackBot(status, retryAfter, json, threaded);
            case Channel.Discord _ -> discord(status, retryAfter, json, threaded);
            case Channel.MattermostBot _ -> mattermostBot(status, retryAfter, json, threaded);
            case Channel.Telegram _ -> telegram(status, retryAfter, json, threaded);
            case Channel.Webhook _ -> plainly(status, retryAfter);
            case Channel.Teams _, Channel.Mattermost _, Channel.Ntfy _, Channel.Email _ ->
                status == 400 || status == 413
                        ? new Rejected(status, "the tool takes no such message")
                        : plainly(status, retryAfter);
        };
    }

    /** As Standard Webhooks have it. */
    private static Outcome plainly(int status, @Nullable Duration retryAfter) {
        if (status >= 200 && status < 300) {
            return new Accepted(status);
        }
        return status == 410 ? new Gone(status, "it answered 410 Gone") : new Refused(status, retryAfter);
    }

    private static Outcome slack(int status, @Nullable Duration retryAfter, String word) {
        if (SLACK_IS_GONE.contains(word)) {
            return new Gone(status, "Slack says " + word);
        }
        return SLACK_REFUSES.contains(word) ? new Rejected(status, "Slack says " + word) : plainly(status, retryAfter);
    }

    private static Outcome slackBot(int status, @Nullable Duration retryAfter, JsonNode json, boolean threaded) {
        if (status != 200) {
            return plainly(status, retryAfter);
        }
        if (json.path("ok").asBoolean()) {
            return new Accepted(status, text(json.path("ts")));
        }
        var error = json.path("error").asText("an answer that cannot be read");
        if (threaded
                && (error.equals("message_not_found")
                        || error.equals("cant_update_message")
                        || error.equals("thread_not_found"))) {
            return new ThreadLost(status);
        }
        return error.equals("ratelimited") || error.equals("internal_error") || error.equals("service_unavailable")
                ? new Refused(503, retryAfter)
                : slackSays(status, error);
    }

    private static Outcome slackSays(int status, String error) {
        return SLACK_IS_GONE.contains(error)
                ? new Gone(status, "Slack says " + error)
                : new Rejected(status, "Slack says " + Text.atMost(60, Text.line(error)));
    }

    private static Outcome discord(int status, @Nullable Duration retryAfter, JsonNode json, boolean threaded) {
        var code = json.path("code").asInt();
        if (status == 404 && code == 10_015) {
            return new Gone(status, "Discord does not know this webhook any more");
        }
        if (threaded && status == 404) {
            return new ThreadLost(status);
        }
        if (status == 429 && json.path("retry_after").isNumber()) {
            return new Refused(
                    status, longer(retryAfter, json.path("retry_after").asDouble()));
        }
        return status == 400
                ? new Rejected(status, "Discord takes no such message (" + code + ")")
                : accepted(status, retryAfter, text(json.path("id")));
    }

    private static Outcome mattermostBot(int status, @Nullable Duration retryAfter, JsonNode json, boolean threaded) {
        if (threaded
                && (status == 404 || (status == 400 && json.path("id").asText().contains("root_id")))) {
            return new ThreadLost(status);
        }
        return status == 400
                ? new Rejected(status, "Mattermost takes no such message")
                : accepted(status, retryAfter, text(json.path("id")));
    }

    private static Outcome telegram(int status, @Nullable Duration retryAfter, JsonNode json, boolean threaded) {
        var description = json.path("description").asText();
        if (status == 400 && description.contains("message is not modified")) {
            return new Accepted(status);
        }
        if (threaded
                && status == 400
                && description.contains("message")
                && (description.contains("not found") || description.contains("can't be edited"))) {
            return new ThreadLost(status);
        }
        if (status == 403 || (status == 400 && description.contains("chat not found"))) {
            return new Gone(status, "Telegram says " + Text.atMost(100, Text.line(description)));
        }
        var asked = json.path("parameters").path("retry_after");
        if (status == 429 && asked.isNumber()) {
            return new Refused(status, longer(retryAfter, asked.asDouble()));
        }
        return status == 400
                ? new Rejected(status, "Telegram says " + Text.atMost(100, Text.line(description)))
                : accepted(status, retryAfter, text(json.path("result").path("message_id")));
    }

    private static Outcome accepted(int status, @Nullable Duration retryAfter, @Nullable String reference) {
        return status >= 200 && status < 300 ? new Accepted(status, reference) : plainly(status, retryAfter);
    }

    private static Duration longer(@Nullable Duration one, double seconds) {
        var other = Duration.ofMillis((long) Math.ceil(Math.clamp(seconds, 0, 1e6) * 1_000));
        return one == null || one.compareTo(other) < 0 ? other : one;
    }

    /** Only what may stand in an address later. */
    private static @Nullable String text(JsonNode node) {
        var text = node.isValueNode() ? node.asText() : "";
        return text.matches("[A-Za-z0-9._-]{1,64}") ? text : null;
    }
}
