package io.flashwire.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Debian's Chromium, started once for all tests; they are skipped where there is none, since we download none for them. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader");
    private static final double PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }

    /** A browser window of somebody who has not signed in. */
    BrowserContext stranger(Flashwire flashwire) {
        return context(flashwire, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** A window whose requests bear this key, by which it is signed in. */
    BrowserContext with(Flashwire flashwire, String key) {
        return context(
                flashwire,
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + key)));
    }

    Page editor(Flashwire flashwire) {
        return with(flashwire, flashwire.key()).newPage();
    }

    private BrowserContext context(Flashwire flashwire, com.microsoft.playwright.Browser.NewContextOptions options) {
        var context = chromium.newContext(options.setBaseURL(flashwire.gateway().toString())
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** Gives tests the one browser. */
    static final class InTests implements ParameterResolver {

        private static final Namespace HERE = Namespace.create(Browser.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
            assumeTrue(Files.isExecutable(CHROMIUM), "no browser: install Debian's chromium to run this test");
            return Objects.requireNonNull(
                    context.getRoot().getStore(HERE).computeIfAbsent(Browser.class, _ -> new Browser(), Browser.class));
        }
    }
}
