package org.postil.tags;

/** The kinds of events that say what happened to vocabularies. Their subject is the tag they are about, or the group. */
public final class VocabularyEvents {
    /** Told: {@code name}. */
    public static final String MADE = "tag-made";

    /** Colour, definition, scope note or further names. Told: {@code name}. */
    public static final String CHANGED = "tag-changed";

    /** Told: {@code name} and {@code was}. */
    public static final String RENAMED = "tag-renamed";

    /** Told: {@code name} and, unless it stands at the top now, {@code parent}. */
    public static final String MOVED = "tag-moved";

    /** Told: {@code name} of the one that is gone, {@code into} and {@code intoName}. */
    public static final String MERGED = "tags-merged";

    /** Told: {@code name}, {@code into} and {@code intoName} of the one that its notes got, and the {@code query}. */
    public static final String SPLIT = "tag-split";

    /** Told: {@code name}. */
    public static final String DELETED = "tag-deleted";

    /** Told: {@code names} and the {@code query}. */
    public static final String APPLIED = "tags-applied";

    /** Told: {@code names} and the {@code query}. */
    public static final String REMOVED = "tags-removed";

    public static final String FIXED = "vocabulary-fixed";
    public static final String OPENED = "vocabulary-opened";

    /** Told: {@code made} and {@code changed}, how many tags. */
    public static final String IMPORTED = "vocabulary-imported";

    /** Told: {@code event}, which was taken back, its {@code kind}, and {@code name}. */
    public static final String UNDONE = "vocabulary-undone";

    private VocabularyEvents() {}
}
