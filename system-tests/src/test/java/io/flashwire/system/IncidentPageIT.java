package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything that is known of an incident, on one page. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentPageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_OF_THE_DAY = 30;

    /** Another than other tests play. */
    private static final Duration OWN_DAY = Duration.ofDays(800);

    private final Flashwire flashwire;
    private final Browser browser;
    private final Receiver newsroom = new Receiver();

    IncidentPageIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @BeforeAll
    void playADay() {
        newsroom.trust(flashwire.subscribe("The page's newsroom", newsroom.address(), Tier.URGENT));
        for (var round : PlayedDay.shipped().later(OWN_DAY).rounds()) {
            // What corrects an entry comes after what it raised.
            flashwire.push(round);
            await("the round is read").atMost(PATIENCE).until(flashwire::caughtUp);
        }
        await("the newsroom has the day")
                .atMost(PATIENCE)
                .until(() -> flashwire.caughtUp() && newsroom.alertIds().size() >= MOST_OF_THE_DAY);
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    @Test
    void claimsAndDenialsStandSideBySideAndAreMarkedInTheEntries() {
        // when
        try (var page = opened("territory taken")) {
            // then
            assertThat(page.locator(".side[data-stance=asserts] .said").first()).isVisible();
            assertThat(page.locator(".side[data-stance=denies] .said")).containsText("not one village has fallen");
            assertThat(page.locator(".entry mark").first()).isVisible();
            assertThat(page.locator(".entry mark.denial").first()).isVisible();
        }
    }

    @Test
    void whatARevisionChangedIsShownWordByWord() {
        try (var page = opened("Cancelled: Armenian police")) {
            // given
            assertThat(page.locator(".entry")).containsText("Corrected by its source");

            // when
            page.locator(".revision summary").first().click();

            // then
            assertThat(page.locator(".revision :is(ins, del)").first()).isVisible();
        }
    }

    @Test
    void whyItWasRaisedStandsApartFromWhyItWasTakenBack() {
        // when
        try (var page = opened("Cancelled: Armenian police")) {
            // then
            assertThat(page.locator(".facts-list")).containsText(Pattern.compile("Why it was raised\\s*First report"));
            assertThat(page.locator(".facts-list"))
                    .containsText(Pattern.compile("Latest change\\s*All that it rested on"));
            assertThat(page.locator(".thread li")).hasCount(2);
        }
    }

    @Test
    void numbersAreAChartOfSidesAndSpeakers() {
        // when
        try (var page = opened("16 killed")) {
            // then
            var killed = page.locator(".ledger", new Page.LocatorOptions().setHasText("killed"));
            assertThat(killed.locator("tbody tr").first()).containsText("16");
            assertThat(killed.locator("svg .told").first()).isVisible();
        }
    }

    @Test
    void itIsOnAMapAndSaysToWhomItWasSent() {
        // when
        try (var page = opened("Armenia: martial law declared")) {
            // then
            assertThat(page.locator(".locator .land")).hasAttribute("d", Pattern.compile("^M"));
            assertThat(page.locator(".incident-page")).containsText("The page's newsroom");
            assertThat(page.locator(".log li[data-state=DELIVERED]").first()).containsText("Delivered");
        }
    }

    /** The latest incident whose title says that. */
    private Page opened(String words) {
        var page = browser.editor(flashwire);
        page.navigate("/");
        row(page, words).locator("h2 a").click();
        page.locator(".entry").first().waitFor();
        return page;
    }

    private static Locator row(Page page, String words) {
        return page.locator(".incident", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
