package io.flashwire.alert.channel;

import io.flashwire.egress.Call.Method;
import org.jspecify.annotations.Nullable;

/** Mattermost: Markdown. A webhook can only post; a bot answers in threads and edits. */
final class Mattermost {

    static final int LONGEST = 16_383;

    private Mattermost() {}

    static Message.Request post(Channel.Mattermost mattermost, Draft draft) {
        return Json.request(Method.POST, mattermost.url(), Json.object().put("text", text(draft)));
    }

    static Message.Request post(Channel.MattermostBot bot, Draft draft, @Nullable String thread) {
        var posts = Json.withoutSlash(bot.server()) + "/api/v4/posts";
        var body = Json.object().put("message", text(draft));
        if (thread != null && bot.updates() == Updates.EDIT) {
            return Json.request(Method.PUT, posts + "/" + thread + "/patch", Json.bearer(bot.token()), body);
        }
        body.put("channel_id", bot.channel());
        if (thread != null) {
            body.put("root_id", thread);
        }
        return Json.request(Method.POST, posts, Json.bearer(bot.token()), body);
    }

    private static String text(Draft draft) {
        return draft.fit(
                version -> "#### " + version.headline() + "\n\n" + version.text(), text -> text.length() <= LONGEST);
    }
}
