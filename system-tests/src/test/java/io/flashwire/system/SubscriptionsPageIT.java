package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When a subscription is told: what an editor chooses in the page holds for what comes. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
class SubscriptionsPageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Flashwire flashwire;
    private final Browser browser;

    SubscriptionsPageIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @Test
    void inQuietHoursAFlashBreaksThroughAndABulletinWaits() {
        try (var page = browser.editor(flashwire);
                var newsroom = new Receiver()) {
            // given
            var now = OffsetDateTime.now(ZoneOffset.UTC);
            begin(page, "The sleeping desk", newsroom, "JM, CY");
            page.getByLabel("Quiet hours").check();
            page.getByLabel("From", exactly()).fill(HOUR.format(now.minusHours(1)));
            page.getByLabel("To", exactly()).fill(HOUR.format(now.plusHours(2)));
            page.getByLabel("Zone").fill("UTC");
            save(page, newsroom);
            assertThat(card(page, "The sleeping desk")).containsText("Quiet hours " + HOUR.format(now.minusHours(1)));

            // when
            News.tell(flashwire, News.martialLaw("Jamaica"), curfew("Cyprus"));

            // then
            await("the flash")
                    .atMost(PATIENCE)
                    .until(() -> newsroom.deliveries().stream()
                            .anyMatch(delivery -> delivery.alert().title().contains("Jamaica")));
            await("the bulletin waits")
                    .atMost(PATIENCE)
                    .until(() -> withheld("The sleeping desk").contains("quiet hours"));
            org.assertj.core.api.Assertions.assertThat(newsroom.deliveries())
                    .allMatch(delivery -> delivery.alert().tier() == Tier.FLASH);
        }
    }

    @Test
    void aMutedSubscriptionIsToldNothing() {
        try (var page = browser.editor(flashwire);
                var newsroom = new Receiver()) {
            // given
            begin(page, "The muted desk", newsroom, "LU");
            page.getByLabel("Muted until").selectOption("4 hours");
            save(page, newsroom);
            assertThat(card(page, "The muted desk")).containsText("Muted until");

            // when
            News.tell(flashwire, News.martialLaw("Luxembourg"));

            // then
            await("it is kept from it")
                    .atMost(PATIENCE)
                    .until(() -> withheld("The muted desk").contains("muted"));
            org.assertj.core.api.Assertions.assertThat(newsroom.deliveries()).isEmpty();
        }
    }

    private static void begin(Page page, String name, Receiver newsroom, String countries) {
        page.navigate("/subscriptions");
        button(page, "New subscription").click();
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=url]").fill(newsroom.address().toString());
        page.getByLabel("Countries").first().fill(countries);
        page.getByText("When it is told").first().click();
    }

    private static void save(Page page, Receiver newsroom) {
        button(page, "Save").click();
        newsroom.trust(page.locator("#secret").textContent());
    }

    private String withheld(String subscription) {
        var id = flashwire
                .get("/api/subscriptions")
                .json()
                .valueStream()
                .filter(one -> one.path("name").asText().equals(subscription))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return flashwire.get("/api/subscriptions/" + id + "/withheld").body();
    }

    private static ObjectNode curfew(String country) {
        return News.entry(
                "curfew in " + country,
                country + " imposes a curfew",
                "The government of %s has imposed a curfew across the country from 22:00.".formatted(country));
    }

    private static Locator card(Page page, String name) {
        return page.locator(".card", new Page.LocatorOptions().setHasText(name));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
