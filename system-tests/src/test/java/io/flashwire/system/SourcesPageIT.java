package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A desk tries a source, follows it, and lets it rest. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class SourcesPageIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final String ID = "valley-post";
    private static final String EMPTY_FEED =
            "<rss version=\"2.0\"><channel><title>Mute Post</title><link>https://mute.example</link></channel></rss>";
    private static final String BLOG = """
            27 Sep 2020, 12:30
            Bridge closed for repairs

            The bridge over the river is closed until Monday, the mayor says.

            27 Sep 2020, 12:10
            Harvest festival opens

            Hundreds came to the square.
            """;

    private final Flashwire flashwire;
    private final Browser browser;

    SourcesPageIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void aSourceIsTriedFollowedAndPaused() throws IOException {
        var publisher = publisher("text/plain; charset=utf-8", BLOG);
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/sources");
            button(page, "Add a source").click();
            page.locator("input[name=id]").fill(ID);
            page.locator("input[name=url]")
                    .fill("http://127.0.0.1:" + publisher.getAddress().getPort() + "/live");
            page.locator("input[name=zone]").fill("UTC");
            button(page, "Try it").click();
            assertThat(page.locator(".found")).containsText("Readable: 2 entries", SOON);
            assertThat(page.locator(".found")).containsText("Bridge closed for repairs");
            button(page, "Follow it").click();
            assertThat(line(page, ID)).containsText("2", SOON);

            // when
            button(page, "Pause: " + ID).click();

            // then
            assertThat(line(page, ID)).containsText("Paused", SOON);
            assertThat(button(page, "Resume: " + ID)).isVisible();
        } finally {
            flashwire.delete("/api/sources/" + ID);
            publisher.stop(0);
        }
    }

    @Test
    void aSourceInWhichNothingIsReadAnyMoreIsSilentAndStandsFirst() throws IOException {
        // given
        var publisher = publisher("application/rss+xml", EMPTY_FEED);
        var source = WireJson.mapper()
                .createObjectNode()
                .put("id", "mute-post")
                .put("url", "http://127.0.0.1:" + publisher.getAddress().getPort() + "/live")
                .put("interval", "1s");
        org.assertj.core.api.Assertions.assertThat(
                        flashwire.post("/api/sources", source).status())
                .isEqualTo(201);
        try (var page = browser.editor(flashwire)) {
            // when
            page.navigate("/sources");

            // then
            assertThat(page.locator(".view-head")).containsText("1 silent", SOON);
            assertThat(page.locator("tbody tr").first()).containsText("mute-post");
            assertThat(line(page, "mute-post")).containsText("no entry is read in it");
        } finally {
            flashwire.delete("/api/sources/mute-post");
            publisher.stop(0);
        }
    }

    @Test
    void anAddressThatMustNotBeCalledIsRefusedWithAReason() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/sources");
            button(page, "Add a source").click();
            page.locator("input[name=id]").fill("metadata");
            page.locator("input[name=url]").fill("http://169.254.169.254/latest");

            // when
            button(page, "Try it").click();

            // then
            assertThat(page.locator(".adding")).containsText("is not public", SOON);
            assertThat(page.locator(".adding .bad").first()).isVisible();
        }
    }

    @Test
    void whoHadItFirstIsCountedByTheArchive() {
        // given one thing that two sources tell, the second five minutes later
        var now = Instant.now();
        News.tell(
                flashwire,
                News.martialLaw("Mongolia")
                        .put("source", "quick-post")
                        .put("publishedAt", now.minusSeconds(600).toString()),
                News.entry(
                                "later",
                                "Martial law in Mongolia",
                                "Mongolia's government declared martial law this morning, officials in the capital said.")
                        .put("source", "slow-post")
                        .put("publishedAt", now.minusSeconds(300).toString()));
        try (var page = browser.editor(flashwire)) {
            // when
            page.navigate("/sources");

            // then
            assertThat(line(page, "quick-post")).containsText("1 of 1", SOON);
            assertThat(line(page, "slow-post")).containsText("0 of 1");
            assertThat(line(page, "slow-post")).containsText("5 min");
        }
    }

    private static HttpServer publisher(String type, String page) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/live", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", type);
                var body = page.getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }

    private static Locator line(Page page, String source) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(source));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
