package org.postil.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postil.world.Guest;
import org.postil.world.World;
import org.postil.world.World.Person;

/**
 * A real browser for journeys, one for all of them; the windows of each are closed behind it. Where there is none, they are
 * skipped and say which package brings one.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AutoCloseable {
    /** The characters whose middle lies in a box of a layer, in the order of the text. */
    private static final String UNDERLINED = """
            layer => {
              const boxes = [...document.querySelectorAll(`.highlight-boxes [data-layer=${layer}] i`)]
                .map(box => box.getBoundingClientRect());
              const range = document.createRange();
              const walker = document.createTreeWalker(document.querySelector('#text'), NodeFilter.SHOW_TEXT);
              let words = '';
              while (walker.nextNode()) {
                for (let i = 0; i < walker.currentNode.length; i++) {
                  range.setStart(walker.currentNode, i);
                  range.setEnd(walker.currentNode, i + 1);
                  const { left, right, top, bottom } = range.getBoundingClientRect();
                  const x = (left + right) / 2;
                  const y = (top + bottom) / 2;
                  if (boxes.some(box => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)) words += range;
                }
              }
              return words.replaceAll('\\n', ' ').trim();
            }""";

    public static final int[] DESK = {1440, 1000};
    public static final int[] PHONE = {390, 844};

    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Started started;

    /** What our pages said on their consoles that they should not have: refused by policy, failed, thrown. */
    private final List<String> complaints = new ArrayList<>();

    /** A browser's process, and the driver's that takes it with it. JUnit closes it behind the last journey. */
    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }

    /** A further one, to be closed, or the test is skipped. */
    static Chromium start() {
        var chromium = new Chromium();
        chromium.started = open();
        return chromium;
    }

    private static Started open() {
        var program = program()
                .orElseGet(() -> abort("No browser, so no journey: install Debian's package"
                        + " “chromium”, or name one in POSTIL_TEST_BROWSER."));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(OPTIONS));
        return new Started(playwright, browser);
    }

    @Override
    public void beforeAll(ExtensionContext journeys) {
        started = journeys.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Started.class, first -> open(), Started.class);
    }

    @Override
    public void afterEach(ExtensionContext journey) {
        List.copyOf(started.browser().contexts()).forEach(BrowserContext::close);
    }

    private static Optional<Path> program() {
        return Stream.of(
                        System.getenv("POSTIL_TEST_BROWSER"),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(name -> name != null && Files.isExecutable(Path.of(name)))
                .map(Path::of)
                .findFirst();
    }

    /** A window of this person's own, with the given size, nothing remembered from other windows. */
    public Page window(Person person, int[] size) {
        return window(person, size, options -> {});
    }

    public Page window(Person person, int[] size, Consumer<Browser.NewContextOptions> more) {
        return window(size, more, person == null ? null : person.email());
    }

    public Page windowOf(Guest guest, int[] size) {
        return window(size, options -> {}, guest.email());
    }

    /** @param email of whoever is signed in, with the password that all have in this world; null for a stranger */
    private Page window(int[] size, Consumer<Browser.NewContextOptions> more, String email) {
        var options = new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + RestAssured.port)
                .setViewportSize(size[0], size[1])
                .setLocale("en-GB")
                .setColorScheme(ColorScheme.LIGHT);
        more.accept(options);
        BrowserContext context = started.browser().newContext(options);
        if (email != null) {
            enter(context, email);
        }
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            boolean ours = page.url().startsWith("http://localhost:" + RestAssured.port);
            if (ours
                    && message.type().equals("error")
                    && !message.text().contains("the server responded with a status of")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Not by a header, which the browser would send with pages and not with a socket. */
    private static void enter(BrowserContext context, String email) {
        var form = FormData.create().set("email", email).set("password", World.PASSWORD);
        var answer = context.request()
                .post("/login", RequestOptions.create().setForm(form).setMaxRedirects(0));
        assertThat(answer.status()).as("signing in as %s", email).isEqualTo(303);
    }

    /** Waits until this is true in the page; to wait in the page itself would take eval, which its policy refuses. */
    static void until(Page page, String expression) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(expression)));
    }

    /** Waits until lines of this kind are drawn under these words of the text, and under no others. */
    static void underlines(Page page, String kind, String words) {
        var found = new AtomicReference<Object>();
        try {
            page.waitForCondition(() -> {
                found.set(page.evaluate(UNDERLINED, kind));
                return words.equals(found.get());
            });
        } catch (TimeoutError late) {
            assertThat(found.get()).as("under a line of the kind %s", kind).isEqualTo(words);
        }
    }

    /** Where something is drawn; what is drawn anew meanwhile has no place for a moment. */
    static BoundingBox boxOf(Locator drawn) {
        var box = new AtomicReference<BoundingBox>();
        drawn.page().waitForCondition(() -> {
            box.set(drawn.boundingBox());
            return box.get() != null;
        });
        return box.get();
    }

    /** Holds a page to WCAG as axe reads it, in light and in dark, and to the width of its window. */
    public static void isAccessible(Page page) {
        // Of style sheets that have not come yet axe makes some of its own, which the page's policy refuses.
        page.waitForLoadState(LoadState.LOAD);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(Axe.violations(page, Axe.OF_ALL)).as("axe on %s", page.url()).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.violations(page, Axe.OF_COLOURS))
                .as("axe on %s in the dark", page.url())
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s is no wider than its window", page.url())
                .isTrue();
    }

    /** The same of each of these pages in its turn, at a desk, and in the window made as narrow as a phone's. */
    static void areAccessible(Page page, List<String> addresses) {
        for (String address : addresses) {
            page.setViewportSize(DESK[0], DESK[1]);
            page.navigate(address);
            PlaywrightAssertions.assertThat(page.locator("h1").first()).isVisible();
            isAccessible(page);
            page.setViewportSize(PHONE[0], PHONE[1]);
            isAccessible(page);
        }
    }

    /** Nothing was refused by the policy, no script failed. */
    public void isQuiet() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        started.close();
    }
}
