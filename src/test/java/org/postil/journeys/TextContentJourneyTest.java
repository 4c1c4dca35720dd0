package org.postil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postil.documents.RandomHtml;
import org.postil.documents.Rendition;

/** The rule all offsets rest on, asked of a real browser: what it reads out of the HTML is the plain text. */
class TextContentJourneyTest {
    @Test
    void aBrowserReadsThePlainTextOutOfTheHtml() {
        var random = new Random(1956);
        var renditions = Stream.generate(() -> Rendition.ofHtml(RandomHtml.page(random)))
                .limit(3000)
                .toList();
        try (var chromium = Chromium.start()) {
            var page = chromium.window(null, Chromium.DESK);
            for (var rendition : differing(page, renditions)) {
                assertThat(rendition.get("read")).as(rendition.get("html")).isEqualTo(rendition.get("plain"));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> differing(Page page, List<Rendition> renditions) {
        var texts = renditions.stream()
                .map(rendition -> Map.of("html", rendition.html(), "plain", rendition.plain()))
                .toList();
        return (List<Map<String, String>>) page.evaluate("""
                texts => texts.flatMap(({html, plain}) => {
                  const page = document.implementation.createHTMLDocument();
                  page.body.innerHTML = `<article>${html}</article>`;
                  const read = page.body.textContent;
                  return read === plain ? [] : [{html, plain, read}];
                })""", texts);
    }
}
