package io.flashwire.alert.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.alert.channel.Draft.Version;
import io.flashwire.contracts.Tier;
import io.flashwire.egress.Call.Method;

/** Discord: an embed, which mentions nobody. A webhook cannot answer, but it can change what it posted. */
final class Discord {

    static final int LONGEST_CONTENT = 2_000;
    static final int LONGEST_DESCRIPTION = 4_096;

    private Discord() {}

    static Message.Request post(Channel.Discord discord, Draft draft, Letter letter) {
        var version = draft.fit(one ->
                one.text().length() <= LONGEST_DESCRIPTION && one.headline().length() <= LONGEST_CONTENT);
        var body = body(version, letter.latest().tier());
        var thread = letter.thread();
        return thread == null
                ? Json.request(Method.POST, address(discord, ""), body)
                : Json.request(Method.PATCH, address(discord, "/messages/" + thread), body);
    }

    private static ObjectNode body(Version version, Tier tier) {
        var body = Json.object().put("content", version.headline());
        body.putArray("embeds").addObject().put("description", version.text()).put("color", colour(tier));
        body.putObject("allowed_mentions").putArray("parse");
        return body;
    }

    /** It answers with what it posted only where it is asked to. */
    private static String address(Channel.Discord discord, String path) {
        var url = discord.url();
        var query = url.indexOf('?');
        var base = Json.withoutSlash(query < 0 ? url : url.substring(0, query)) + path;
        return query < 0 ? base + "?wait=true" : base + "?wait=true&" + url.substring(query + 1);
    }

    private static int colour(Tier tier) {
        return switch (tier) {
            case FLASH -> 0xE74C3C;
            case BULLETIN -> 0xE67E22;
            case URGENT -> 0xF1C40F;
            case ROUTINE -> 0x95A5A6;
        };
    }
}
