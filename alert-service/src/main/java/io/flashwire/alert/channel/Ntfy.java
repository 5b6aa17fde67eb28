package io.flashwire.alert.channel;

import io.flashwire.contracts.Tier;
import io.flashwire.egress.Call.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** ntfy: a notification for a telephone. Those of one incident bear one sequence, and newer servers show the latest. */
final class Ntfy {

    static final int LARGEST_MESSAGE = 4_096;
    static final int LONGEST_TITLE = 200;
    private static final String SERVER = "https://ntfy.sh";

    private Ntfy() {}

    static Message.Request post(Channel.Ntfy ntfy, Draft draft, Letter letter) {
        var version = draft.fit(one -> one.text().getBytes(StandardCharsets.UTF_8).length <= LARGEST_MESSAGE);
        var body = Json.object()
                .put("topic", ntfy.topic())
                .put("title", version.plainHeadline(LONGEST_TITLE))
                .put("message", version.text())
                .put("priority", priority(letter.latest().tier()));
        if (letter.inIncident()) {
            body.put("sequence_id", letter.latest().incident().id());
        }
        var link = version.notice().link();
        if (link != null) {
            body.put("click", link.url());
        }
        return Json.request(
                Method.POST,
                Json.withoutSlash(ntfy.server() == null ? SERVER : ntfy.server()) + "/",
                ntfy.token() == null ? Map.of() : Json.bearer(ntfy.token()),
                body);
    }

    private static int priority(Tier tier) {
        return switch (tier) {
            case FLASH -> 5;
            case BULLETIN -> 4;
            case URGENT -> 3;
            case ROUTINE -> 2;
        };
    }
}
