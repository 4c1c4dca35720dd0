package org.postil.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postil.shared.Condition;

/**
 * Which notes get which tags.
 *
 * @param which notes, on the alias {@code a} (and {@code d}, when only those that are seen)
 * @param chosen whether it is done by choice, to notes its maker may change, and not to all that bear a tag
 * @param became SQL for the tags they bear afterwards, on {@code a}
 * @param from the tag that documents lose too, or null
 * @param into the one they get for it, or null
 */
record Retag(Condition which, boolean chosen, Condition became, UUID from, UUID into) {
    private static final String FROM = "cast(:retagFrom as uuid)";
    private static final String INTO = "cast(:retagInto as uuid)";
    private static final String GIVEN = "cast(:retagGiven as uuid[])";

    /** All that bears the one bears the other, in its place. */
    static Retag merge(UUID from, UUID into) {
        return new Retag(bearing(from), false, replaced(from, into), from, into);
    }

    /** Of those that bear the one, some bear the other. */
    static Retag split(UUID from, UUID into, Condition some) {
        return new Retag(bearing(from).and(some), true, replaced(from, into), null, null);
    }

    static Retag delete(UUID tag) {
        return new Retag(
                bearing(tag), false, Condition.of("array_remove(a.tags, " + FROM + ")", "retagFrom", tag), tag, null);
    }

    /** Those that lack one of them get it, after their others. */
    static Retag give(Collection<UUID> tags, Condition some) {
        return new Retag(
                Condition.of("not a.tags @> " + GIVEN, "retagGiven", array(tags))
                        .and(some),
                true,
                Condition.of("a.tags || array(select given.id from unnest(" + GIVEN
                        + ") with ordinality as given(id, place) where given.id <> all(a.tags) order by given.place)"),
                null,
                null);
    }

    static Retag take(Collection<UUID> tags, Condition some) {
        return new Retag(
                Condition.of("a.tags && " + GIVEN, "retagGiven", array(tags)).and(some),
                true,
                Condition.of("array(select borne.id from unnest(a.tags) with ordinality as borne(id, place)"
                        + " where borne.id <> all(" + GIVEN + ") order by borne.place)"),
                null,
                null);
    }

    static Condition bearing(UUID tag) {
        return Condition.of("a.tags @> array[cast(:retagBorne as uuid)]", "retagBorne", tag);
    }

    private static Condition replaced(UUID from, UUID into) {
        return Condition.of(
                        "case when a.tags @> array[" + INTO + "] then array_remove(a.tags, " + FROM
                                + ") else array_replace(a.tags, " + FROM + ", " + INTO + ") end",
                        "retagFrom",
                        from)
                .with("retagInto", into);
    }

    private static UUID[] array(Collection<UUID> tags) {
        return List.copyOf(tags).toArray(UUID[]::new);
    }
}
