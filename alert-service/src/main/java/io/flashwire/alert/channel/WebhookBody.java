package io.flashwire.alert.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.CloudEvent;
import io.flashwire.contracts.WireJson;
import io.flashwire.egress.Call.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The generic webhook: the alert itself, as a CloudEvent in JSON or as a CAP message in XML. */
final class WebhookBody {

    /** What Standard Webhooks advise. */
    static final int LARGEST = 20_000;

    private WebhookBody() {}

    static Message.Request request(Channel.Webhook webhook, Letter letter, Sender sender) {
        return switch (webhook.body()) {
            case CLOUDEVENTS ->
                new Message.Request(
                        Method.POST,
                        webhook.url(),
                        Map.of("content-type", "application/cloudevents+json; charset=utf-8"),
                        event(letter));
            case CAP ->
                new Message.Request(
                        Method.POST,
                        webhook.url(),
                        Map.of("content-type", "application/cap+xml; charset=utf-8"),
                        Cap.write(letter, sender, webhook.lives(), webhook.reads()));
        };
    }

    /** Structured content mode: everything is in the body. */
    private static byte[] event(Letter letter) {
        var json = letter.json();
        if (json != null && letter.purpose() == Letter.Purpose.NEWS) {
            var body = around(json, WireJson.write(attributes(letter)));
            if (body.length <= LARGEST) {
                return body;
            }
        }
        var versions = shorterAndShorter(letter.alerts())
                .map(alerts -> WireJson.write(event(letter, alerts)))
                .iterator();
        var body = versions.next();
        while (body.length > LARGEST && versions.hasNext()) {
            body = versions.next();
        }
        return body;
    }

    /** Puts the alert in as it is, before the last brace of the attributes. */
    private static byte[] around(String alert, byte[] attributes) {
        var data = (",\"data\":" + alert + "}").getBytes(StandardCharsets.UTF_8);
        var body = Arrays.copyOf(attributes, attributes.length - 1 + data.length);
        System.arraycopy(data, 0, body, attributes.length - 1, data.length);
        return body;
    }

    private static ObjectNode attributes(Letter letter) {
        var latest = CloudEvent.of(letter.latest());
        return Json.object()
                .put("specversion", "1.0")
                .put("id", letter.id())
                .put("source", latest.source())
                .put("type", type(letter, latest))
                .put("subject", latest.subject())
                .put("time", latest.time().toString())
                .put("datacontenttype", "application/json");
    }

    private static ObjectNode event(Letter letter, List<Alert> alerts) {
        var event = attributes(letter);
        if (letter.purpose() == Letter.Purpose.DIGEST) {
            event.putObject("data").set("alerts", WireJson.mapper().valueToTree(alerts));
        } else {
            event.set("data", WireJson.mapper().valueToTree(alerts.getLast()));
        }
        return event;
    }

    private static String type(Letter letter, CloudEvent alert) {
        return switch (letter.purpose()) {
            case NEWS -> alert.type();
            case TEST -> "io.flashwire.test.v1";
            case DIGEST -> "io.flashwire.digest.v1";
            case ESCALATION -> "io.flashwire.escalation.v1";
            case GIVEN_UP -> "io.flashwire.subscription.disabled.v1";
        };
    }

    /** All of it; then with fewer and fewer pieces of evidence, the latest of which stay; then fewer alerts. */
    private static Stream<List<Alert>> shorterAndShorter(List<Alert> alerts) {
        var byEvidence = Stream.of(Integer.MAX_VALUE, 20, 8, 3, 1)
                .map(most ->
                        alerts.stream().map(alert -> Shortened.to(alert, most)).toList());
        var byNumber = Stream.of(20, 8, 3, 1)
                .filter(most -> most < alerts.size())
                .map(most -> alerts.subList(alerts.size() - most, alerts.size()).stream()
                        .map(alert -> Shortened.to(alert, 1))
                        .toList());
        return Stream.concat(byEvidence, byNumber);
    }
}
