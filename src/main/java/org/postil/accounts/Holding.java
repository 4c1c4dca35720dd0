package org.postil.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a feature keeps and does, as it tells administrators: numbers and states, and nothing of what stands there. */
public interface Holding {
    /** @param what a word that {@link AdminMessages#kept} knows; how many of it there are, and their bytes in the database */
    record Figure(String what, long count, long bytes) {
        /** To one place, in as plain a form as every language reads. */
        public String megabytes() {
            return String.format(java.util.Locale.ROOT, "%.1f", bytes / 1e6);
        }
    }

    /**
     * Long work that is under way or was some time ago.
     *
     * @param what a word that {@link AdminMessages#work} knows
     * @param state as it stands in JSON: queued, running, done, failed, cancelled …
     * @param account in whose name
     */
    record Work(String what, String state, UUID account, Instant since, long done, long total) {}

    default List<Figure> figures() {
        return List.of();
    }

    /** The newest first. */
    default List<Work> work(int most) {
        return List.of();
    }
}
