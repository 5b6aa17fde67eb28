package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page in a real browser; skipped where there is none, since we download none for it. */
@ExtendWith(RunningSystem.class)
class PageIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Flashwire flashwire;

    PageIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    @BeforeAll
    static void needsABrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no browser: install Debian's chromium to run this test");
    }

    @Test
    void showsAnAlertAsItIsRaised() {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            // given
            var page = browser.newPage();
            page.navigate(flashwire.signIn().get().toString());
            assertThat(page.locator("body")).not().containsText("Uruguay");

            // when
            flashwire.push("application/json", """
                    {"source":"desk","key":"uruguay","headline":"Uruguay declares martial law","publishedAt":"%s",
                     "body":"The government of Uruguay has declared martial law across the country."}""".formatted(Instant.now()).getBytes(UTF_8));

            // then
            assertThat(page.locator("body"))
                    .containsText("Uruguay", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        }
    }
}
