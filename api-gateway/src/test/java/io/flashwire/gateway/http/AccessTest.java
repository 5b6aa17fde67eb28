package io.flashwire.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.postgres.PostgresSessions;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class AccessTest {

    @Inject
    PostgresSessions sessions;

    @Inject
    DataSource database;

    private String freshToken() {
        var token = "token-" + UUID.randomUUID();
        sessions.offer(token, Instant.now().plusSeconds(60));
        return token;
    }

    private static HttpResponse<String> login(String token) {
        return Door.nobody().get("/login?token=" + token);
    }

    private static String cookie(HttpResponse<String> login) {
        return login.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    }

    private static HttpRequest.Builder withSession(String path, String cookie) {
        return Door.nobody().request(path).header("Cookie", cookie);
    }

    @Test
    void theTokenOfTheEnvironmentOpensOneSession() {
        // when
        var first = login(GatewayStack.ONE_TIME_TOKEN);
        var second = login(GatewayStack.ONE_TIME_TOKEN);

        // then
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(first.headers().firstValue("set-cookie"))
                .hasValueSatisfying(
                        set -> assertThat(set).containsIgnoringCase("HttpOnly").contains("SameSite=Strict", "Path=/"));
        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(second.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void aRestartDoesNotMakeAUsedTokenGoodAgain() {
        // given
        var token = freshToken();
        login(token);
        sessions.offer(token, Instant.now().plusSeconds(60));

        // when
        var again = login(token);

        // then
        assertThat(again.statusCode()).isEqualTo(401);
    }

    @Test
    void ofManyAtOnceOneGetsIn() {
        // given
        var token = freshToken();
        var answers = new CopyOnWriteArrayList<Integer>();

        // when
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < 10; each++) {
                together.execute(() -> answers.add(login(token).statusCode()));
            }
        }

        // then
        assertThat(answers).hasSize(10).containsOnlyOnce(303);
    }

    @Test
    void aTokenOutOfDateIsRefused() {
        // given
        var token = "token-" + UUID.randomUUID();
        sessions.offer(token, Instant.now().minusSeconds(1));

        // when
        var answer = login(token);

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionMayDoEverythingUntilItEnds() {
        // given
        var cookie = cookie(login(freshToken()));
        var before = Door.send(withSession("/api/session", cookie));

        // when
        Door.send(withSession("/api/session", cookie).DELETE().header("Sec-Fetch-Site", "same-origin"));
        var after = Door.send(withSession("/api/session", cookie));

        // then
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.body()).contains("admin", "reader");
        assertThat(after.statusCode()).isEqualTo(401);
    }

    @Test
    void aPageOfAnotherSiteChangesNothing() {
        // given
        var cookie = cookie(login(freshToken()));
        var request = withSession("/api/keys", cookie)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("{\"name\":\"evil\",\"roles\":[\"admin\"]}"));

        // when
        var answer = Door.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(Door.admin().get("/api/keys").body()).doesNotContain("evil");
    }

    @Test
    void aKeyIsShownOnceAndGoodUntilRevoked() {
        // given
        var made = Door.json(Door.admin().post("/api/keys", "{\"name\":\"wall screen\",\"roles\":[\"reader\"]}"));
        var holder = Door.with(made.path("key").asText());
        var before = holder.get("/api/alerts").statusCode();

        // when
        var revoked = Door.admin()
                .delete("/api/keys/" + made.path("details").path("id").asText());
        var after = holder.get("/api/alerts");

        // then
        assertThat(before).isEqualTo(200);
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(after.headers().firstValue("www-authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(Door.admin().get("/api/keys").body())
                .contains(made.path("details").path("prefix").asText(), "revokedAt", "lastUsedAt")
                .doesNotContain(holder.key());
    }

    @Test
    void noSecretIsInTheDatabaseOrInTheLogs() throws SQLException {
        // given
        var logged = new CopyOnWriteArrayList<String>();
        var listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        var token = freshToken();

        // when
        var cookie = cookie(login(token));
        var holder = Door.as(Role.READER);
        holder.get("/api/alerts?q=1");
        login(token);
        Logger.getLogger("").removeHandler(listener);

        // then
        var secrets = List.of(
                token,
                cookie.split("=", 2)[1],
                holder.key().substring(holder.key().lastIndexOf('_') + 1));
        assertThat(logged)
                .anyMatch(line -> line.contains("/login"))
                .noneMatch(line -> secrets.stream().anyMatch(line::contains));
        assertThat(rows("api_key", "session", "one_time_token"))
                .isNotEmpty()
                .noneMatch(row -> secrets.stream().anyMatch(row::contains));
    }

    private List<String> rows(String... tables) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var found = statement.executeQuery("select row_to_json(t)::text from " + table + " t")) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + " " + Arrays.toString(record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
