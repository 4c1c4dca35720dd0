package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import org.postil.events.Delivered;

/**
 * When something last happened that changes what the archive holds, or what is written in its margins: on every copy of the
 * application, whoever did it. What is kept of the archive asks here whether it still holds.
 */
@ApplicationScoped
class Changes {
    private final LongSupplier now;
    private volatile long lastChange;
    private volatile long lastNote;

    @Inject
    Changes() {
        this(System::nanoTime);
    }

    /** @param now in nanoseconds from some moment */
    Changes(LongSupplier now) {
        this.now = now;
        this.lastChange = now.getAsLong();
        this.lastNote = lastChange;
    }

    /** In nanoseconds from some moment. */
    long now() {
        return now.getAsLong();
    }

    /** Whether anything but a note has changed since a moment. */
    boolean since(long moment) {
        return lastChange - moment > 0;
    }

    /** Whether a note has been written, changed or deleted since a moment. */
    boolean ofNotesSince(long moment) {
        return lastNote - moment > 0;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentChanged changed) {
        lastChange = now.getAsLong();
    }

    void onEvent(@Observes Delivered event) {
        if (event.kind().startsWith("annotation-") || event.kind().equals("reply-made")) {
            lastNote = now.getAsLong();
        } else {
            lastChange = now.getAsLong();
        }
    }
}
