package org.postil.exports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.citations.CitationFormat;
import org.postil.citations.CitationStyles;
import org.postil.citations.Citations;
import org.postil.documents.Documents;
import org.postil.exports.Outlines.Place;
import org.postil.links.CrossReferenceViews;
import org.postil.links.CrossReferences;
import org.postil.shared.Lease;
import org.postil.shared.Problem;

/**
 * Runs one job. The places of all notes are read first, and their footnotes written, because each depends on those before
 * it; then page after page of notes is fetched, and goes through the format into a file, outside of transactions. Who its
 * maker is and what he may see is asked anew for every page.
 */
final class ExportRun {
    private final Sources sources;
    private final ExportSettings settings;
    private final Lease<ExportJob> lease;
    private final Recipient recipient;

    /** What a run works on. */
    @Singleton
    record Sources(
            EntityManager entities,
            Viewers viewers,
            Selections selections,
            Documents documents,
            Outlines outlines,
            Shelf shelf,
            CrossReferences links,
            CrossReferenceViews linkViews,
            Citations citations,
            CitationStyles styles,
            Bygones bygones,
            ExportPieces pieces) {}

    /** What is to be written. @param bare documents that may stand in the file even without notes */
    private record Content(Task task, List<Place> places, List<UUID> bare) {}

    ExportRun(Sources sources, ExportSettings settings, Lease<ExportJob> lease) {
        this.sources = sources;
        this.settings = settings;
        this.lease = lease;
        this.recipient = new Recipient(sources, lease);
    }

    void run() throws IOException {
        try {
            var content = content();
            if (content.places().size() > settings.mostNotes()) {
                lease.change(mine -> mine.fail(ExportJob.Reason.TOO_MANY));
                return;
            }
            lease.change(mine -> mine.expect(content.places().size()));
            var file = Files.createTempFile("postil-export", null);
            try {
                keep(content.task(), file, write(content, file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Refused refused) {
            lease.change(mine -> mine.fail(refused.reason()));
        } catch (Problem gone) {
            lease.change(mine -> mine.fail(ExportJob.Reason.GONE));
        }
    }

    private Content content() {
        Viewer viewer = recipient.now();
        return lease.read(job -> {
            var options = job.options();
            var manner =
                    sources.styles().manner(viewer, null, options.style(), options.locale(), CitationFormat.HTML.id());
            var selection = sources.selections().of(viewer, options);
            var task = new Task(job, lease, recipient, selection, manner);
            var newer = Outlines.newer(viewer, job.since(), task.writesLinks());
            var places = sources.outlines()
                    .places(viewer, selection, options.arrangement(), newer, settings.mostNotes() + 1);
            var bare = task.asksForBareDocuments()
                    ? sources.outlines().documents(viewer, selection, settings.mostNotes())
                    : List.<UUID>of();
            return new Content(task, places, bare);
        });
    }

    /** @return what the name of the file ends with */
    private String write(Content content, Path file) throws IOException {
        var task = content.task();
        var options = task.job().options();
        var apparatus = new Apparatus(task.job().base());
        sources.shelf()
                .tell(
                        recipient.viewer(),
                        content.places(),
                        apparatus,
                        task.job().base());
        var places = content.places().stream().filter(apparatus::knows).toList();
        places.forEach(apparatus::cite);
        var footnotes = task.writesCitations() ? apparatus.footnotes(sources.citations(), task.manner()) : null;
        var bibliography =
                task.wants(Part.BIBLIOGRAPHY) && options.exportFormat().hasCitations()
                        ? apparatus.bibliography(sources.citations(), task.manner())
                        : List.<String>of();
        try (var out = new BufferedOutputStream(
                        Refused.beyond(settings.largest().asLongValue(), Files.newOutputStream(file)));
                var format = options.exportFormat().open(out)) {
            format.begin(front(task));
            new Walk(sources, task, format, content.bare()).through(places, footnotes);
            if (options.selected() == What.MINE && options.exportFormat().holdsNotesByThemselves()) {
                bygone(task, format, settings.mostNotes() - content.places().size());
            }
            format.end(bibliography);
            return format.ending().orElse(options.exportFormat().ending());
        }
    }

    /** What he wrote on documents that he can read no longer, behind all else. @param most of them that the file still takes */
    private void bygone(Task task, Format format, int most) throws IOException {
        var words = task.words();
        var job = task.job();
        Bygones.Bygone last = null;
        int written = 0;
        do {
            var page = sources.bygones().page(recipient.now(), words.titleUnknown(), last, job.since(), Walk.PAGE);
            if (written + page.size() > most) {
                throw new Refused(ExportJob.Reason.TOO_MANY);
            }
            if (last == null && !page.isEmpty() && !job.options().exportFormat().isByDocument()) {
                format.group(words.noLonger());
            }
            for (var one : page) {
                var source = sources.shelf().source(one.document(), job.base());
                if (last == null || !last.document().id().equals(one.document().id())) {
                    format.document(source);
                }
                format.note(new Noted(one.note().at(job.base()), source, null, List.of(), List.of()));
                last = one;
            }
            written += page.size();
            lease.change(mine -> mine.reachFurther(page.size()));
            if (page.size() < Walk.PAGE) {
                return;
            }
        } while (true);
    }

    private Front front(Task task) {
        var words = task.words();
        var options = task.job().options();
        var title = task.selection().title();
        return new Front(
                options.selected() == What.MINE ? words.allBy(title) : title,
                recipient.viewer().name(),
                Instant.now(),
                task.job().base(),
                task.manner().style(),
                task.language(),
                options.chosen(),
                settings.largest().asLongValue(),
                words,
                sources.shelf().library(recipient.viewer()),
                () -> lease.change(mine -> mine.progress(0)));
    }

    private void keep(Task task, Path file, String ending) throws IOException {
        long whole = sources.pieces().keep(lease, file);
        var name = FileName.of(task.selection().title(), ending);
        lease.change(mine -> mine.finish(name, whole, recipient.readers(), settings.kept()));
    }
}
