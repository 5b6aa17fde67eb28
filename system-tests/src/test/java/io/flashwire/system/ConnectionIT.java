package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether what is on the page is all that there is, an editor sees at every moment. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class ConnectionIT {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    /** A stream that has lost seven events, in the place of the gateway's. */
    private static final String GAP = """
            const real = window.fetch;
            window.fetch = (address, request) => String(address).startsWith('/api/alerts/stream')
              ? Promise.resolve(new Response(new ReadableStream({start: controller => controller.enqueue(
                  new TextEncoder().encode('event: gap\\ndata: {"cause":"RETENTION","first":3,"last":9}\\n\\n'))})))
              : real(address, request);""";

    /** A stream that does not open yet. */
    private static final String SLOW = """
            const real = window.fetch;
            window.fetch = (address, request) => String(address).startsWith('/api/alerts/stream')
              ? new Promise(() => {}) : real(address, request);""";

    private final Flashwire flashwire;
    private final Browser browser;

    ConnectionIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void isNotCalledLiveBeforeTheStreamIs() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.addInitScript(SLOW);

            // when
            page.navigate("/");

            // then
            assertThat(page.locator("#connection")).hasText("Catching up");
        }
    }

    @Test
    void catchesUpAfterTheConnectionWasLost() {
        try (var context = browser.with(flashwire, flashwire.key())) {
            // given
            var page = context.newPage();
            page.navigate("/");
            assertThat(page.locator("#connection")).hasText("Live");
            context.setOffline(true);
            assertThat(page.locator("#connection")).hasText("Offline");
            News.tell(flashwire, News.martialLaw("Ecuador"));

            // when
            context.setOffline(false);

            // then
            assertThat(page.locator("#connection"))
                    .hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(row(page, "Ecuador")).isVisible(SOON);
        }
    }

    @Test
    void tellsHowMuchWasMissedAndLoadsIt() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.addInitScript(GAP);
            page.navigate("/");
            assertThat(page.locator("#connection")).hasText("Live, 7 alerts missed");

            // when
            button(page, "Load them").click();

            // then
            assertThat(page.locator("#connection")).hasText("Live");
        }
    }

    private static Locator row(Page page, String words) {
        return page.locator(".incident", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
