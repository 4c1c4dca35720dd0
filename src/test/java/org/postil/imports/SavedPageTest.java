package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.imports.Brought.document;
import static org.postil.imports.Brought.read;
import static org.postil.imports.Brought.text;

import org.junit.jupiter.api.Test;

class SavedPageTest {
    private static final String SAVED = """
            <!DOCTYPE html><!-- saved from url=(0060)https://digitalarchive.wilsoncenter.org/document/111882 -->
            <html lang="en"><head><title>Notes | Wilson Center Digital Archive</title><link rel="shortlink" href="/node/4711"></head><body>
            <nav>Search</nav><span class="date">October 28, 1956</span><h1 class="title">Working Notes on the Bridges</h1>
            <div class="donated">Contributed by the Institute</div>
            <div class="information-block"><h3 class="sub-title">Summary:</h3><div class="text"><p>The bridges are open.</p></div></div>
            <div class="pill-block"><h3 class="title">Author(s):</h3><div class="pills"><div class="pill"><span class="name"><span>Halász, Júlia, 1921-</span></span></div></div></div>
            <div class="pill-block"><h3 class="title">Associated Places</h3><div><a class="pill"><span class="name">Budapest</span></a><a class="pill"><span class="name">Wien</span></a></div></div>
            <ul class="nav"><li><a href="#t1">English</a></li><li><a href="#t2">Russian HTML</a></li></ul>
            <div class="tab-pane" id="t1"><p><span style="font-size:12.0pt" lang="EN-US"><span class="x">They</span> <span lang="EN-US">are<o:p></o:p></span></span> open.<a href="#_ftn1" name="_ftnref1">[1]</a><br>&nbsp;<br><b>Weaver</b> is here.</p>
            <div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Since noon.</p></div></div>
            <div class="tab-pane" id="t2"><p onclick="x()">Они открыты.</p><script>alert(1)</script></div>
            <div class="information-block"><h3 class="sub-title">Source</h3><div class="text">RGASPI, f. 3, op. 12, d. 1006, ll. 54–56, obtained by Mark Weaver, translated by Éva Kovács</div></div>
            <div class="information-block"><h3 class="sub-title">Original Archive</h3><div class="pill"><span class="name">RGASPI</span></div></div>
            <div class="information-block"><h3 class="sub-title">Language</h3><div class="pill"><span class="name">Russian</span></div></div>
            <div class="information-block"><h3 class="sub-title">Rights</h3><div class="text">Free use with attribution.</div></div>
            <footer>Contact</footer></body></html>""";

    @Test
    void aSavedPageOfTheDigitalArchiveIsARecordWithItsTexts() {
        var parsed = read("Notes.html", SAVED).get(0);
        var notes = document(parsed);

        assertThat(notes.title()).isEqualTo("Working Notes on the Bridges");
        assertThat(notes.date()).isEqualTo("1956-10-28");
        assertThat(notes.kind()).isEqualTo("working notes");
        assertThat(notes.summary()).isEqualTo("The bridges are open.");
        assertThat(notes.creators()).containsExactly("Júlia Halász");
        assertThat(notes.places()).containsExactly("Budapest", "Wien");
        assertThat(notes.languages()).containsExactly("ru");
        assertThat(notes.provenance().repository()).isEqualTo("RGASPI");
        assertThat(notes.provenance().fonds()).isEqualTo("f. 3");
        assertThat(notes.provenance().translatedBy()).isEqualTo("Éva Kovács");
        assertThat(notes.provenance().rights()).isEqualTo("Free use with attribution.");
        assertThat(notes.provenance().originalAddress())
                .isEqualTo("https://digitalarchive.wilsoncenter.org/document/111882");
        assertThat(notes.identifiers()).containsEntry("record id", "111882").containsEntry("node id", "4711");
        assertThat(notes.sourceKey()).isEqualTo("digital-archive:111882");
    }

    @Test
    void itsTextsAreCleanAndKeepTheirNotes() {
        var texts = ((ImportedRecord) read("Notes.html", SAVED).get(0)).texts();

        assertThat(texts.get(0).role()).isEqualTo("translation");
        assertThat(texts.get(0).language()).isEqualTo("en");
        assertThat(texts.get(0).rendition().plain()).isEqualTo("They are open.1\nWeaver is here.\nSince noon.");
        assertThat(texts.get(0).rendition().html())
                .doesNotContain("<span", "lang=")
                .contains("footnote-ref");
        assertThat(texts.get(1).language()).isEqualTo("ru");
        assertThat(texts.get(1).rendition().html()).isEqualTo("<p>Они открыты.</p>");
    }

    @Test
    void aPageMadeToHarmIsReadInItsTurn() {
        var items = SAVED.replace("<div class=\"pills\">", "<div>" + "<p class=\"text\">x</p>".repeat(30_000));
        var breaks = SAVED.replace("<br>&nbsp;<br>", "<br>&nbsp;".repeat(30_000));

        assertThat(document(read("Notes.html", items).get(0)).creators()).contains("x", "Júlia Halász");
        assertThat(text(read("Notes.html", breaks).get(0)).plain()).contains("Weaver is here.");
    }

    @Test
    void theAddressOfAnySavedPageIsKept() {
        var page =
                "<!DOCTYPE html>\n<!-- saved from url=(0025)https://example.org/page/1 -->\n<title>A page</title><p>Text</p>";

        assertThat(document(read("p.html", page).get(0)).provenance().originalAddress())
                .isEqualTo("https://example.org/page/1");
        assertThat(document(read("p.html", page.replace("https://example.org/page/1", "javascript:alert(1)"))
                                .get(0))
                        .provenance()
                        .originalAddress())
                .isNull();
    }

    @Test
    void notesOfAnyPageAreFoundByTheirLinksBack() {
        var text = text(read(
                        "p.html",
                        "<!DOCTYPE html><title>T</title><p>One<sup id=\"r1\"><a href=\"#n1\">1</a></sup> and "
                                + "<a href=\"#x\">2</a>.</p><ol><li id=\"n1\"><a href=\"#r1\">^</a> A note.</li></ol><p id=\"x\">No note.</p>")
                .get(0));

        assertThat(text.plain()).isEqualTo("One1 and 2.\nNo note.\nA note.");
        assertThat(text.html()).contains("<section class=\"footnotes\"><ol><li id=\"doc-fn-1\" value=\"1\">");
    }
}
