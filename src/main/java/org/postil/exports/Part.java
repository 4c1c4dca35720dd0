package org.postil.exports;

/** What of notes and documents is written. */
enum Part {
    /** The passages. */
    QUOTES,
    NOTES,
    REPLIES,
    TAGS,
    /** Cross-references, each at both of its ends. */
    LINKS,
    /** Where each passage comes from: a footnote, or what a style sets into the sentence. */
    CITATIONS,
    BIBLIOGRAPHY
}
