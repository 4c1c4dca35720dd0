package org.postil.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.shared.JobKind;
import org.postil.shared.Lease;

/**
 * Changes of many notes, in steps of some hundreds. One that is taken over goes on where it was left: each step is kept
 * together with how far it has come.
 */
@ApplicationScoped
class ResharingWork implements JobKind<Resharing> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STEP = 500;

    private final Viewers viewers;
    private final NoteReaders readers;

    ResharingWork(Viewers viewers, NoteReaders readers) {
        this.viewers = viewers;
        this.readers = readers;
    }

    @Override
    public Class<Resharing> type() {
        return Resharing.class;
    }

    @Override
    public String word() {
        return "resharing";
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    /** Who its maker is, and for whom he may write, is asked anew at every step. */
    @Override
    public void on(Lease<Resharing> lease) {
        AtomicBoolean open = new AtomicBoolean(true);
        while (open.get()) {
            lease.change(job -> viewers.of(job.account()).ifPresentOrElse(viewer -> open.set(step(viewer, job)), () -> {
                job.fail();
                open.set(false);
            }));
        }
    }

    /** @return whether there is more to do */
    private boolean step(Viewer viewer, Resharing job) {
        List<UUID> next = job.next(STEP);
        if (next.isEmpty()) {
            readers.tellWhoLooks(viewer, job);
            job.finish();
            return false;
        }
        job.progress(next.size(), readers.change(viewer, job, next));
        return true;
    }
}
