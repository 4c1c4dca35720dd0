package org.postil.sight;

/** What there is to see. Each has a word that stands nowhere else, by which it is known wherever it comes to light. */
enum Thing {
    DOCUMENT,
    TEXT,
    REVISION,
    PERSON,
    COLLECTION,
    TAG,
    /** A note for the group that carries the tag, and an answer to it. */
    TAGGED_NOTE,
    REPLY,
    /** A note for the group without the tag, and how it read before. */
    GROUP_NOTE,
    WORDING,
    /** A note for everybody who may read the document. */
    PUBLIC_NOTE,
    /** A note for the group and for its neighbours, and an answer to it for the group alone. */
    SHARED_NOTE,
    NARROW_REPLY,
    /** Marek's own. */
    PRIVATE_NOTE,
    /** A document beside the collection, and what joins the two. */
    OTHER_DOCUMENT,
    CROSS_REFERENCE,
    /** The name of a member who wrote nothing, and his address. */
    MEMBER,
    ADDRESS,
    /** Edit's export. */
    JOB,
    /**
     * A collection of the group that is opened to everybody, one in it with a document, and of the notes on that those of one
     * author; and the note of another.
     */
    EVERYBODYS,
    INSIDE,
    PUBLISHED,
    PUBLISHED_NOTE,
    HELD_BACK,
    /** A file that was to be brought into the group, as the report of it names it. */
    IMPORT,
    /** A document with the image of its page, which is nowhere but on that. */
    FACSIMILE,
    /** Who is marked in the text of the other document, and stands nowhere in its record. */
    MENTION,
    /** What was written or entered there, and deleted. */
    DELETED_NOTE,
    DELETED_DOCUMENT,
    /** In Edit's library: a document and a note on it that is for everybody who may read it. */
    LIBRARY,
    LIBRARY_NOTE,
    /** In a group that everybody may read. */
    OPEN_DOCUMENT,
    OPEN_PUBLIC_NOTE,
    OPEN_GROUP_NOTE;

    /** Of one word, in letters alone, so that no search takes it apart. */
    String word() {
        return "zq" + name().toLowerCase(java.util.Locale.ROOT).replace("_", "") + "qz";
    }
}
