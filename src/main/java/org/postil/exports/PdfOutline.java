package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The headings of a typeset file, by which a reader finds his way in it: a tree beside the pages. */
final class PdfOutline {
    private final List<Heading> headings = new ArrayList<>();

    private record Heading(int level, String words, String id) {}

    /** @return what the place is to be called */
    String add(int level, String words) {
        String id = "heading-" + headings.size();
        headings.add(new Heading(level, words, id));
        return id;
    }

    void write(OutputStream out) throws IOException {
        if (headings.isEmpty()) {
            return;
        }
        Xml xml = Xml.fragment(out);
        xml.open("fo:bookmark-tree");
        int depth = 0;
        for (Heading heading : headings) {
            for (; depth >= heading.level(); depth--) {
                xml.close();
            }
            xml.open("fo:bookmark", "internal-destination", heading.id());
            xml.element("fo:bookmark-title", heading.words());
            depth++;
        }
        xml.end();
    }
}
