package org.postil.citations.csl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorTest {
    private static final String LOCALE = """
            <locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US">
              <style-options punctuation-in-quote="true"/>
              <terms>
                <term name="open-quote">“</term><term name="close-quote">”</term>
                <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
                <term name="ibid">ibid.</term><term name="and">and</term><term name="et-al">et al.</term>
                <term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
              </terms>
            </locale>""";

    @Test
    void ibidStandsOnlyRightBehindAndWithTheNewPage() {
        Processor processor = processor("""
                <choose>
                  <if position="ibid-with-locator"><group delimiter=", "><text term="ibid"/><group delimiter=" ">
                    <label variable="locator" form="short"/><text variable="locator"/></group></group></if>
                  <else-if position="ibid"><text term="ibid"/></else-if>
                  <else-if position="subsequent"><text variable="title-short"/></else-if>
                  <else><text variable="title"/></else>
                </choose>""");
        List<Cluster> notes = List.of(
                note(1, Cite.of("a").at("page", "3")),
                note(2, Cite.of("a").at("page", "3")),
                note(3, Cite.of("a").at("page", "4-5")),
                note(4, Cite.of("b")),
                note(5, Cite.of("a")));
        assertThat(processor
                        .work(List.of(item("a", "Long A", "A"), item("b", "Long B", "B")), notes)
                        .citations())
                .extracting(Formatted::plain)
                .containsExactly("Long A", "Ibid.", "Ibid., pp. 4–5", "Long B", "A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said \"no\"              | “He said ‘no.’”",
                "The '56 of l'autre          | “The ’56 of l’autre.”",
                "Why?                        | “Why?”",
                "An <i>Iskra</i> of <b>hope  | “An Iskra of <b>hope.”",
            })
    void marksOfPunctuationMeetOnce(String title, String written) {
        Processor processor = processor("<group suffix=\".\"><text variable=\"title\" quotes=\"true\"/></group>");
        assertThat(processor
                        .work(List.of(item("a", title, null)), List.of(note(1, Cite.of("a"))))
                        .citations()
                        .get(0)
                        .plain())
                .isEqualTo(written);
    }

    @Test
    void italicsWithinItalicsStandUpright() {
        Processor processor = processor("<text variable=\"title\" font-style=\"italic\"/>");
        Formatted note = processor
                .work(List.of(item("a", "On <i>Pravda</i>", null)), List.of(note(1, Cite.of("a"))))
                .citations()
                .get(0);
        assertThat(note.in(new Markup() {
                    @Override
                    public String text(String plain) {
                        return plain;
                    }

                    @Override
                    public String set(Setting setting, String inner) {
                        return setting + "(" + inner + ")";
                    }
                }))
                .isEqualTo("ITALIC(On UPRIGHT(Pravda))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style",
                "<!DOCTYPE style [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><style>&a;</style>",
                "<style><info/></style>",
                "<html/>"
            })
    void whatIsNoStyleIsRefused(String xml) {
        assertThatThrownBy(() -> Processor.of(xml, null, tag -> Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void macrosWithoutAnEndAreRefusedAndDoNotHang() {
        Processor processor = Processor.of("""
                <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
                  <macro name="a"><text macro="b"/><text macro="b"/></macro>
                  <macro name="b"><text macro="a"/><text macro="a"/></macro>
                  <citation><layout><text macro="a"/></layout></citation>
                </style>""", "en-US", tag -> Optional.of(LOCALE));
        List<Cluster> notes = List.of(note(1, Cite.of("a")));
        assertThatThrownBy(() ->
                        processor.work(List.of(item("a", "A", null)), notes).citations())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without an end");
    }

    private static Processor processor(String layout) {
        return Processor.of(
                "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\"><citation><layout>"
                        + layout + "</layout></citation></style>",
                "en-US",
                tag -> Optional.of(LOCALE));
    }

    private static Cluster note(int number, Cite cite) {
        return new Cluster(List.of(cite), number);
    }

    private static Item item(String id, String title, String shorter) {
        Map<String, String> texts =
                shorter == null ? Map.of("title", title) : Map.of("title", title, "title-short", shorter);
        return new Item(id, "book", texts, Map.of(), Map.of());
    }
}
