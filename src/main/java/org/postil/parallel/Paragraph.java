package org.postil.parallel;

import java.util.List;

/**
 * A piece of a revision that is not divided when two texts are laid side by side: a paragraph, a heading, an item of a list,
 * a table.
 *
 * @param html with whatever encloses it, so that it can stand by itself
 * @param start in code points of the text
 * @param end exclusive
 * @param heading whether it is one
 * @param folios the labels of the marks that stand in it, in their order
 */
record Paragraph(String html, int start, int end, boolean heading, List<String> folios) {
    Paragraph {
        folios = List.copyOf(folios);
    }

    int length() {
        return end - start;
    }
}
