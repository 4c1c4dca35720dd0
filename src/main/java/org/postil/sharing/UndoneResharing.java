package org.postil.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Undoing;
import org.postil.shared.Problem;

/** Gives notes back the readers they had before they were changed together. */
@ApplicationScoped
class UndoneResharing implements Undoing {
    private final Resharings resharings;
    private final NoteReaders readers;

    UndoneResharing(Resharings resharings, NoteReaders readers) {
        this.resharings = resharings;
        this.readers = readers;
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals(NoteReaders.TOGETHER);
    }

    @Override
    public void undo(Viewer viewer, Event event) {
        Resharing job = resharings.byId(viewer, event.subject()).orElseThrow(() -> Problem.notFound("change of yours"));
        job.undo();
        readers.takeBack(viewer, job);
    }
}
