package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor whose hands stay on the keyboard. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class KeyboardIT {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final Flashwire flashwire;
    private final Browser browser;

    KeyboardIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"1, /$", "2, /feed$", "3, /map", "4, /subscriptions$", "5, /sources$"})
    void aDigitOpensAView(String key, String address) {
        try (var page = live("/sources?nothing")) {
            // when
            page.keyboard().press(key);

            // then
            assertThat(page).hasURL(Pattern.compile(address));
        }
    }

    @Test
    void aQuestionMarkTellsTheKeysAndEscapeClosesIt() {
        try (var page = live("/")) {
            // given
            page.keyboard().press("?");
            var help = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard"));
            assertThat(help).containsText("Acknowledge");

            // when
            page.keyboard().press("Escape");

            // then
            assertThat(help).not().isVisible();
        }
    }

    @Test
    void aSlashSearchesAndWhatIsTypedThereIsNoCommand() {
        try (var page = live("/")) {
            // given
            page.keyboard().press("/");

            // when
            page.keyboard().type("2?jk");

            // then
            assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("2?jk");
            assertThat(page).hasURL(Pattern.compile("/\\?q=2%3Fjk$"));
        }
    }

    @Test
    void jAndKWalkTheAlertsAndATakesOneInHand() {
        // given
        News.tell(flashwire, News.martialLaw("Latvia"), News.martialLaw("Lithuania"));
        try (var page = live("/?kind=MARTIAL_LAW&q=l")) {
            var latvia = row(page, "Latvia");
            assertThat(latvia).isVisible(SOON);
            assertThat(row(page, "Lithuania")).isVisible(SOON);
            page.keyboard().press("j");
            var first = focused(page);
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.locator(":focus")).hasText(first);

            // when
            page.keyboard().press("a");

            // then
            assertThat(page.locator(".incident", new Page.LocatorOptions().setHasText(first))
                            .first())
                    .containsText("Acknowledged");
        }
    }

    @ParameterizedTest
    @CsvSource({"/map, .places a", "/sources, tbody tr"})
    void jWalksTheOtherListsToo(String path, String stop) {
        // given
        News.tell(flashwire, News.martialLaw("Estonia"));
        try (var page = live(path)) {
            assertThat(page.locator(stop).first()).isVisible(SOON);

            // when
            page.keyboard().press("j");

            // then
            assertThat(page.locator(stop).first()).isFocused();
        }
    }

    private Page live(String path) {
        var page = browser.editor(flashwire);
        page.navigate(path);
        assertThat(page.locator("#connection")).hasText("Live");
        return page;
    }

    private static String focused(Page page) {
        return page.locator(":focus").textContent();
    }

    private static Locator row(Page page, String words) {
        return page.locator(".incident", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
