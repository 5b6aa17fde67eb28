package io.flashwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no update is refused with a word about where and why, and keeps nothing else from its way. */
@ExtendWith(RunningSystem.class)
class BadInputIT {

    private static final String PROBLEM = "application/problem+json";
    private static final String LINES = "application/x-ndjson";

    private final Flashwire flashwire;
    private final String key = UUID.randomUUID().toString().replace("-", "");

    BadInputIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    @Test
    void aMalformedLineIsNamedAndTheOthersGoOn() {
        // given
        var lines = good("before") + "\n{\"source\":\"desk\",\"key\":\n" + good("behind");

        // when
        var answer = flashwire.push(LINES, lines.getBytes(UTF_8));

        // then
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json().path("accepted")).hasSize(2);
        assertThat(answer.json().path("rejected")).hasSize(1);
        assertThat(answer.json().path("rejected").path(0).path("line").asInt()).isEqualTo(2);
        await("the good lines")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(flashwire.get("/api/updates?q=" + key).body())
                                .contains("before " + key, "behind " + key));
    }

    @Test
    void aBodyThatIsNoJsonIsAProblem() {
        // when
        var answer = flashwire.push("application/json", "[{\"source\":".getBytes(UTF_8));

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith(PROBLEM);
    }

    @Test
    void tenMegabytesAreTooMany() {
        // given
        var huge = good("huge").replace("It starts", "x".repeat(10 * 1024 * 1024));

        // when
        var answer = flashwire.push("application/json", huge.getBytes(UTF_8));

        // then
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).startsWith(PROBLEM);
    }

    @Test
    void invalidUtf8IsAProblem() {
        // given
        var bytes = good("broken").getBytes(UTF_8);
        bytes[bytes.length - 10] = (byte) 0xC3;
        bytes[bytes.length - 9] = (byte) 0x28;

        // when
        var answer = flashwire.push("application/json", bytes);

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith(PROBLEM);
        assertThat(answer.body()).containsIgnoringCase("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "publishedAt":"2020-09-27T20:00:00[Mars/Olympus]" | publishedAt
                    "publishedAt":"31 June 2020"                      | publishedAt
                    "headline":"","body":""                           | body
                    "key":""                                          | key
                    "urgency":12                                      | urgency""")
    void aFieldThatIsWrongIsNamed(String wrong, String field) throws IOException {
        // given
        var update = (ObjectNode) WireJson.mapper().readTree(good("wrong"));
        update.setAll((ObjectNode) WireJson.mapper().readTree("{" + wrong + "}"));

        // when
        var answer = flashwire.push("application/json", update.toString().getBytes(UTF_8));

        // then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).startsWith(PROBLEM);
        assertThat(answer.body()).contains(field);
    }

    @Test
    void aTimeInTheFutureIsKeptWithADoubtAndAlertsNobody() {
        // given
        var update = good("future")
                .replaceAll("\"publishedAt\":\"[^\"]*\"", "\"publishedAt\":\"2120-09-27T20:00:00Z\"")
                .replace("It starts", "Uruguay has declared martial law. It starts");

        // when
        var answer = flashwire.push("application/json", update.getBytes(UTF_8));

        // then
        assertThat(answer.status()).isEqualTo(202);
        await("the doubtful entry")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(flashwire.get("/api/updates?q=" + key).body())
                                .contains("FUTURE"));
        assertThat(flashwire
                        .get("/api/alerts?since=2100-01-01T00:00:00Z")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whoShowsNoKeyIsRefused() {
        // given
        var stranger = new Flashwire(
                flashwire.gateway(), "fw_stranger_" + "x".repeat(43), flashwire.signIn(), flashwire.home());

        // when
        var answer = stranger.push("application/json", good("stranger").getBytes(UTF_8));

        // then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).startsWith(PROBLEM);
    }

    private String good(String word) {
        return """
                {"source":"desk","key":"%s-%s","headline":"%s %s","body":"It starts at ten.","publishedAt":"%s"}""".formatted(word, key, word, key, Instant.now());
    }
}
