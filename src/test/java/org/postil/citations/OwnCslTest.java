package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.shared.Problem;

/** Styles somebody wrote himself. */
class OwnCslTest {
    static final String HOUSE_STYLE = """
            <?xml version="1.0" encoding="utf-8"?>
            <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
              <info>
                <title>House style of the Budapest Group</title>
                <id>https://example.org/styles/budapest</id>
                <updated>2026-01-01T00:00:00+00:00</updated>
              </info>
              <citation>
                <layout suffix=".">
                  <group delimiter="; ">
                    <names variable="author"><name/></names>
                    <text variable="title" font-style="italic"/>
                    <text variable="archive_location"/>
                  </group>
                </layout>
              </citation>
            </style>
            """;

    private static final String DEPENDENT = """
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
              <info>
                <title>Journal of Sample Studies</title>
                <id>https://example.org/styles/sample-studies</id>
                <link href="http://www.zotero.org/styles/%s" rel="independent-parent"/>
                <updated>2026-01-01T00:00:00+00:00</updated>
              </info>
            </style>
            """;

    @Test
    void aStyleOfOnesOwnCites() {
        OwnCsl own = read(HOUSE_STYLE);
        assertThat(own.title()).isEqualTo("House style of the Budapest Group");
        Cases report = Cases.numbered(4);
        Style style = own.style(UUID.randomUUID());
        assertThat(style.product()).isEqualTo(Style.Product.NOTE);
        assertThat(new Citations()
                        .cite(
                                report.document(),
                                null,
                                new Manner(style, Locales.find("en"), CitationFormat.HTML, Form.FULL))
                        .body())
                .startsWith("Yuri Andropov, Andras Hegedus; <i>Andropov Report, 28 October 1956</i>; f. 3, op. 64");
    }

    @Test
    void aDependentStyleIsWhatItsParentIs() {
        OwnCsl own = read(DEPENDENT.formatted("turabian-notes-bibliography"));
        Style style = own.style(UUID.randomUUID());
        assertThat(style.source())
                .isEqualTo(Styles.find("turabian-notes-bibliography").source());
        assertThat(style.id()).startsWith("own-");
        assertThat(style.csl()).isNull();
        assertRefused(DEPENDENT.formatted("no-such-style"), "no-such-style, which is no official style");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<updated>2026-01-01T00:00:00+00:00</updated>      |                             | Line",
                "2026-01-01T00:00:00+00:00                         | yesterday                   | Line 6",
                "variable=\"title\"                              | variable=\"no-such\"      | Line 12",
                "class=\"note\"                                  | class=\"footnotes\"       | class",
                "<names variable=\"author\"><name/></names>      | <text macro=\"missing\"/> | macros that are not in it: missing",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>    | <!DOCTYPE style SYSTEM \"http://example.org/x\"> | document type",
            })
    void whatIsWrongInAStyleIsSaidWithItsLine(String good, String bad, String said) {
        String from = good.strip();
        assertThat(HOUSE_STYLE).contains(from);
        assertRefused(HOUSE_STYLE.replace(from, bad == null ? "" : bad.strip()).strip(), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<html/>",
                "<style/>",
                "<style xmlns='http://purl.org/net/xbiblio/csl'><info/></style>"
            })
    void whatIsNoStyleIsRefused(String file) {
        assertRefused(file, "This style cannot be used.");
    }

    @Test
    void macrosThatCallEachOtherWithoutAnEndAreRefused() {
        assertRefused(
                HOUSE_STYLE
                        .replace("<citation>", "<macro name=\"a\"><text macro=\"a\"/></macro><citation>")
                        .replace("<text variable=\"archive_location\"/>", "<text macro=\"a\"/>"),
                "This style cannot be used.");
    }

    @Test
    void entitiesOfOthersAreNeverRead() {
        assertRefused(
                "<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + HOUSE_STYLE.substring(HOUSE_STYLE.indexOf("<style")).replace("Budapest", "&x;"),
                "document type");
    }

    @Test
    void aFileThatIsTooLargeOrNotInUtf8IsRefused() {
        assertThatThrownBy(() -> OwnCsl.read(new byte[OwnCsl.LARGEST + 1]))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(413));
        assertThatThrownBy(() -> OwnCsl.read(new byte[] {(byte) 0xC3, (byte) 0x28}))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chicago-notes-bibliography", "apa", "modern-language-association", "oscola", "nature", "ieee"})
    void theOfficialStylesThemselvesAreValid(String id) {
        assertThat(read(CslFiles.style(id).orElseThrow()).title()).isNotBlank();
    }

    private static OwnCsl read(String csl) {
        return OwnCsl.read(csl.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String csl, String said) {
        assertThatThrownBy(() -> read(csl))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(400))
                .hasMessageContaining(said);
    }
}
