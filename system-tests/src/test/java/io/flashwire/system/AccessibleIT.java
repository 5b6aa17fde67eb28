package io.flashwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe-core finds nothing on any page, and no page is wider than a phone. */
@ExtendWith({RunningSystem.class, Browser.InTests.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleIT {

    private static final Path AXE = Path.of(
            Objects.requireNonNull(System.getProperty("flashwire.root")),
            "api-gateway/src/main/webui/node_modules/axe-core/axe.min.js");
    private static final String VIOLATIONS = """
            () => axe.run().then(({violations}) => violations.flatMap(({id, nodes}) =>
                nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')} ${failureSummary}`)))""";

    private final Flashwire flashwire;
    private final Browser browser;

    AccessibleIT(Flashwire flashwire, Browser browser) {
        this.flashwire = flashwire;
        this.browser = browser;
    }

    @BeforeAll
    void somethingIsOnThePages() {
        assumeTrue(Files.exists(AXE), "no axe-core: the dashboard was built without Node.js");
        News.tell(flashwire, News.martialLaw("Guyana"));
        try (var page = browser.editor(flashwire)) {
            page.navigate("/?q=guyana");
            assertThat(page.locator(".incident").first()).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/,                .incident",
        "/feed,            .feed-row",
        "/map,             .places li",
        "/subscriptions,   .view-head",
        "/sources,         .view table",
    })
    void pagesHaveNoFaultThatAxeFindsInLightNorDark(String path, String shown) throws IOException {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate(path);
            assertThat(page.locator(shown).first()).isVisible();

            // when
            var light = faults(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            var dark = faults(page);

            // then
            assertThat(light).isEmpty();
            assertThat(dark).isEmpty();
        }
    }

    @Test
    void anIncidentAndTheDialogsHaveNoneEither() throws IOException {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/?q=guyana");
            page.locator(".incident a").first().click();
            assertThat(page.locator(".entry mark").first()).isVisible();

            // when
            var incident = faults(page);
            page.keyboard().press("Escape");
            page.locator(".tools button").first().click();
            var help = faults(page);
            page.keyboard().press("Escape");
            page.locator(".tools button").last().click();
            var settings = faults(page);

            // then
            assertThat(incident).isEmpty();
            assertThat(help).isEmpty();
            assertThat(settings).isEmpty();
        }
    }

    @Test
    void formsHaveNoneEither() throws IOException {
        try (var page = browser.editor(flashwire)) {
            // given
            page.navigate("/subscriptions");
            page.locator(".view-head button").click();
            assertThat(page.locator("input[name=name]")).isVisible();

            // when
            var subscription = faults(page);
            page.navigate("/sources");
            page.locator(".view-head button").click();
            assertThat(page.locator("input[name=id]")).isVisible();
            var source = faults(page);

            // then
            assertThat(subscription).isEmpty();
            assertThat(source).isEmpty();
        }
    }

    @Test
    void whoHasNotSignedInFindsNoneEither() throws IOException {
        try (var context = browser.stranger(flashwire)) {
            // given
            var page = context.newPage();
            page.navigate("/");
            assertThat(page.locator("#sign-in")).isVisible();

            // when
            var faults = faults(page);

            // then
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/?q=guyana, .incident a, .thread li", "/feed?q=guyana, .feed-row a, .entry mark"})
    void whatIsOpenFitsAPhoneAndHasNoFaults(String path, String link, String shown) throws IOException {
        try (var page = browser.editor(flashwire)) {
            // given
            page.setViewportSize(320, 640);
            page.navigate(path);
            page.locator(link).first().click();
            assertThat(page.locator(shown).first()).isVisible();

            // when
            var hidden = page.evaluate(
                    "[...document.querySelectorAll('.detail-side')].map(each => each.scrollWidth - each.clientWidth)");

            // then
            assertThat(hidden).isEqualTo(List.of(0));
            assertThat(faults(page)).isEmpty();
        }
    }

    @Test
    void whoWantsNoMotionSeesNone() {
        try (var page = browser.editor(flashwire)) {
            // given
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate("/");
            assertThat(page.locator("#connection")).hasText("Live");

            // when
            News.tell(flashwire, News.martialLaw("Honduras"));

            // then
            var row = page.locator(".incident[data-fresh]", new Page.LocatorOptions().setHasText("Honduras"));
            assertThat(row).isVisible();
            assertThat(row).hasCSS("animation-name", "none");
        }
    }

    @Test
    void aScreenReaderFindsEverythingByItsName() {
        try (var page = browser.editor(flashwire)) {
            // when
            page.navigate("/?q=guyana");

            // then
            assertThat(named(page, AriaRole.NAVIGATION, "Views")).isVisible();
            assertThat(named(page, AriaRole.SEARCHBOX, "Search")).hasValue("guyana");
            assertThat(named(page, AriaRole.COMBOBOX, "Status")).isVisible();
            assertThat(named(page, AriaRole.LIST, "Incidents, the latest first"))
                    .isVisible();
            assertThat(named(page, AriaRole.HEADING, "Guyana: martial law declared"))
                    .isVisible();
            assertThat(named(page, AriaRole.BUTTON, "Acknowledge: Guyana: martial law declared"))
                    .isVisible();
            assertThat(named(page, AriaRole.REGION, "Overview")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"/", "/feed", "/map", "/subscriptions", "/sources"})
    void pagesFitAPhone(String path) {
        try (var page = browser.editor(flashwire)) {
            // given
            page.setViewportSize(320, 640);

            // when
            page.navigate(path);
            assertThat(page.locator("main > *").first()).isVisible();

            // then
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            assertThat(page.evaluate(
                            "document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth"))
                    .isEqualTo(0);
        }
    }

    private static Locator named(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Evaluated by the debugger, which the page's policy against foreign scripts does not concern. */
    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page) throws IOException {
        page.evaluate(Files.readString(AXE));
        return (List<String>) Objects.requireNonNull(page.evaluate(VIOLATIONS));
    }
}
