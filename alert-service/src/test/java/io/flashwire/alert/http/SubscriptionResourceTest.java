package io.flashwire.alert.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import io.flashwire.alert.Receiver;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpHeaders;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class SubscriptionResourceTest {

    private static final String DESK = """
            {"name": "Night desk", "filter": {"kinds": ["CURFEW"], "minTier": "BULLETIN"}, "exercises": true,
             "channel": {"type": "WEBHOOK", "url": "https://desk.example/hook"}, "active": false, "unknown": 1}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /silences      | {"kinds": ["STRIKE"], "until": "2030-01-01T00:00:00Z", "reason": "known", "actors": [null]} | actors.0
            /silences      | {"incident": "i\\u0000", "until": "2030-01-01T00:00:00Z", "reason": "known"} | incident
            /silences      | {"kinds": ["STRIKE"], "until": 1900000000, "reason": "known"} | until
            /silences      | {"kinds": ["STRIKE"], "until": "2030-01-01T00:00:00Z", "reason": true} | reason
            /silences      | {"kinds": ["STRIKE"], "until": "", "reason": "known"}                                       | until
            /subscriptions | {"name": "x", "filter": {"countries": [null]}}                                              | filter.countries.0
            /subscriptions | {"name": "x", "filter": {"minTier": 0}}                                                     | filter.minTier
            /subscriptions | {"name": "x", "terms": {"mutedUntil": ""}}                                                  | terms.mutedUntil
            """)
    void whatIsNotOfItsTypeIsNamed(String path, String body, String field) {
        asGateway().body(body).post(path).then().statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void aSubscriptionIsMadeReadChangedAndRemoved() {
        // given
        String path = asGateway()
                .body(DESK)
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .body("name", is("Night desk"))
                .extract()
                .header("location");
        // when
        asGateway()
                .body(DESK.replace("Night", "Day").replace("\"active\": false", "\"active\": true"))
                .put(path)
                .then()
                .statusCode(200);
        // then
        asGateway()
                .get(path)
                .then()
                .statusCode(200)
                .body("name", is("Day desk"))
                .body("active", is(true))
                .body("exercises", is(true))
                .body("filter.kinds", hasItem("CURFEW"))
                .body("channel.type", is("WEBHOOK"))
                .body("secret", nullValue());
        asGateway().delete(path).then().statusCode(204);
        asGateway().get(path).then().statusCode(404).contentType("application/problem+json");
        asGateway().get("/subscriptions").then().body("name", not(hasItem("Day desk")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'WEBHOOK','url':'https://desk.example/cap','body':'CAP','signing':'V1A','zone':'Asia/Yerevan'}",
                "{'type':'SLACK','url':'https://hooks.slack.com/services/T000/B000/XXXX'}",
                "{'type':'SLACK_BOT','channel':'C0123456789','token':'xoxb-0000-0000-XXXX'}",
                "{'type':'TEAMS','url':'https://desk.example.logic.azure.com/workflows/0000/triggers/manual'}",
                "{'type':'DISCORD','url':'https://discord.com/api/webhooks/0000/XXXX'}",
                "{'type':'MATTERMOST','url':'https://mattermost.example/hooks/XXXX'}",
                "{'type':'MATTERMOST_BOT','server':'https://mattermost.example','channel':'4xp9fdt7','token':'XXXXXXXX'}",
                "{'type':'TELEGRAM','chat':-1001234567890,'token':'0000000000:XXXXXXXXXXXX','language':'vi','updates':'EDIT'}",
                "{'type':'EMAIL','to':['night@desk.example']}",
                "{'type':'NTFY','topic':'desk-7f3a9c'}"
            })
    void everyChannelIsTakenAndItsSecretIsNotShown(String channel) {
        // given
        var body = "{'name':'Night desk','active':false,'channel':" + channel + "}";
        // when
        var created = asGateway().body(body.replace('\'', '"')).post("/subscriptions");
        // then
        created.then().statusCode(201).body("secret", startsWith("whsec_"));
        String id = created.path("id");
        assertThat(asGateway().get("/subscriptions/" + id).asString())
                .doesNotContain("XXXX")
                .doesNotContain("7f3a9c")
                .doesNotContain("triggers");
        asGateway().delete("/subscriptions/" + id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"name": "x"                                                                        | 400 | -
                    []                                                                                  | 400 | -
                    {}                                                                                  | 422 | name
                    {"name": "x"}                                                                       | 422 | channel
                    {"name": "x", "channel": {"type": "WEBHOOK"}}                                       | 422 | channel.url
                    {"name": "x", "channel": {"type": "PIGEON", "url": "https://a.example"}}            | 422 | channel
                    {"name": "x", "channel": {"type": "WEBHOOK", "url": "ftp://a.example"}}             | 422 | channel.url
                    {"name": "x", "channel": {"type": "SLACK", "url": "https://a.example", "language": "tlh"}}         | 422 | channel.language
                    {"name": "x", "channel": {"type": "SLACK", "url": "https://a.example", "zone": "Nowhere/At"}}      | 422 | channel.zone
                    {"name": "x", "channel": {"type": "TELEGRAM", "chat": "1", "token": "1:../../sendMessage"}}        | 422 | channel.token
                    {"name": "x", "channel": {"type": "EMAIL", "to": ["a@desk.example, b@desk.example"]}}              | 422 | channel.to.0
                    {"name": "x", "channel": {"type": "EMAIL", "to": []}}                                              | 422 | channel.to
                    {"name": "x", "channel": {"type": "NTFY", "topic": "a/b"}}                                         | 422 | channel.topic
                    {"name": "x", "channel": {"type": "WEBHOOK", "url": "https://a.example"}, "filter": {"kinds": ["PARTY"]}} | 422 | filter.kinds.0
                    """)
    void whatCannotBeIsRefusedByField(String body, int status, String field) {
        // when
        var answer = asGateway().body(body).post("/subscriptions");
        // then
        answer.then().statusCode(status).contentType("application/problem+json");
        if (status == 422) {
            assertThat(answer.jsonPath().getList("violations.field")).contains(field);
        }
    }

    @Test
    void aTestMessageIsSentAtOnce() throws Exception {
        // given
        try (var receiver = Receiver.accepting()) {
            var created = asGateway()
                    .body(DESK.replace("https://desk.example/hook", receiver.url())
                            .replace("\"active\": false", "\"active\": true"))
                    .post("/subscriptions");
            String id = created.path("id");
            String secret = created.path("secret");
            // when
            asGateway().post("/subscriptions/" + id + "/test").then().statusCode(202);
            // then
            await("the message").until(() -> receiver.messages().size() == 1);
            var message = receiver.messages().getFirst();
            new Webhook(secret).verify(message.body(), HttpHeaders.of(message.headers(), (_, _) -> true));
            assertThat(message.body())
                    .contains("\"type\":\"io.flashwire.test.v1\"")
                    .contains("\"exercise\":true");
            await("the log")
                    .untilAsserted(() -> asGateway()
                            .get("/subscriptions/" + id + "/deliveries")
                            .then()
                            .body("[0].state", is("DELIVERED"))
                            .body("[0].attempts[0].status", is(204)));
        }
    }

    @Test
    void nobodyButTheGatewayIsLetIn() {
        // then
        given().get("/subscriptions").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("gateway", "guess")
                .get("/subscriptions")
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        // when
        var answer = asGateway().post("/subscriptions/" + UUID.randomUUID() + "/test");
        // then
        answer.then().statusCode(404).contentType("application/problem+json");
    }

    private static RequestSpecification asGateway() {
        return given().auth().preemptive().basic("gateway", "gateway").contentType(ContentType.JSON);
    }
}
