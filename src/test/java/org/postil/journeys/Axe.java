package org.postil.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Deque's axe, which knows what makes a page hard to use for people who cannot see, hear or move well. The server under test
 * hands it out: a page has it from there in a fifth of the time in which a driver would send it, and reads it sooner.
 */
@ApplicationScoped
class Axe {
    /** What another colour scheme can change of what is found. */
    static final String OF_COLOURS = "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}";

    static final String OF_ALL = "{}";

    private static final Path FILE =
            Path.of("src/main/webui/node_modules/axe-core/axe.min.js").toAbsolutePath();
    private static final String ADDRESS = "/assets/axe.js";

    void handOut(@Observes Router router) {
        router.get(ADDRESS).order(-1).handler(request -> request.response()
                .putHeader("Content-Type", "text/javascript")
                .putHeader("Cache-Control", "max-age=86400, immutable")
                .sendFile(FILE.toString()));
    }

    /** What is wrong with a page as it stands: rules, and where they are broken. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, String options) {
        standsStill(page);
        if ((Boolean) page.evaluate("window.axe === undefined")) {
            load(page);
        }
        return (List<String>) page.evaluate("""
                axe.run({resultTypes: ['violations'], ...%s}).then(result => result.violations.map(violation =>
                  violation.id + ' at ' + violation.nodes.map(node => node.target.join(' ')).join(', ')))""".formatted(options));
    }

    /** What is fading in has the colours of neither before nor after. */
    private static void standsStill(Page page) {
        page.evaluate("""
                async () => {
                  const running = () => document.getAnimations().filter(one => one.playState === 'running'
                    && one.effect.getComputedTiming().endTime !== Infinity);
                  while (running().length) await Promise.allSettled(running().map(one => one.finished));
                }""");
    }

    private static void load(Page page) {
        try {
            page.evaluate("import('" + ADDRESS + "').then(() => null)");
        } catch (PlaywrightException noScripts) {
            // Of a page whose policy allows none, only the driver can make it a part.
            try {
                page.evaluate(Files.readString(FILE) + ";0");
            } catch (IOException missing) {
                throw new UncheckedIOException("The front end's packages are not installed", missing);
            }
        }
    }
}
