package org.postil.accounts;

import java.util.UUID;

/**
 * What a feature has of people and of groups, and what becomes of it when they go. All of it happens in one transaction, the
 * one in which the account or the group ends.
 */
public interface Legacy {
    /**
     * How much somebody has written, in numbers.
     *
     * @param shared what others may see
     * @param answered how much of that others have replied to
     * @param alone what nobody else may see
     */
    record Left(long shared, long answered, long alone) {
        static final Left NOTHING = new Left(0, 0, 0);

        Left and(Left more) {
            return new Left(shared + more.shared, answered + more.answered, alone + more.alone);
        }

        public long unanswered() {
            return shared - answered;
        }
    }

    /**
     * What somebody's library holds, in numbers.
     *
     * @param others how many notes others have written in it, for others to see
     */
    record Kept(long documents, long others) {
        static final Kept NOTHING = new Kept(0, 0);

        Kept and(Kept more) {
            return new Kept(documents + more.documents, others + more.others);
        }
    }

    default Kept in(UUID library, UUID owner) {
        return Kept.NOTHING;
    }

    default Left of(UUID account) {
        return Left.NOTHING;
    }

    /**
     * Lets go what is of use to nobody but him who goes: what he wrote for himself, what he has begun, what he was told.
     *
     * @param leaving in whose name others learn of it
     * @param unanswered whether what he wrote for others goes as well, where nobody has replied to it
     */
    default void part(Viewer leaving, boolean unanswered) {}

    /** Takes away what belongs to a group. */
    default void dissolve(Viewer owner, UUID group) {}
}
