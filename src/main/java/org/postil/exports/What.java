package org.postil.exports;

/** Of what the notes are exported. */
enum What {
    DOCUMENT,
    SEARCH,
    TAG,
    COLLECTION,
    GROUP,
    /** Everything the viewer wrote, wherever. */
    MINE
}
