package io.flashwire.gateway.http;

/** Examples for the OpenAPI document. A test reads each as what it stands for. */
final class Examples {

    static final String UPDATE = """
            {"id":"u-9c2b64d1f05e7a8831c4d09e","source":{"id":"highland-herald","name":"Highland Herald",\
            "url":"https://herald.example/live","grade":"B"},"key":"armenia-martial-law","revision":1,"state":"LIVE",\
            "headline":"Armenia declares martial law","body":"The government has declared martial law across the country.",\
            "language":"en","publishedAt":"2020-09-27T08:39:00Z","firstSeenAt":"2020-09-27T08:39:04Z",\
            "clock":{"basis":"EXPLICIT_OFFSET","text":"2020-09-27T08:39:00Z","zone":"Z","flags":[]},\
            "languageConfidence":0.99,"actors":[{"id":"ARM","name":"Armenia","type":"STATE","affiliation":"ARM","mentions":\
            [{"field":"headline","start":0,"end":7,"text":"Armenia"}]}],"places":[],"events":[{"kind":"MARTIAL_LAW",\
            "status":"OCCURRED","actor":"ARM","claimed":false,"evidence":{"field":"headline","start":8,"end":28,\
            "text":"declares martial law"},"confidence":0.95,"codes":{"cameo":"1724"},"optional":false}],"figures":[],\
            "tier":"FLASH"}""";

    static final String SOURCE = """
            {"id":"highland-herald","name":"Highland Herald","url":"https://herald.example/live","zone":"Asia/Tbilisi",\
            "grade":"B","interval":"15s"}""";

    static final String UPDATES = "{\"items\":[" + UPDATE + "]}";

    static final String ALERT = """
            {"id":"i-5d1e8f72a9c0b3641e7f8d25.1","incident":{"id":"i-5d1e8f72a9c0b3641e7f8d25",\
            "key":"MARTIAL_LAW by ARM in AM, 2020-09-27","status":"REPORTED"},"type":"ALERT","sequence":1,"tier":"FLASH",\
            "kind":"MARTIAL_LAW","status":"OCCURRED","title":"Armenia declares martial law",\
            "text":"Armenia declares martial law, Highland Herald reports.","actor":{"id":"ARM","name":"Armenia",\
            "affiliation":"ARM"},"place":{"id":"geo-174982","name":"Armenia","country":"AM","latitude":40.2,"longitude":45.0},\
            "sentAt":"2020-09-27T08:39:05Z","occurredAt":"2020-09-27T08:39:00Z","reason":"a first report of a FLASH",\
            "references":[],"sources":[{"id":"highland-herald","name":"Highland Herald","url":"https://herald.example/live"}],\
            "evidence":[{"updateId":"u-9c2b64d1f05e7a8831c4d09e","revision":1,"source":"highland-herald",\
            "publishedAt":"2020-09-27T08:39:00Z","quote":{"field":"headline","start":8,"end":28,"text":"declares martial law"}}],\
            "claims":[{"by":"ARM","stance":"ASSERTS","updateId":"u-9c2b64d1f05e7a8831c4d09e","quote":"declares martial law"}],\
            "exercise":false}""";

    static final String ALERTS = "{\"items\":[" + ALERT + "]}";

    private static final String SUMMARY = """
            {"id":"i-5d1e8f72a9c0b3641e7f8d25","key":"MARTIAL_LAW by ARM in AM, 2020-09-27","status":"REPORTED",\
            "kind":"MARTIAL_LAW","eventStatus":"OCCURRED","tier":"FLASH","type":"ALERT","title":"Armenia declares martial law",\
            "text":"Armenia declares martial law, Highland Herald reports.","occurredAt":"2020-09-27T08:39:00Z",\
            "firstAlertAt":"2020-09-27T08:39:05Z","lastAlertAt":"2020-09-27T08:39:05Z","alerts":1,\
            "latestAlertId":"i-5d1e8f72a9c0b3641e7f8d25.1","sources":[{"id":"highland-herald","name":"Highland Herald"}],\
            "exercise":false}""";

