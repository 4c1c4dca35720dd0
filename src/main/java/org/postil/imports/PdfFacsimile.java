package org.postil.imports;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.postil.documents.Rendition;
import org.postil.facsimiles.PageDraft;
import org.postil.facsimiles.PageSource;
import org.postil.facsimiles.PdfPages;
import org.postil.facsimiles.PlacedWord;
import org.postil.facsimiles.PlacedWord.Box;
import org.postil.facsimiles.TextWalk;

/** The pages of a PDF, and on them the words of the text that was made of its lines. */
final class PdfFacsimile {
    private PdfFacsimile() {}

    /** @param lines in the order in which they stand in the text */
    static List<PageDraft> of(PDDocument document, List<PdfPage> pages, List<PdfLine> lines, Rendition text) {
        Map<PdfLine, Integer> pageOf = new IdentityHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (var line : pages.get(i).lines()) {
                pageOf.put(line, i);
            }
        }
        List<List<PlacedWord>> words = new ArrayList<>();
        pages.forEach(page -> words.add(new ArrayList<>()));
        var walk = new TextWalk(text.plain());
        for (var line : lines) {
            int page = pageOf.get(line);
            place(line, pages.get(page), walk, words.get(page));
        }
        return drafts(document, pages, words, text);
    }

    private static void place(PdfLine line, PdfPage page, TextWalk walk, List<PlacedWord> placed) {
        var texts = line.text().split(" ");
        for (int i = 0; i < texts.length; i++) {
            int start = walk.take(texts[i]);
            if (start >= 0) {
                var box = Box.of(line.words().get(i), page.width(), page.height());
                placed.add(new PlacedWord(start, walk.at(), box, PlacedWord.UNKNOWN));
            }
        }
    }

    private static List<PageDraft> drafts(
            PDDocument document, List<PdfPage> pages, List<List<PlacedWord>> words, Rendition text) {
        List<PageDraft> drafts = new ArrayList<>();
        int index = 0;
        for (var page : document.getPages()) {
            if (page != null) {
                int i = index++;
                // Every page has its mark; where there is no text it says nothing.
                Integer place = text.plain().isEmpty()
                        ? null
                        : (Integer) text.folios().get(i).at();
                drafts.add(new PageDraft(
                        pages.get(i).label(), PdfPages.size(page), PageSource.pdf(i), place, words.get(i)));
            }
        }
        return drafts;
    }
}
