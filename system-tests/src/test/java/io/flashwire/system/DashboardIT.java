package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.flashwire.contracts.WireJson;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a duty editor does with the dashboard, in a real browser. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class DashboardIT {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    /** Another than other tests play. */
    private static final Duration ANOTHER_DAY = Duration.ofDays(700);

    private final Flashwire flashwire;
    private final Browser browser;

    DashboardIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void showsAnAlertAsItIsRaised() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/");
            assertThat(page.locator("#connection")).hasText("Live");
            assertThat(row(page, "Uruguay")).not().isVisible();

            // when
            News.tell(flashwire, News.martialLaw("Uruguay"));

            // then
            assertThat(row(page, "Uruguay")).isVisible(SOON);
            assertThat(row(page, "Uruguay").locator(".tier")).hasText("Flash");
            assertThat(page.locator("[role=status].visually-hidden")).containsText("Uruguay");
        }
    }

    @Test
    void showsTheSampleDayAsItArrives() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/");
            assertThat(page.locator("#connection")).hasText("Live");
            assertThat(page.locator(".totals b").first()).isVisible();
            var before = flashes(page);

            // when
            PlayedDay.shipped().later(ANOTHER_DAY).rounds().forEach(flashwire::push);

            // then
            assertThat(row(page, "Armenia: martial law declared")).isVisible(SOON);
            assertThat(row(page, "Armenia: martial law declared")).containsText("Exercise");
            page.waitForCondition(
                    () -> flashes(page) >= before + 5, new Page.WaitForConditionOptions().setTimeout(60_000));
        }
    }

    /** As the overview counts them. */
    private static int flashes(Page page) {
        return Integer.parseInt(page.locator(".totals b").first().textContent().replace(",", ""));
    }

    @Test
    void saysWhyItWasNotRaisedEarlier() {
        try (var page = browser.editor(flashwire)) {
            // given
            var call = News.entry(
                            "call in Malta",
                            "Opposition calls for martial law",
                            "Malta's opposition leader has called on the government to declare martial law in Malta.")
                    .put("publishedAt", Instant.now().minusSeconds(3600).toString());
            News.tell(flashwire, call);
            News.tell(flashwire, News.martialLaw("Malta"));
            page.navigate("/?q=malta");
            assertThat(row(page, "Malta")).isVisible(SOON);

            // when
            row(page, "Malta").locator("h2 a").click();

            // then
            assertThat(page.locator(".rule")).containsText("raises an alert at once");
            assertThat(page.locator(".earlier").first()).containsText("had not happened");
        }
    }

    @Test
    void keepsFiltersInTheAddress() {
        try (var page = browser.editor(flashwire)) {
            // given
            News.tell(flashwire, News.martialLaw("Paraguay"));
            page.navigate("/?kind=MARTIAL_LAW&q=paraguay");
            assertThat(row(page, "Paraguay")).isVisible(SOON);

            // when
            page.getByLabel("Kind", new Page.GetByLabelOptions().setExact(true)).selectOption("CURFEW");

            // then
            assertThat(row(page, "Paraguay")).not().isVisible();
            assertThat(page).hasURL(Pattern.compile("kind=CURFEW"));
            page.reload();
            assertThat(page.getByLabel("Kind", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("CURFEW");
            assertThat(row(page, "Paraguay")).not().isVisible();
        }
    }

    @Test
    void marksTheWordsThatAnIncidentRestsOn() {
        try (var page = browser.editor(flashwire)) {
            // given
            News.tell(flashwire, News.martialLaw("Suriname"));
            page.navigate("/?q=suriname");
            assertThat(row(page, "Suriname")).isVisible(SOON);

            // when
            page.keyboard().press("j");
            page.keyboard().press("o");

            // then
            assertThat(page).hasURL(Pattern.compile("/incidents/i-"));
            assertThat(page.locator(".entry mark").first()).containsText("martial law");
            assertThat(page.locator(".entry .original").first()).containsText("Z");
            assertThat(page.locator(".thread li")).hasCount(1);
        }
    }

    @Test
    void whatOneEditorTakesInHandTheOthersSee() {
        try (var page = browser.editor(flashwire);
                var colleague = browser.editor(flashwire)) {
            // given
            News.tell(flashwire, News.martialLaw("Peru"));
            page.navigate("/?q=peru");
            colleague.navigate("/?q=peru");
            assertThat(row(page, "Peru")).isVisible(SOON);

            // when
            row(page, "Peru").locator(".acknowledge").click();

            // then
            assertThat(row(page, "Peru")).containsText("Acknowledged");
            assertThat(row(colleague, "Peru"))
                    .containsText("Acknowledged", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        }
    }

    @Test
    void previewsWhatASubscriptionWouldHaveBeenSent() {
        try (var page = browser.editor(flashwire)) {
            // given
            News.tell(flashwire, News.martialLaw("Chile"));
            page.navigate("/?q=chile");
            assertThat(row(page, "Chile")).isVisible(SOON);
            page.navigate("/subscriptions");
            button(page, "New subscription").click();
            assertThat(page.locator(".preview")).containsText("Chile");

            // when
            page.getByLabel("Countries").first().fill("ZW");

            // then
            assertThat(page.locator(".preview")).containsText("0 of ");
            assertThat(page.locator(".preview")).not().containsText("Chile");
        }
    }

    @Test
    void silencesAreSeenWithTheirEndAndEnded() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/subscriptions");
            page.locator(".silence summary").click();
            page.locator(".silence").getByLabel("Why").fill("a long interview");
            page.locator(".silence button[type=submit]").click();
            assertThat(page.locator(".silences li")).containsText("a long interview");

            // when
            button(page, "End it now").click();

            // then
            assertThat(page.locator(".silences")).containsText("Nothing is silenced.");
        }
    }

    @Test
    void makesASubscriptionThatReceivesItsTest() {
        try (var page = browser.editor(flashwire);
                var newsroom = new Receiver()) {
            // given
            page.navigate("/subscriptions");
            button(page, "New subscription").click();
            page.locator("input[name=name]").fill("The night desk");
            page.locator("input[name=url]").fill(newsroom.address().toString());
            button(page, "Save").click();
            newsroom.trust(page.locator("#secret").textContent());
            var card = page.locator(".card", new Page.LocatorOptions().setHasText("The night desk"));

            // when
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send a test"))
                    .click();

            // then
            assertThat(card.locator(".log"))
                    .containsText("Delivered", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
            org.assertj.core.api.Assertions.assertThat(newsroom.deliveries())
                    .hasSize(1)
                    .allMatch(delivery -> delivery.signatureError().isEmpty());
        }
    }

    @Test
    void showsAReaderNothingThatOnlyEditorsDo() {
        try (var context = browser.with(flashwire, keyOf("reader"))) {
            // given
            var page = context.newPage();

            // when
            page.navigate("/subscriptions");

            // then
            assertThat(page.locator("main")).containsText("Subscriptions are kept by editors.");
            page.navigate("/sources");
            assertThat(page.locator("main")).containsText("Only editors change sources.");
            assertThat(button(page, "Add a source")).not().isVisible();
        }
    }

    @Test
    void signsInOnceWithALinkAndOutAgain() {
        try (var context = browser.stranger(flashwire)) {
            // given
            var page = context.newPage();
            page.navigate("/feed");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                    .isVisible();
            page.navigate(flashwire.signIn().get().toString());
            assertThat(page.locator("#connection")).hasText("Live");

            // when
            button(page, "Settings").click();
            button(page, "Sign out").click();

            // then
            assertThat(page.locator("#connection")).hasText("Not signed in");
            page.navigate(flashwire.signIn().get().toString());
            assertThat(page.locator("main")).containsText("That link was used before");
        }
    }

    private String keyOf(String role) {
        var asked = WireJson.mapper().createObjectNode().put("name", "dashboard " + role);
        asked.putArray("roles").add(role);
        return flashwire.post("/api/keys", asked).json().path("key").asText();
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