    static final String INCIDENTS = "{\"items\":[" + SUMMARY + "]}";

    static final String INCIDENT = "{\"incident\":" + SUMMARY + ",\"alerts\":[" + ALERT
            + "],\"sources\":[{\"id\":\"highland-herald\",\"name\":\"Highland Herald\"}],\"evidence\":[],\"claims\":[]}";

    static final String STREAM = """
            : flashwire
            retry: 1000

            id: [{"topic":"flashwire.alerts","partition":0,"offset":41},{"topic":"flashwire.alerts","partition":1,"offset":7}]
            event: alert
            data: {"id":"i-5d1e8f72a9c0b3641e7f8d25.1","type":"ALERT","tier":"FLASH"}

            """;

    static final String PUSHED = """
            {"source":"highland-herald","key":"armenia-martial-law","headline":"Armenia declares martial law",\
            "body":"The government has declared martial law across the country.","publishedAt":"2020-09-27T08:39:00Z"}""";

    static final String ACCEPTED = """
            {"accepted":[{"index":0,"id":"u-9c2b64d1f05e7a8831c4d09e","revision":1,"outcome":"NEW"}],"rejected":[]}""";

    static final String SUBSCRIPTION = """
            {"name":"Night desk","filter":{"minTier":"BULLETIN","countries":["AM","AZ"]},\
            "channel":{"type":"WEBHOOK","url":"https://desk.example/hooks/flashwire"},"exercises":false,"active":true}""";

    static final String SILENCE = """
            {"kinds":["STRIKE"],"countries":["AM","AZ"],"until":"2030-01-01T00:00:00Z","reason":"covered by the night desk"}""";

    static final String NEW_KEY = """
            {"name":"Night desk's wall screen","roles":["reader"],"expiresAt":"2030-01-01T00:00:00Z"}""";

    static final String PLACES = """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"geo-174982","geometry":{"type":"Point",\
            "coordinates":[45.0,40.2]},"properties":{"place":"Armenia","incidents":3,"loudest":"FLASH",\
            "latest":"2020-09-27T08:39:05Z"}}]}""";
    static final String COUNTS = """
            {"per":"HOUR","since":"2020-09-27T00:00:00Z","until":"2020-09-28T00:00:00Z","series":[{"of":"tier",\
            "value":"FLASH","points":[{"at":"2020-09-27T08:00:00Z","count":3}]}]}""";
    static final String TIMELINE = """
            {"since":"2020-09-27T07:00:00Z","until":"2020-09-27T18:00:00Z","stepSeconds":900,"series":[{"of":"tier",\
            "value":"FLASH","points":[{"at":"2020-09-27T08:30:00Z","count":2}]}]}""";
    static final String LATENCIES = """
            {"since":"2020-09-01T00:00:00Z","until":"2020-10-01T00:00:00Z","items":[{"source":"highland-herald",\
            "incidents":12,"first":7,"medianBehindSeconds":95.0,"p90BehindSeconds":610.5}]}""";
    static final String OVERLAP = """
            {"overlap":"PT24H"}""";
    private static final String KEY = """
            {"id":"6f1c2a34-8a53-4c0f-9d0e-3b5a4d2f7e10","prefix":"k7m2p9x4qd","holder":"key:k7m2p9x4qd",\
            "name":"Night desk's wall screen","roles":["reader"],"createdAt":"2026-01-01T00:00:00Z",\
            "expiresAt":"2030-01-01T00:00:00Z"}""";
    static final String CREATED_KEY = "{\"key\":\"fw_k7m2p9x4qd_…\",\"details\":" + KEY + "}";
    static final String KEYS = "{\"items\":[" + KEY + "]}";
    static final String AUDIT = """
            {"items":[{"at":"2026-01-01T00:00:00Z","who":"operator","name":"one-time token","way":"SESSION",\
            "operation":"createKey","method":"POST","target":"/api/keys/6f1c2a34-8a53-4c0f-9d0e-3b5a4d2f7e10",\
            "status":201}]}""";

    private Examples() {}
}
