package org.postil.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.JobQueues;
import org.postil.shared.Problem;

/** All changes of the readers of many notes. A viewer finds his own. */
@ApplicationScoped
class Resharings implements PanacheRepositoryBase<Resharing, UUID> {
    private static final int MOST_AT_ONCE = 5;

    private final OwnNotes notes;
    private final NoteReaders readers;
    private final Event<JobQueues.Queued> queued;

    Resharings(OwnNotes notes, NoteReaders readers, Event<JobQueues.Queued> queued) {
        this.notes = notes;
        this.readers = readers;
        this.queued = queued;
    }

    /**
     * Queues a change.
     *
     * @throws Problem 400 for what cannot be asked for, 404 for a document he may not read, 409 when too much of his waits
     */
    Resharing queue(Viewer viewer, Which which, Change change) {
        refuseTooMany(viewer);
        List<UUID> meant = notes.ids(viewer, which, change);
        if (meant.isEmpty()) {
            throw Problem.invalid("query", "None of your notes would have other readers by this.");
        }
        Resharing job = new Resharing(viewer.requireAccount(), change, meant);
        job.becameKnownBy(readers.record(viewer, job));
        persist(job);
        flush();
        queued.fire(new JobQueues.Queued(Resharing.class));
        return job;
    }

    Optional<Resharing> byId(Viewer viewer, UUID id) {
        return find("id = ?1 and account = ?2", id, viewer.requireAccount()).firstResultOptional();
    }

    /** Ends one that has not ended. What it has changed stays, and can be taken back. */
    void cancel(Viewer viewer, Resharing job) {
        getEntityManager().refresh(job, LockModeType.PESSIMISTIC_WRITE);
        if (job.isOpen()) {
            job.cancel();
            readers.tellWhoLooks(viewer, job);
        }
    }

    private void refuseTooMany(Viewer viewer) {
        long open = count(
                "account = ?1 and state in ?2",
                viewer.requireAccount(),
                List.of(Resharing.State.QUEUED, Resharing.State.RUNNING));
        if (open >= MOST_AT_ONCE) {
            throw Problem.conflict(
                    "too-many-changes",
                    "You have " + open + " such changes under way. Wait for one of them, or cancel it.");
        }
    }
}
