package org.postil.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A reader's browser of 1440 by 1000 pixels, and how long he waits in it. */
final class Screen implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Runs before the page: takes down when there is text, and when the note that was opened stands on screen. */
    private static final String WATCH =
            """
            window.longTasks = [];
            new PerformanceObserver(list => list.getEntries().forEach(entry => longTasks.push(entry.duration)))
              .observe({type: 'longtask', buffered: true});
            const look = () => {
              const onScreen = element => {
                const box = element.getBoundingClientRect();
                return box.height > 0 && box.bottom > 0 && box.top < innerHeight;
              };
              const all = [...document.querySelectorAll('#cards > [data-placed]')];
              if (document.querySelector('#text p')) window.readable ??= performance.now();
              if (all.some(card => card.matches('[data-open]') && onScreen(card))) window.opened ??= performance.now();
              if (window.opened === undefined) requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """;

    /** The browser says itself when it has brought to the screen what is marked for it; the note is, as it is put in. */
    private static final String SAVE =
            """
            () => {
              let begun = Infinity;
              document.addEventListener('submit', () => begun = performance.now(), {once: true, capture: true});
              const marking = new MutationObserver(() =>
                document.querySelector('.note[data-open][id^=note-] .body p')?.setAttribute('elementtiming', 'saved'));
              marking.observe(document.getElementById('cards'),
                {childList: true, subtree: true, attributes: true, attributeFilter: ['data-open']});
              window.saved = new Promise(done => {
                const seeing = new PerformanceObserver(list => {
                  const shown = list.getEntries().find(entry => entry.renderTime > begun);
                  if (!shown) return;
                  marking.disconnect();
                  seeing.disconnect();
                  done(shown.renderTime - begun);
                });
                seeing.observe({type: 'element'});
              });
            }""";

    private static final String SCROLL =
            """
            async step => {
              const frames = [];
              longTasks.length = 0;
              scrollTo(0, 0);
              await new Promise(go => setTimeout(go, 1500));
              const until = performance.now() + 20000;
              let last = await new Promise(requestAnimationFrame);
              let direction = 1;
              while (performance.now() < until) {
                scrollBy({top: step * direction, behavior: 'instant'});
                const now = await new Promise(requestAnimationFrame);
                frames.push(now - last);
                last = now;
                const bottom = document.documentElement.scrollHeight - innerHeight - 10;
                if (scrollY >= bottom) direction = -1;
                if (scrollY <= 0) direction = 1;
              }
              frames.sort((a, b) => a - b);
              const at = part => frames[Math.floor(part * frames.length)];
              return [at(0.5), at(0.95), at(0.99), Math.max(0, ...longTasks), frames.length];
            }
            """;

    private static final String READ_ON =
            """
            async ([screens, pause]) => {
              for (let turn = 0; turn < screens; turn++) {
                scrollBy({top: innerHeight * 0.8, behavior: 'instant'});
                await new Promise(go => setTimeout(go, pause));
                if (turn % 5 === 0) document.querySelector('#cards > [data-note]')?.click();
              }
            }
            """;

    private final Server server;
    private final Playwright playwright;
    private final Browser browser;

    Screen(Server server) {
        this.server = server;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(OPTIONS));
    }

    private static Path program() {
        return Stream.of(System.getenv("POSTIL_TEST_BROWSER"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(name -> name != null && Files.isExecutable(Path.of(name)))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No browser: name one in POSTIL_TEST_BROWSER."));
    }

    void warm(LongText.Made document) {
        try (BrowserContext window = window()) {
            read(window, document, "");
        }
    }

    /** From following a note's address in the middle of the text until its card stands beside it, in an empty browser. */
    void open(LongText.Made document, String what, String query) {
        try (BrowserContext window = window()) {
            Page page = read(window, document, query);
            say(what + ", opened in the middle",
                    "readable %.0f ms, the note beside it %s, longest task %.0f ms",
                    number(page, "readable"),
                    page.evaluate("window.opened ? Math.round(opened) + ' ms' : '-'"),
                    number(page, "Math.max(0, ...longTasks)"));
        }
    }

    void scroll(LongText.Made document, String what, int step) {
        try (BrowserContext window = window()) {
            Page page = read(window, document, "");
            List<?> figures = (List<?>) page.evaluate(SCROLL, step);
            say(what + ", " + step + " pixels a frame",
                    "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest task %.0f ms, %.0f frames",
                    figures.stream().map(figure -> ((Number) figure).doubleValue()).toArray());
        }
    }

    /** From the key that saves until the note's first words are on the screen, ten times. */
    void save(LongText.Made document) {
        try (BrowserContext window = window()) {
            Page page = read(window, document, "");
            double[] waits = new double[10];
            for (int i = 0; i < waits.length; i++) {
                waits[i] = saveOne(page, i);
            }
            java.util.Arrays.sort(waits);
            say("10,000 notes, a saved note stands", "middle %.0f ms, slowest %.0f ms", waits[5], waits[9]);
        }
    }

    private static double saveOne(Page page, int number) {
        page.evaluate("number => { const node = document.querySelectorAll('#text p')[number].firstChild;"
                + "document.getSelection().setBaseAndExtent(node, 10, node, 40) }", number);
        page.locator("#toolbar").waitFor();
        page.keyboard().press("n");
        page.keyboard().type("Written in the benchmark, number " + number + ".");
        page.evaluate(SAVE);
        page.keyboard().press("Control+Enter");
        double waited = ((Number) page.evaluate("saved")).doubleValue();
        page.keyboard().press("Escape");
        page.waitForTimeout(150);
        return waited;
    }

    /**
     * Reads on without end, screen by screen, with notes opened and closed, and says what is in memory at the beginning and after
     * each stretch.
     *
     * @param screens in a stretch
     * @param pause on each, in milliseconds
     */
    void stay(LongText.Made document, int stretches, int screens, int pause) throws IOException {
        try (BrowserContext window = window()) {
            Page page = read(window, document, "");
            CDPSession session = window.newCDPSession(page);
            for (int stretch = 0; stretch <= stretches; stretch++) {
                if (stretch > 0) {
                    page.evaluate(READ_ON, List.of(screens, pause));
                }
                session.send("HeapProfiler.collectGarbage");
                say("10,000 notes, after " + stretch * screens + " screens", "%s", memory(session));
            }
        }
    }

    private String memory(CDPSession session) throws IOException {
        session.send("Performance.enable");
        JsonObject metrics = session.send("Performance.getMetrics");
        double heap = 0;
        double nodes = 0;
        for (var metric : metrics.getAsJsonArray("metrics")) {
            JsonObject one = metric.getAsJsonObject();
            if (one.get("name").getAsString().equals("JSHeapUsedSize")) {
                heap = one.get("value").getAsDouble() / 1e6;
            } else if (one.get("name").getAsString().equals("Nodes")) {
                nodes = one.get("value").getAsDouble();
            }
        }
        return String.format(
                "heap %.1f MB, %.0f nodes, renderer %d MB, server %d MB",
                heap, nodes, renderer(), server.residentMegabytes());
    }

    /** What the largest renderer has in memory of its own, in MB. */
    private long renderer() throws IOException {
        CDPSession session = browser.newBrowserCDPSession();
        long largest = 0;
        for (var process : session.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            JsonObject one = process.getAsJsonObject();
            if (one.get("type").getAsString().equals("renderer")) {
                largest = Math.max(largest, own(one.get("id").getAsLong()));
            }
        }
        session.detach();
        return largest;
    }

    private static long own(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private BrowserContext window() {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + server.port)
                .setViewportSize(1440, 1000));
        // A header would go with pages and not with sockets.
        APIResponse entered = window.request()
                .post(
                        "/login",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("email", Server.EMAIL)
                                        .set("password", Server.PASSWORD))
                                .setMaxRedirects(0));
        if (entered.status() != 303) {
            throw new IllegalStateException(entered.text());
        }
        window.addInitScript(WATCH);
        return window;
    }

    private static Page read(BrowserContext window, LongText.Made document, String query) {
        Page page = window.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate("/documents/" + document.slug() + query);
        page.locator("[data-scripted]").waitFor();
        page.waitForTimeout(2500);
        return page;
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static void say(String what, String format, Object... figures) {
        System.out.printf("%-40s%s%n", what, String.format(format, figures));
    }

    private static void say(String what, String format, double[] figures) {
        say(what, format, (Object[]) java.util.Arrays.stream(figures).boxed().toArray());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
