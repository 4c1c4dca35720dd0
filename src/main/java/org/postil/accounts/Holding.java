package org.postil.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a feature keeps and does, as it tells administrators: numbers and states, and nothing of what stands there. */
public interface Holding {
    /** @param what a word that {@link AdminMessages#kept} knows; how many of it there are, and their bytes in the database */
    record Figure(String what, long count, long bytes) {
        /** To one place, in as plain a form as every language reads. */
        public String megabytes() {
            return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
        }
    }

    /**
     * Something an administrator did.
     *
     * @param what a word that {@link AdminMessages#act} knows
     * @param account to whose account
     */
    record Act(Instant at, UUID by, String what, UUID account) {}

    default List<Figure> figures() {
        return List.of();
    }

    /** The newest first. */
    default List<Act> acts(int most) {
        return List.of();
    }
}
