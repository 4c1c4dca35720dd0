package org.postil.exports;

import java.util.HashSet;
import org.postil.accounts.Viewer;
import org.postil.annotations.AnnotationView;
import org.postil.documents.DocumentView;
import org.postil.documents.Seen;
import org.postil.links.CrossReferenceView;
import org.postil.shared.Lease;

/**
 * Whoever a file is for: who he is now, because while a long export runs a membership may end, and by what stands in the
 * file, of which groups he must be when he fetches it.
 */
final class Recipient implements Relations.Reader {
    private final ExportRun.Sources sources;
    private final Lease<ExportJob> lease;
    private final ExportJob.Readers readers = new ExportJob.Readers(new HashSet<>(), new HashSet<>());
    private Viewer viewer;

    Recipient(ExportRun.Sources sources, Lease<ExportJob> lease) {
        this.sources = sources;
        this.lease = lease;
    }

    /** Asked anew. */
    Viewer now() {
        viewer = lease.read(mine -> sources.viewers().of(mine.account()))
                .map(Viewer::withoutLinks)
                .orElse(Viewer.ANONYMOUS);
        return viewer;
    }

    /** As he was when he was last asked for. */
    @Override
    public Viewer viewer() {
        return viewer;
    }

    ExportJob.Readers readers() {
        return readers;
    }

    /** Of several groups that a note is for, all that its reader is in count. */
    @Override
    public void shown(AnnotationView note) {
        if (!note.author().id().equals(viewer.account())) {
            note.groups().stream().filter(viewer.groups()::contains).forEach(readers.members()::add);
        }
    }

    @Override
    public void shown(CrossReferenceView link) {
        if (!link.author().id().equals(viewer.account())) {
            link.groups().stream().filter(viewer.groups()::contains).forEach(readers.members()::add);
        }
    }

    /** In the document's own group, or, for who is not in it and reads it elsewhere, in those that it is shown in. */
    @Override
    public void shown(DocumentView view) {
        Seen seen = viewer.role(view.group()).isPresent()
                ? null
                : lease.read(mine -> sources.documents().seen(view.id(), view.group()));
        if (seen == null || seen.open()) {
            readers.groups().add(view.group());
        } else {
            seen.shown().keySet().stream().filter(viewer.groups()::contains).forEach(readers.members()::add);
        }
    }
}
