package org.postil.documents;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes away the bytes of files that nothing refers to any more, because their documents or their group were deleted. What
 * could be taken back still refers to them. Texts that a machine read off them have gone with the documents.
 */
@ApplicationScoped
public class Sweep {
    /** A file may have hundreds of megabytes. */
    private static final int AT_ONCE = 20;

    private final EntityManager entities;
    private final Instance<FileUse> uses;

    Sweep(EntityManager entities, @Any Instance<FileUse> uses) {
        this.entities = entities;
        this.uses = uses;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        sweep();
    }

    /** @return how many files went */
    public int sweep() {
        int gone = 0;
        for (int some = some(); some > 0; some = some()) {
            gone += some;
        }
        return gone;
    }

    /**
     * Locks first and looks again then: whoever keeps the same file once more at this moment holds it ({@link
     * StoredFiles#keep}), and what he wrote meanwhile is seen by the second look alone.
     */
    private int some() {
        String unused = uses.stream().map(use -> "not (" + use.inSql() + ")").collect(Collectors.joining(" and "));
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> locked = entities.createNativeQuery(
                            "select s.id from stored_file s where " + unused + " order by s.id limit " + AT_ONCE
                                    + " for update of s skip locked",
                            UUID.class)
                    .getResultList();
            return locked.isEmpty()
                    ? 0
                    : entities.createNativeQuery("delete from stored_file s where s.id in (:locked) and " + unused)
                            .setParameter("locked", locked)
                            .executeUpdate();
        });
    }
}
