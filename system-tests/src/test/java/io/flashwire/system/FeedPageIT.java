package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All that is told, narrowed to what an editor looks for. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class FeedPageIT {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final Flashwire flashwire;
    private final Browser browser;

    FeedPageIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void whatIsToldNowAppearsByItself() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/feed");
            assertThat(page.locator("#connection")).hasText("Live");

            // when
            News.tell(flashwire, News.martialLaw("Tuvalu"));

            // then
            assertThat(row(page, "Tuvalu")).isVisible(SOON);
        }
    }

    @Test
    void aChipNarrowsTheFeedAndTheAddressKeepsIt() {
        try (var page = browser.editor(flashwire)) {
            // given
            News.tell(flashwire, News.martialLaw("Samoa"), News.martialLaw("Nauru"));
            page.navigate("/feed");
            assertThat(row(page, "Nauru")).isVisible(SOON);

            // when
            row(page, "Samoa").locator(".chip").first().click();

            // then
            assertThat(page).hasURL(Pattern.compile("actor=WSM"));
            assertThat(row(page, "Samoa")).isVisible();
            assertThat(row(page, "Nauru")).not().isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove filter Samoa"))
                    .click();
            assertThat(row(page, "Nauru")).isVisible();
        }
    }

    @Test
    void wordsAndLanguagesNarrowItToo() {
        try (var page = browser.editor(flashwire)) {
            // given
            News.tell(
                    flashwire,
                    News.martialLaw("Vanuatu"),
                    News.entry(
                                    "lịch sử",
                                    "Vanuatu ban bố thiết quân luật",
                                    "Chính phủ Vanuatu đã ban bố thiết quân luật trên cả nước.")
                            .put("language", "vi"));
            page.navigate("/feed");
            page.getByRole(AriaRole.SEARCHBOX).fill("vanuatu");
            assertThat(page.locator(".feed-row"))
                    .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(30_000));

            // when
            page.getByLabel("Language").selectOption("vi");

            // then
            assertThat(page.locator(".feed-row")).hasCount(1);
            assertThat(row(page, "ban bố thiết quân luật")).isVisible();
        }
    }

    private static Locator row(Page page, String words) {
        return page.locator(".feed-row", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
