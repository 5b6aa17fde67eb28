package io.flashwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.flashwire.cli.Console;
import io.flashwire.cli.stack.Home;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Home home;

    CommandsTest(@TempDir Path folder) {
        home = new Home(folder, folder.resolve(".flashwire"));
    }

    private int run(String... arguments) {
        return runOn("", arguments);
    }

    private int runOn(String input, String... arguments) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var console = new Console(in, print(out), print(err));
        return Commands.of(console, home, Clock.systemUTC()).execute(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void helpNamesTheCommands() {
        // when
        int exit = run("--help");

        // then
        assertThat(exit).isZero();
        assertThat(out()).contains("up ", "down ", "status ", "logs ");
    }

    @Test
    void wrongUsageIsTold() {
        // when
        int exit = run("up", "--prot", "9000");

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err()).contains("--prot").contains("--port");
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        // when
        int exit = run("up", "--port", "70000");

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err()).contains("--port").contains("65535");
    }

    @Test
    void statusFailsWhereNothingRuns() {
        // when
        int exit = run("status");

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(out()).contains("./flashwire up");
    }

    @Test
    void downIsContentWhereNothingRuns() {
        // when
        int exit = run("down");

        // then
        assertThat(exit).isZero();
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void theVersionIsTold() {
        // when
        int exit = run("--version");

        // then
        assertThat(exit).isZero();
        assertThat(out()).startsWith("flashwire 1");
    }

    @Test
    void aSavedPageBecomesLines() {
        // given
        var page = """
                Karabakh: the day as it happened

                27 September 2020

                19:50 GMT – Washington wants the guns silent

                The United States has urged both sides to cease fire.

                08:39 GMT – Martial law in Armenia

                Armenia has declared martial law.
                """;

        // when
        int exit = runOn(page, "ingest", "-", "--source", "highland-herald", "--zone", "UTC", "--date", "2020-09-27");

        // then
        assertThat(exit).isZero();
        assertThat(out().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"id\":\"highland-herald\""))
                .anyMatch(line -> line.contains("\"publishedAt\":\"2020-09-27T08:39:00Z\""));
    }

    @Test
    void anUnknownZoneIsWrongUsage() {
        // when
        int exit = run("ingest", "page.txt", "--zone", "Mars/Olympus");

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err()).contains("--zone").contains("Mars/Olympus");
    }

    @Test
    void aDayThatDoesNotExistIsWrongUsage() {
        // when
        int exit = run("ingest", "-", "--date", "2020-06-31");

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err()).contains("--date").contains("2020-06-31");
    }

    @Test
    void aFeedIsFetchedAndToldByItsContent() throws IOException {
        // given
        var feed = "<rss version='2.0'><channel><item><guid>a</guid><title>Siren</title></item></channel></rss>";
        var server = serving(feed);

        // when
        int exit = run("ingest", address(server), "--allow-host", "127.0.0.1");

        // then
        server.stop(0);
        assertThat(exit).isZero();
        assertThat(out().lines()).singleElement().asString().contains("\"headline\":\"Siren\"");
    }

    @Test
    void anAddressInsideTheNetworkIsNotFetched() throws IOException {
        // given
        var server = serving("secret");

        // when
        int exit = run("ingest", address(server));

        // then
        server.stop(0);
        assertThat(exit).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("not public");
    }

    private static HttpServer serving(String document) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", exchange -> {
            var bytes = document.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    }

    @Test
    void aMissingFileIsNamed() {
        // when
        int exit = run("ingest", "no-such-page.txt");

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(err()).contains("no-such-page.txt");
    }

    @Test
    void aMalformedLineIsToldAndTheRestIsEnriched() {
        // given
        var lines = """
                {"id":"a","headline":"Armenia declares martial law"}
                {"id":"b",
                {"id":"c","body":"Nothing new."}
                """;

        // when
        int exit = runOn(lines, "enrich");

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(err()).startsWith("standard input:2: error: malformed JSON");
        assertThat(out().lines()).hasSize(2);
        assertThat(out().lines().toList().getFirst()).startsWith("{\"id\":\"a\"");
    }

    @Test
    void whatEnrichWritesBacktestReads() {
        // given
        runOn("""
                {"id":"a","source":"x","publishedAt":"2020-09-27T08:39:00Z","headline":"Armenia declares martial law"}
                """, "enrich");
        var enriched = out();
        out.reset();

        // when
        int exit = runOn(enriched, "backtest");

        // then
        assertThat(exit).isZero();
        assertThat(out().lines()).singleElement().asString().contains("\"kind\":\"MARTIAL_LAW\"");
    }

    @Test
    void replayNeedsARunningStack() {
        // when
        int exit = run("replay", "page.txt");

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(err()).contains("./flashwire up");
    }
}
