package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A flash calls an editor who is looking elsewhere: by sound, by a notification and in the title of the tab. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class AnnouncingIT {

    private static final PageAssertions.HasTitleOptions SOON = new PageAssertions.HasTitleOptions().setTimeout(30_000);

    /** Writes down what is played and shown; the window is not the one that is looked at. */
    private static final String WITNESS = """
            window.played = 0;
            window.shown = [];
            const make = AudioContext.prototype.createOscillator;
            AudioContext.prototype.createOscillator = function () { window.played++; return make.call(this); };
            window.Notification = class {
              static permission = 'granted';
              static requestPermission = () => Promise.resolve('granted');
              constructor(title) { window.shown.push(title); }
            };
            document.hasFocus = () => false;""";

    private final Flashwire flashwire;
    private final Browser browser;

    AnnouncingIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void aFlashIsHeardShownAndCounted() {
        try (var page = witnessed()) {
            // given
            allow(page, "Desktop notification for a flash");

            // when
            News.tell(flashwire, News.martialLaw("Ireland"));

            // then
            assertThat(page).hasTitle(Pattern.compile("\\(\\d+\\) Flash: .*Ireland.*"), SOON);
            org.assertj.core.api.Assertions.assertThat((Integer) page.evaluate("played"))
                    .isPositive();
            org.assertj.core.api.Assertions.assertThat((List<?>) page.evaluate("shown"))
                    .anySatisfy(title -> org.assertj.core.api.Assertions.assertThat(title.toString())
                            .contains("Ireland"));
        }
    }

    @Test
    void whoLooksAgainIsCalledNoMore() {
        try (var page = witnessed()) {
            // given
            News.tell(flashwire, News.martialLaw("Norway"));
            assertThat(page).hasTitle(Pattern.compile("\\(\\d+\\) .*Norway.*"), SOON);

            // when
            page.evaluate("window.dispatchEvent(new Event('focus'))");

            // then
            assertThat(page).hasTitle("Flashwire");
        }
    }

    @Test
    void whoTurnedTheSoundOffHearsNothing() {
        try (var page = witnessed()) {
            // given
            allow(page, "Sound for a flash");
            page.evaluate("window.played = 0");

            // when
            News.tell(flashwire, News.martialLaw("Sweden"));

            // then
            assertThat(page).hasTitle(Pattern.compile("\\(\\d+\\) .*Sweden.*"), SOON);
            org.assertj.core.api.Assertions.assertThat(page.evaluate("played")).isEqualTo(0);
            org.assertj.core.api.Assertions.assertThat((List<?>) page.evaluate("shown"))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoFlashIsSaidAsANumberNowAndThen() {
        try (var page = witnessed()) {
            // given
            var spoken = page.locator("[role=status].visually-hidden");

            // when
            News.tell(
                    flashwire,
                    News.entry(
                            "talks in Andorra",
                            "Talks open in Andorra",
                            "Andorra and Spain have held talks in Andorra."),
                    News.entry(
                            "curfew in Andorra",
                            "Andorra imposes a curfew",
                            "Andorra has imposed a curfew in the capital."));

            // then
            assertThat(spoken)
                    .hasText(
                            Pattern.compile("\\d+ new alerts?"),
                            new LocatorAssertions.HasTextOptions().setTimeout(45_000));
            assertThat(spoken).hasAttribute("aria-live", "polite");
        }
    }

    private Page witnessed() {
        var page = browser.editor(flashwire);
        page.addInitScript(WITNESS);
        page.navigate("/");
        assertThat(page.locator("#connection")).hasText("Live");
        return page;
    }

    /** Changes a setting, as its reader does. */
    private static void allow(Page page, String setting) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Settings").setExact(true))
                .click();
        page.getByLabel(setting).click();
        page.keyboard().press("Escape");
    }
}
