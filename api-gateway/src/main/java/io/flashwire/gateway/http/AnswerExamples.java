package io.flashwire.gateway.http;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examples for what has none beside its operation: what is answered by the services behind, and the other forms of what we answer. */
final class AnswerExamples {

    private static final String ACKNOWLEDGEMENT = """
            {"incident":"i-5d1e8f72a9c0b3641e7f8d25","by":"user:ani","at":"2020-09-27T08:45:00Z","sequence":1,\
            "note":"the night desk has it"}""";
    private static final String SILENCE = """
            {"id":"0b8f6e0a-6c6f-4f6e-9a53-0d2d8f6f1c11","owner":"key:k7m2p9x4qd","kinds":["STRIKE"],"countries":["AM","AZ"],\
            "actors":[],"until":"2030-01-01T00:00:00Z","reason":"covered by the night desk"}""";
    private static final String SUBSCRIPTION = """
            {"id":"7d3f0c52-1a7e-4f0b-8b55-0f4d1c9e2a77","name":"Night desk","filter":{"kinds":[],"statuses":[],\
            "incidentStatuses":[],"minTier":"BULLETIN","actors":[],"countries":["AM","AZ"],"sources":[],"languages":[]},\
            "channel":{"type":"WEBHOOK","url":"https://desk.example/hooks/flashwire","body":"CLOUDEVENTS","signing":"V1"},\
            "exercises":false,"active":true,"owner":"key:k7m2p9x4qd"}""";
    private static final String PREVIEW = """
            {"looked":1,"sent":1,"held":0,"withheld":0,"items":[{"alertId":"i-5d1e8f72a9c0b3641e7f8d25.1","type":"ALERT",\
            "tier":"FLASH","title":"Armenia declares martial law","at":"2020-09-27T08:39:05Z","exercise":false,"fate":"SENT",\
            "why":"it passes the filter"}]}""";
    private static final String POINT = """
            {"type":"Feature","id":"i-5d1e8f72a9c0b3641e7f8d25.1","geometry":{"type":"Point","coordinates":[45.0,40.2]},\
            "properties":{"tier":"FLASH","kind":"MARTIAL_LAW","title":"Armenia declares martial law"}}""";
    private static final String FEATURES = "{\"type\":\"FeatureCollection\",\"features\":[" + POINT + "]}";

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("listAcknowledgements", list(ACKNOWLEDGEMENT)),
            Map.entry("getAcknowledgement", ACKNOWLEDGEMENT),
            Map.entry("acknowledgeIncident", ACKNOWLEDGEMENT),
            Map.entry("listKeys", Examples.KEYS),
            Map.entry("createKey", Examples.CREATED_KEY),
            Map.entry(
                    "getSession",
                    "{\"name\":\"one-time token\",\"roles\":[\"admin\",\"editor\",\"ingest\",\"reader\"]}"),
            Map.entry("listSilences", list(SILENCE)),
            Map.entry("createSilence", SILENCE),
            Map.entry("listSources", list(Examples.SOURCE)),
            Map.entry("addSource", Examples.SOURCE),
            Map.entry("getSource", Examples.SOURCE),
            Map.entry("changeSource", Examples.SOURCE),
            Map.entry("listSubscriptions", list(SUBSCRIPTION)),
            Map.entry("createSubscription", SUBSCRIPTION.replaceFirst("}$", ",\"secret\":\"whsec_…\"}")),
            Map.entry("replaceSubscription", SUBSCRIPTION),
            Map.entry("getSubscription", SUBSCRIPTION),
            Map.entry("previewSubscription", PREVIEW),
            Map.entry("previewKeptSubscription", PREVIEW),
            Map.entry("replayDeliveries", "{\"deliveries\":3}"),
            Map.entry("testSubscription", "{\"id\":17}"),
            Map.entry("listDeliveries", list("""
                    {"id":17,"alertId":"i-5d1e8f72a9c0b3641e7f8d25.1","incidentId":"i-5d1e8f72a9c0b3641e7f8d25",\
                    "state":"DELIVERED","createdAt":"2020-09-27T08:39:05Z","attempts":[{"number":1,\
                    "at":"2020-09-27T08:39:05Z","outcome":"accepted","status":204,"latencyMs":41}]}""")),
            Map.entry("listWithheld", list("""
                    {"alertId":"i-5d1e8f72a9c0b3641e7f8d25.2","incidentId":"i-5d1e8f72a9c0b3641e7f8d25",\
                    "why":"quiet hours until 07:00","at":"2020-09-27T23:10:00Z","dueAt":"2020-09-28T07:00:00Z"}""")),
            Map.entry("pushUpdates", """
                    {"accepted":[{"index":0,"id":"u-9c2b64d1f05e7a8831c4d09e","revision":1,"outcome":"NEW"}],\
                    "rejected":[{"index":1,"field":"publishedAt","detail":"is missing"}]}"""));

    private static final Map<String, String> BODIES = Map.of(
            "acknowledgeIncident", "{\"note\":\"the night desk has it\"}",
            "changeSource", "{\"interval\":\"30s\",\"paused\":false}",
            "pushUpdates", Examples.PUSHED);

    private static final Map<String, String> FORMS = Map.of(
            "findAlerts application/feed+json", """
                    {"version":"https://jsonfeed.org/version/1.1","title":"Flashwire alerts","home_page_url":"https://news.example/",\
                    "feed_url":"https://news.example/api/alerts","items":[{"id":"i-5d1e8f72a9c0b3641e7f8d25.1",\
                    "url":"https://news.example/incidents/i-5d1e8f72a9c0b3641e7f8d25","title":"Armenia declares martial law",\
                    "date_published":"2020-09-27T08:39:05Z","tags":["FLASH"]}]}""",
            "findAlerts application/geo+json", FEATURES,
            "findIncidents application/geo+json", FEATURES,
            "getAlert application/geo+json", POINT);

    private AnswerExamples() {}

    static String answer(String operation, String mediaType) {
        return FORMS.getOrDefault(operation + " " + mediaType, ANSWERS.getOrDefault(operation, ""));
    }

    static String body(String operation) {
        return BODIES.getOrDefault(operation, "");
    }

    private static String list(String... items) {
        return Stream.of(items).collect(Collectors.joining(",", "[", "]"));
    }
}
