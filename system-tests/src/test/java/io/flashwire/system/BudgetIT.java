package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much a reader waits for. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class BudgetIT {

    private static final long FIRST_LOAD = 400_000;
    private static final long WITH_THE_MAP = 1_200_000;
    private static final double INTERACTIVE_MS = 1_500;

    private final Flashwire flashwire;
    private final Browser browser;

    BudgetIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void theFirstPageIsLight() {
        try (var page = browser.editor(flashwire)) {
            // given
            var travelled = travelled(page);

            // when
            page.navigate("/");
            assertThat(page.locator("#connection")).hasText("Live");

            // then
            assertThat(travelled.get()).isBetween(10_000L, FIRST_LOAD);
        }
    }

    @Test
    void theMapIsFetchedWhenItIsShownAndIsLightEnough() {
        try (var page = browser.editor(flashwire)) {
            // given
            var travelled = travelled(page);
            page.navigate("/");
            assertThat(page.locator("#connection")).hasText("Live");
            var without = travelled.get();

            // when
            page.locator("nav.views a[href='/map']").click();
            assertThat(page.locator(".maplibregl-canvas")).isVisible();
            page.waitForCondition(() -> !page.workers().isEmpty());

            // then
            assertThat(travelled.get()).isBetween(without + 100_000, WITH_THE_MAP);
        }
    }

    @Test
    void aReaderCanActSoonAfterTheAddressIsOpened() {
        try (var page = browser.editor(flashwire)) {
            // given
            News.tell(flashwire, News.martialLaw("Belize"));
            page.navigate("/");
            assertThat(page.locator(".incident").first()).isVisible();

            // when
            var fastest = IntStream.range(0, 5)
                    .mapToDouble(_ -> {
                        page.reload();
                        page.locator(".incident button").first().waitFor();
                        return ((Number) Objects.requireNonNull(page.evaluate("performance.now()"))).doubleValue();
                    })
                    .min();

            // then
            assertThat(fastest.orElseThrow()).isLessThan(INTERACTIVE_MS);
        }
    }

    /** Bytes on the wire, as they were compressed, of all that was loaded. */
    private static AtomicLong travelled(Page page) {
        var bytes = new AtomicLong();
        var wire = page.context().newCDPSession(page);
        wire.send("Network.enable");
        wire.on("Network.loadingFinished", event -> bytes.addAndGet(length(event)));
        return bytes;
    }

    private static long length(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
