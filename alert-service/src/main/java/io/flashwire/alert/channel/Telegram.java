package io.flashwire.alert.channel;

import io.flashwire.contracts.Tier;
import io.flashwire.egress.Call.Method;

/** Telegram: HTML of a few elements. The bot's token stands in the address. */
final class Telegram {

    static final int LONGEST = 4_096;
    private static final String API = "https://api.telegram.org";

    private Telegram() {}

    static Message.Request post(Channel.Telegram telegram, Draft draft, Letter letter) {
        var text = draft.fit(
                version -> "<b>" + version.headline() + "</b>\n" + version.text(), one -> one.length() <= LONGEST);
        var body =
                Json.object().put("chat_id", telegram.chat()).put("text", text).put("parse_mode", "HTML");
        body.putObject("link_preview_options").put("is_disabled", true);
        var thread = letter.thread();
        if (thread != null && telegram.updates() == Updates.EDIT) {
            body.put("message_id", Long.parseLong(thread));
            return Json.request(Method.POST, address(telegram, "editMessageText"), body);
        }
        body.put("disable_notification", !letter.latest().tier().atLeast(Tier.BULLETIN));
        if (thread != null) {
            body.putObject("reply_parameters")
                    .put("message_id", Long.parseLong(thread))
                    .put("allow_sending_without_reply", true);
        }
        return Json.request(Method.POST, address(telegram, "sendMessage"), body);
    }

    private static String address(Channel.Telegram telegram, String method) {
        return Json.withoutSlash(telegram.server() == null ? API : telegram.server()) + "/bot" + telegram.token() + "/"
                + method;
    }
}
