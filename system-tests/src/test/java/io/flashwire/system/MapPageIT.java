package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The map and its timeline show one range of time, which an editor drags, and plays back. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class MapPageIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final Flashwire flashwire;
    private final Browser browser;

    MapPageIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void aRangeThatIsDraggedLeavesOutWhatIsBeforeIt() {
        try (var page = browser.editor(flashwire)) {
            // given something of long ago and something of now
            showBoth(page, "Finland", "Denmark");

            // when
            drag(page, 0.8, 1);

            // then
            assertThat(page.locator(".places")).containsText("Denmark");
            assertThat(page.locator(".places")).not().containsText("Finland");
            assertThat(page).hasURL(Pattern.compile("from="));
            page.reload();
            assertThat(page.locator(".places")).containsText("Denmark", SOON);
            assertThat(page.locator(".places")).not().containsText("Finland");
            button(page, "Whole range").click();
            assertThat(page.locator(".places")).containsText("Finland");
        }
    }

    @Test
    void aRangeThatIsZoomedIntoBecomesTheWholeLine() {
        try (var page = browser.editor(flashwire)) {
            // given
            showBoth(page, "Malawi", "Botswana");
            drag(page, 0.8, 1);

            // when
            button(page, "Zoom to range").click();

            // then
            assertThat(page.getByLabel("How far back")).hasValue("zoomed");
            assertThat(page.locator(".places")).containsText("Botswana");
            assertThat(page.locator(".places")).not().containsText("Malawi");
            page.getByLabel("How far back").selectOption("");
            assertThat(page.locator(".places")).containsText("Malawi", SOON);
        }
    }

    @Test
    void aDayThatIsPlayedBeginsWithItsFirstAlertAndEndsWithTheLast() {
        try (var page = browser.editor(flashwire)) {
            // given
            showBoth(page, "Portugal", "Belgium");

            // when
            button(page, "Play").click();

            // then
            assertThat(page.locator(".places")).containsText("Portugal");
            assertThat(page.locator(".places")).not().containsText("Belgium");
            assertThat(button(page, "Play")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(page.locator(".places")).containsText("Belgium");
        }
    }

    @Test
    void whatThePageHasNotReadIsOnTheMapAndCountedAllTheSame() {
        try (var page = browser.editor(flashwire)) {
            // given a page that is told no single incident
            News.tell(flashwire, News.martialLaw("Iceland"));
            page.route(
                    Pattern.compile("/api/incidents\\?"),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"items\":[]}")));

            // when
            page.navigate("/map");

            // then
            var iceland = page.locator(".places li", new Page.LocatorOptions().setHasText("Iceland"));
            assertThat(iceland).containsText("and 1 more", SOON);
            assertThat(page.locator(".timeline rect.bar").first()).isAttached();
            assertThat(page.locator(".kinds")).containsText("martial law");
        }
    }

    @Test
    void whatIsRaisedNowIsCountedWithoutAnotherLoad() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/map");
            assertThat(page.locator("#connection")).hasText("Live");
            assertThat(page.locator(".places .sum")).isVisible();
            var before = sum(page);

            // when
            News.tell(flashwire, News.martialLaw("Greenland"));

            // then
            assertThat(page.locator(".places")).containsText("Greenland", SOON);
            org.assertj.core.api.Assertions.assertThat(sum(page)).isGreaterThan(before);
        }
    }

    @Test
    void theLastDayLeavesOutOlderNews() {
        try (var page = browser.editor(flashwire)) {
            // given
            showBoth(page, "Austria", "Croatia");

            // when
            page.getByLabel("How far back").selectOption("day");

            // then
            assertThat(page.locator(".places")).not().containsText("Austria");
            assertThat(page.locator(".places")).containsText("Croatia");
            assertThat(page).hasURL(Pattern.compile("span=day"));
        }
    }

    private static int sum(Page page) {
        return Integer.parseInt(page.locator(".places .sum b").textContent().replace(",", ""));
    }

    private void showBoth(Page page, String early, String late) {
        var first = News.martialLaw(early)
                .put("publishedAt", Instant.parse("2019-01-01T00:00:00Z").toString());
        News.tell(flashwire, first, News.martialLaw(late));
        page.navigate("/map");
        assertThat(page.locator(".places")).containsText(late, SOON);
        assertThat(page.locator(".places")).containsText(early, SOON);
    }

    /** From one part of the timeline to another, 0 its beginning and 1 its end. */
    private static void drag(Page page, double from, double to) {
        var box = page.locator(".timeline svg").boundingBox();
        var height = box.y + box.height / 2;
        page.mouse().move(box.x + box.width * from, height);
        page.mouse().down();
        page.mouse().move(box.x + box.width * to - 1, height);
        page.mouse().up();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
