package io.flashwire.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as it is served, and the tests that it brings in its own language. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class DashboardTest {

    private static final Pattern SCRIPT = Pattern.compile("<script [^>]*src=\"(/[^\"]+\\.js)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {"/incidents/i-77aa01", "/feed", "/feed/u-1?language=vi", "/map", "/subscriptions", "/sources"})
    void everyViewsAddressIsThePage(String address) {
        // given
        var page = Door.nobody().get("/");

        // when
        var answer = Door.nobody().get(address);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(page.body());
    }

    @Test
    void thePageIsAskedForAnewAndItsScriptKeptWhereItsNameSaysWhatItIs() {
        // given
        var page = Door.nobody().get("/");

        // when
        var script = Door.nobody().get(scriptOf(page.body()));

        // then
        assertThat(page.headers().allValues("cache-control")).containsExactly("no-cache");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("cache-control"))
                .hasValueSatisfying(caching -> assertThat(caching)
                        .matches(scriptOf(page.body()).startsWith("/assets/") ? ".*immutable" : "no-cache"));
    }

    @Test
    void scriptsTravelCompressedAndStreamsDoNot() throws IOException, InterruptedException {
        // given
        var script = scriptOf(Door.nobody().get("/").body());

        // when
        var page = zipped(Door.nobody(), script);
        var answers = zipped(Door.admin(), "/api/session");

        // then
        assertThat(page.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(answers.headers().firstValue("content-encoding").orElse("identity"))
                .isEqualTo("identity");
    }

    @Test
    void thereIsAPlainPageToo() {
        // when
        var page = Door.nobody().get("/plain/");

        // then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/plain/app.js");
    }

    @Test
    void itsOwnTestsPass() throws IOException, InterruptedException {
        // given
        assumeTrue(webui("usable") == 0, "no Node.js to run the dashboard's own tests with");

        // when
        var exit = webui("test");

        // then
        assertThat(exit).isZero();
    }

    private static String scriptOf(String page) {
        var script = SCRIPT.matcher(page);
        assertThat(script.find()).isTrue();
        return script.group(1);
    }

    private static HttpResponse<byte[]> zipped(Door door, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    door.request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        }
    }

    private static int webui(String command) throws IOException, InterruptedException {
        var script = Path.of("src/main/webui/build.sh").toAbsolutePath();
        var process = new ProcessBuilder("sh", script.toString(), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        var exit = process.waitFor();
        if (exit != 0) {
            System.err.println(said);
        }
        return exit;
    }
}
