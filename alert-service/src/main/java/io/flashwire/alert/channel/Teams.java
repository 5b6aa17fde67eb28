package io.flashwire.alert.channel;

import io.flashwire.alert.channel.Draft.Version;
import io.flashwire.egress.Call.Method;

/** Microsoft Teams: an adaptive card for a workflow. */
final class Teams {

    static final int LARGEST = 28_000;

    private Teams() {}

    static Message.Request post(Channel.Teams teams, Draft draft) {
        return draft.fit(version -> request(teams, version), request -> request.body().length <= LARGEST);
    }

    private static Message.Request request(Channel.Teams teams, Version version) {
        var body = Json.object().put("type", "message");
        var attachment = body.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive").putNull("contentUrl");
        var card = attachment
                .putObject("content")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.2");
        var blocks = card.putArray("body");
        blocks.addObject()
                .put("type", "TextBlock")
                .put("text", version.headline())
                .put("size", "Large")
                .put("weight", "Bolder")
                .put("wrap", true);
        blocks.addObject().put("type", "TextBlock").put("text", version.text()).put("wrap", true);
        var link = version.notice().link();
        if (link != null) {
            card.putArray("actions")
                    .addObject()
                    .put("type", "Action.OpenUrl")
                    .put("title", version.notice().labels().get("open"))
                    .put("url", link.url());
        }
        return Json.request(Method.POST, teams.url(), body);
    }
}
