package org.postil.exports;

/** How notes are put together and in which order. Under each heading they stand by document, and there by place. */
enum Arrangement {
    /** No headings; the documents in the order of their collection, else by title. */
    DOCUMENT,
    /** By the date of the document. */
    DATE,
    /** A note with several tags stands under each of them. */
    TAG,
    AUTHOR,
    /** By the day on which the note was made, and then as they came. */
    NOTED
}
