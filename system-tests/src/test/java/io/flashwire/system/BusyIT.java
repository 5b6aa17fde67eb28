package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.flashwire.contracts.WireJson;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day that brings more than anybody reads: the page stays quick. What comes is made up, since only the page is tried. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class BusyIT {

    private static final int UPDATES = 100_000;
    private static final int PAGE = 200;
    private static final double BLOCKED_MS = 100;
    private static final double GROWN_BYTES = 40_000_000;

    /** Longest task of the page's main thread since the watch began, in milliseconds. */
    private static final String WATCH = """
            () => { window.longest = 0;
              new PerformanceObserver(list => list.getEntries().forEach(({duration}) =>
                window.longest = Math.max(window.longest, duration))).observe({type: 'longtask'}); }""";

    /** How much longer than its own work a task may last here, because others have the processors: 1 on a quiet machine. */
    private static final String CONTENTION = """
            async () => { const times = [];
              for (let run = 0; run < 60; run++) {
                const start = performance.now();
                for (let i = 0, x = 0; i < 2e7; i++) x += i % 7;
                times.push(performance.now() - start);
                await new Promise(resolve => setTimeout(resolve, 20));
              }
              return Math.max(...times) / Math.min(...times); }""";

    /** A stream of so many alerts a second for so many seconds, in the place of the gateway's. */
    private static final String STREAM = """
            const real = window.fetch;
            window.fetch = (address, request) => {
              if (!String(address).startsWith('/api/alerts/stream')) return real(address, request);
              const encoder = new TextEncoder();
              let sent = 0;
              window.told = () => sent;
              return Promise.resolve(new Response(new ReadableStream({start(controller) {
                const timer = setInterval(() => {
                  for (let i = 0; i < 5; i++, sent++) {
                    const at = new Date().toISOString();
                    const alert = {id: `busy-${sent}-1`, incident: {id: `busy-${sent}`, key: 'busy', status: 'REPORTED'},
                      type: 'ALERT', sequence: 1, tier: ['FLASH', 'BULLETIN', 'URGENT', 'ROUTINE'][sent % 4], kind: 'CLASH',
                      status: 'OCCURRED', title: `Busy alert ${sent}`, text: 'Many words that nobody reads', sentAt: at,
                      occurredAt: at, reason: 'busy', references: [], sources: [], evidence: [], claims: [], exercise: true};
                    controller.enqueue(encoder.encode(`event: alert\\ndata: ${JSON.stringify(alert)}\\n\\n`));
                  }
                  if (sent >= 50 * SECONDS) clearInterval(timer);
                }, 100);
              }}), {headers: {'Content-Type': 'text/event-stream'}}));
            };""";

    private final Flashwire flashwire;
    private final Browser browser;

    BusyIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void fiftyAlertsASecondNeverHoldThePageUp() {
        try (var page = browser.editor(flashwire)) {
            // given
            var seconds = Integer.getInteger("flashwire.busy.seconds", 15);
            page.addInitScript(STREAM.replace("SECONDS", String.valueOf(seconds)));
            page.navigate("/");
            assertThat(page.locator(".incident").first()).containsText("Busy alert");
            var contention = number(page, CONTENTION);
            page.evaluate(WATCH);
            var before = heap(page);

            // when
            page.waitForFunction(
                    "last => window.told() >= last",
                    50 * seconds,
                    new Page.WaitForFunctionOptions().setTimeout(seconds * 3_000.0));

            // then
            assertThat(page.locator(".incident").first())
                    .containsText(
                            "Busy alert " + (50 * seconds - 1),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
            assertThat(number(page, "window.longest")).isLessThan(BLOCKED_MS * contention);
            assertThat(heap(page) - before).isLessThan(GROWN_BYTES);
        }
    }

    @Test
    void aFeedOfAHundredThousandScrollsSmoothly() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.route("**/api/updates?**", BusyIT::answer);
            page.navigate("/feed");
            assertThat(page.locator(".feed-row").first()).isVisible();
            page.waitForFunction("""
                    () => { const list = document.querySelector('.virtual'); list.scrollTop = list.scrollHeight;
                            return document.querySelector('.filters .number').textContent.startsWith('100,000'); }""", null, new Page.WaitForFunctionOptions().setTimeout(240_000));
            var contention = number(page, CONTENTION);
            page.evaluate(WATCH);

            // when
            page.evaluate("""
                    async () => { const list = document.querySelector('.virtual');
                      for (let at = 0; at <= 100; at++) {
                        list.scrollTop = list.scrollHeight * at / 100;
                        await new Promise(requestAnimationFrame);
                      } }""");

            // then
            assertThat(page.locator(".feed-row").last()).containsText("Update 99999");
            assertThat(((Number) Objects.requireNonNull(page.evaluate("document.querySelectorAll('.feed-row').length")))
                            .intValue())
                    .isLessThan(60);
            assertThat(number(page, "window.longest")).isLessThan(BLOCKED_MS * contention);
        }
    }

    private static void answer(Route route) {
        if (route.request().url().contains("changed")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"items\":[]}"));
            return;
        }
        var cursor = route.request().url().replaceAll(".*cursor=(\\d+).*", "$1");
        var first = cursor.matches("\\d+") ? Integer.parseInt(cursor) : 0;
        var page = WireJson.mapper().createObjectNode();
        var items = page.putArray("items");
        for (var index = first; index < Math.min(first + PAGE, UPDATES); index++) {
            items.add(update(index));
        }
        if (first + PAGE < UPDATES) {
            page.put("next", String.valueOf(first + PAGE));
        }
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(page.toString()));
    }

    private static ObjectNode update(int index) {
        var at = Instant.parse("2020-09-27T12:00:00Z").minusSeconds(index).toString();
        var update = WireJson.mapper()
                .createObjectNode()
                .put("id", "u-" + index)
                .put("key", "k" + index)
                .put("revision", 1)
                .put("state", "LIVE")
                .put("headline", "Update " + index)
                .put("body", "")
                .put("language", "en")
                .put("publishedAt", at)
                .put("firstSeenAt", at)
                .put("tier", "ROUTINE");
        update.putObject("source").put("id", "herald").put("name", "Herald");
        update.putObject("clock").put("basis", "EXPLICIT_OFFSET");
        update.putArray("actors");
        update.putArray("places");
        update.putArray("events");
        update.putArray("figures");
        return update;
    }

    private static double heap(Page page) {
        page.context().newCDPSession(page).send("HeapProfiler.collectGarbage");
        return number(page, "performance.memory.usedJSHeapSize");
    }

    private static double number(Page page, String expression) {
        return ((Number) Objects.requireNonNull(page.evaluate(expression))).doubleValue();
    }
}
