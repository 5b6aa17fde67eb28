package io.flashwire.alert.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.alert.channel.Letter.Earlier;
import io.flashwire.alert.channel.Letter.Purpose;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Alerts and letters to try channels with. */
final class Letters {

    static final Sender SENDER =
            new Sender("alerts@desk.example", "The desk", "https://flashwire.example/?incident={incident}");
    static final Composer COMPOSER = Composer.with(SENDER, Optional.empty());
    static final Instant FIRST = Instant.parse("2020-09-27T08:40:00Z");

    /** What somebody may write who wants to do harm. */
    static final String HOSTILE =
            "<!channel> <@U012> @everyone @here @channel <b>bold</b> & \"quoted\" 'single' `code` "
                    + "*bold* _it_ ~no~ ||spoiler|| [link](https://evil.example) {{DATE(2020-01-01)}} </script> ]]> "
                    + "\u0000\u0007\u001B[31m\r\nSubject: forged\u2028\u202Eevil\u202C \uD800 مرحبا שלום "
                    + "\u200Bhidden\uFEFF #heading > quote\n\n# big";

    private Letters() {}

    static Alert alert() {
        return alert(_ -> {});
    }

    static Alert alert(Consumer<ObjectNode> change) {
        var json = (ObjectNode) read("""
                {"id": "i-7-1", "incident": {"id": "i-7", "key": "CURFEW by ARM", "status": "REPORTED"}, "type": "ALERT",
                 "sequence": 1, "tier": "FLASH", "kind": "CURFEW", "status": "OCCURRED",
                 "title": "Armenia: curfew ordered (Yerevan)", "text": "“a curfew” (Highland Herald).",
                 "actor": {"id": "ARM", "name": "Armenia", "affiliation": "ARM"},
                 "place": {"id": "geo-616052", "name": "Yerevan", "country": "AM", "latitude": 40.18111, "longitude": 44.51361},
                 "sentAt": "2020-09-27T08:40:00Z", "occurredAt": "2020-09-27T08:39:00Z", "reason": "a first report of a FLASH",
                 "references": [], "sources": [{"id": "highland-herald", "name": "Highland Herald", "url": "https://herald.example/live"}],
                 "evidence": [{"updateId": "u-1", "revision": 1, "source": "highland-herald", "url": "https://herald.example/live#1",
                     "publishedAt": "2020-09-27T08:39:00Z", "quote": {"field": "body", "start": 0, "end": 24, "text": "A curfew begins at 22:00"}}],
                 "claims": [{"by": "AZE", "stance": "DENIES", "updateId": "u-1", "quote": "There is no curfew"}], "exercise": false}""");
        change.accept(json);
        try {
            return WireJson.mapper().treeToValue(json, Alert.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The second alert of the same incident. */
    static Letter update() {
        var alert = alert(json ->
                json.put("id", "i-7-2").put("type", "UPDATE").put("sequence", 2).put("sentAt", "2020-09-27T09:10:00Z"));
        return Letter.of(alert).withEarlier(List.of(new Earlier("i-7-1", FIRST)));
    }

    /** The same words in every part, repeated until there are so many characters. */
    static Letter saying(String words, int length) {
        var text = words.repeat(length / words.length() + 1).substring(0, length);
        return Letter.of(alert(json -> {
            json.put("title", text).put("text", text).put("reason", text);
            ((ObjectNode) json.get("actor")).put("name", text);
            ((ObjectNode) json.get("place")).put("name", text);
            json.set("target", json.get("actor"));
            ((ObjectNode) json.at("/sources/0")).put("name", text);
            var evidence = json.withArray("evidence");
            ((ObjectNode) evidence.get(0).get("quote")).put("text", text);
            for (var more = 0; more < 9; more++) {
                evidence.add(evidence.get(0).deepCopy());
                ((ObjectNode) evidence.get(more + 1).get("quote")).put("text", more + text);
            }
            ((ObjectNode) json.at("/claims/0")).put("quote", text).put("by", text);
        }));
    }

    static Letter digest(int alerts) {
        return new Letter("digest-1", Purpose.DIGEST, java.util.Collections.nCopies(alerts, alert()), List.of(), null);
    }

    static com.fasterxml.jackson.databind.JsonNode read(String json) {
        try {
            return WireJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
