package io.flashwire.alert.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.alert.channel.Draft.Version;
import io.flashwire.egress.Call.Method;
import org.jspecify.annotations.Nullable;

/** Slack: blocks in its own markup. */
final class Slack {

    static final int LONGEST_HEADER = 150;
    static final int LONGEST_SECTION = 3_000;
    private static final String API = "https://slack.com";

    private Slack() {}

    static Message.Request post(Channel.Slack slack, Draft draft) {
        return Json.request(Method.POST, slack.url(), body(draft));
    }

    static Message.Request post(Channel.SlackBot bot, Draft draft, @Nullable String thread) {
        var api = Json.withoutSlash(bot.server() == null ? API : bot.server()) + "/api/";
        var edits = thread != null && bot.updates() == Updates.EDIT;
        var body = body(draft).put("channel", bot.channel());
        if (edits) {
            body.put("ts", thread);
        } else if (thread != null) {
            body.put("thread_ts", thread).put("reply_broadcast", true);
        }
        return Json.request(
                Method.POST, api + (edits ? "chat.update" : "chat.postMessage"), Json.bearer(bot.token()), body);
    }

    private static ObjectNode body(Draft draft) {
        return body(draft.fit(version -> version.text().length() <= LONGEST_SECTION));
    }

    private static ObjectNode body(Version version) {
        var body = Json.object().put("text", version.headline()).put("unfurl_links", false);
        var blocks = body.putArray("blocks");
        blocks.addObject()
                .put("type", "header")
                .putObject("text")
                .put("type", "plain_text")
                .put("text", version.plainHeadline(LONGEST_HEADER))
                .put("emoji", false);
        blocks.addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", version.text())
                .put("verbatim", true);
        return body;
    }
}
