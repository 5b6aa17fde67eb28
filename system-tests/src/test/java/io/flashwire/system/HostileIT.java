package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever an entry holds, the dashboard shows it as text. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class HostileIT {

    private static final String SCRIPT =
            "<script>pwned=1</script><img src=x onerror=pwned=1><a href=javascript:pwned=1>press</a>";
    private static final String OVERRIDES = "\u202Eesrever\u202C \u2066isolated";
    private static final String LONG_WORD = "w".repeat(99_000);

    private final Flashwire flashwire;
    private final Browser browser;

    HostileIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void markupControlsAndEndlessWordsAreText() {
        try (var page = browser.editor(flashwire)) {
            // given
            var errors = new ArrayList<String>();
            page.onPageError(errors::add);
            page.onDialog(dialog -> errors.add(dialog.message()));
            News.tell(
                    flashwire,
                    News.entry(
                            "hostile",
                            "Bolivia declares martial law " + SCRIPT,
                            "The government of Bolivia has declared martial law. " + SCRIPT + OVERRIDES + " bell\u0007 "
                                    + LONG_WORD));

            // when
            page.navigate("/?q=bolivia");
            page.locator(".incident a").first().click();

            // then
            assertThat(page.locator(".entry .body").first())
                    .containsText(
                            "<script>pwned=1</script>", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            assertThat(page.locator(".entry .body").first()).not().containsText("\u202E");
            page.navigate("/feed?q=bolivia");
            page.locator(".feed-row a").first().click();
            assertThat(page.locator(".entry.whole")).containsText("onerror");
            assertThat(page.locator("main img, main script, main a[href^=javascript]"))
                    .hasCount(0);
            assertThat(page.evaluate("typeof pwned")).isEqualTo("undefined");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1440);
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void aTextThatRunsFromRightToLeftDoesSo() {
        try (var page = browser.editor(flashwire)) {
            // given
            News.tell(
                    flashwire, News.entry("rtl", "الحكومة تعلن حالة الطوارئ", "أعلنت الحكومة حالة الطوارئ في البلاد."));

            // when
            page.navigate("/feed?q=" + "الطوارئ");
            page.locator(".feed-row a").first().click();

            // then
            assertThat(page.locator(".entry.whole h2")).hasCSS("direction", "rtl");
            assertThat(page.locator(".entry.whole .entry-head")).hasCSS("direction", "ltr");
        }
    }
}
