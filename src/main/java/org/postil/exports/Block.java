package org.postil.exports;

import java.util.List;

/**
 * A paragraph or a heading of a piece of writing.
 *
 * @param depth how far it is indented: in quotations, lists and threads; of a heading, its level from 1
 * @param number of an item of a numbered list; 0 for all else
 * @param footnote what is said at its end, below the page; null for nothing
 */
record Block(Kind kind, int depth, int number, List<Run> runs, List<Run> footnote) {
    enum Kind {
        TITLE,
        IMPRINT,
        HEADING,
        /** What a document is, beneath its title. */
        FACTS,
        /** The words a note stands on. */
        PASSAGE,
        /** Who wrote a note, when, and under which tags. */
        BYLINE,
        /** What a place has to do with another. */
        LINK,
        PARAGRAPH,
        /** Of a heading within a note. */
        SUBHEADING,
        QUOTATION,
        BULLET,
        NUMBERED,
        CODE,
        /** Of a bibliography. */
        ENTRY
    }

    static Block of(Kind kind, List<Run> runs) {
        return new Block(kind, 0, 0, runs, null);
    }

    static Block of(Kind kind, String text) {
        return of(kind, Run.of(text));
    }

    static Block heading(int level, List<Run> runs) {
        return new Block(Kind.HEADING, level, 0, runs, null);
    }

    Block with(List<Run> footnote) {
        return new Block(kind, depth, number, runs, footnote);
    }

    Block deeper(int by) {
        return new Block(kind, depth + by, number, runs, footnote);
    }
}
