package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor chooses for this browser. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class SettingsIT {

    private final Flashwire flashwire;
    private final Browser browser;

    SettingsIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void speaksVietnamese() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/");
            button(page, "Settings").click();

            // when
            page.getByLabel("Language").selectOption("vi");

            // then
            assertThat(page.locator("nav.views")).containsText("Cảnh báo");
            assertThat(page.locator("html")).hasAttribute("lang", "vi");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/,              Tổng quan",
        "/feed,          Chọn một tin để đọc ở đây.",
        "/map,           Sự việc theo thời gian",
        "/subscriptions, Tạm im lặng",
        "/sources,       Thêm nguồn",
    })
    void everyViewIsVietnameseOnceItIsChosen(String path, String words) {
        try (var page = browser.editor(flashwire)) {
            // given
            page.addInitScript("localStorage.setItem('flashwire.language', 'vi')");

            // when
            page.navigate(path);

            // then
            assertThat(page.locator("main")).containsText(words);
            assertThat(page.locator("#connection")).hasText("Trực tiếp");
        }
    }

    @Test
    void coloursThatWereChosenStayWhateverTheSystemSays() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate("/");
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(243, 243, 240)");
            button(page, "Settings").click();

            // when
            page.getByLabel("Colours").selectOption("dark");

            // then
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(16, 18, 21)");
            page.reload();
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(16, 18, 21)");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
