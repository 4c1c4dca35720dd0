package org.postil.exports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.annotations.AnnotationView;
import org.postil.citations.CitationFormat;
import org.postil.citations.CitationStyles;
import org.postil.citations.Citations;
import org.postil.citations.Manner;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.documents.Seen;
import org.postil.exports.Outlines.Place;
import org.postil.shared.Lease;
import org.postil.shared.Problem;
import org.postil.web.Locales;

/**
 * Runs one job. The places of all notes are read first, and their footnotes written, because each depends on those before
 * it; then page after page of notes is fetched, and goes through the format into a file, outside of transactions. Who its
 * maker is and what he may see is asked anew for every page.
 */
final class ExportRun {
    private static final int PAGE = 200;

    private final Sources sources;
    private final ExportSettings settings;
    private final Lease<ExportJob> lease;
    private final ExportJob.Readers readers = new ExportJob.Readers(new HashSet<>(), new HashSet<>());
    private ExportJob job;
    private Viewer viewer;
    private Manner manner;

    /** What a run works on. */
    @Singleton
    record Sources(
            EntityManager entities,
            Viewers viewers,
            Selections selections,
            Documents documents,
            Outlines outlines,
            Shelf shelf,
            Citations citations,
            CitationStyles styles,
            Bygones bygones,
            ExportPieces pieces) {}

    /** What is to be written. @param bare documents that stand in the file even without notes */
    private record Content(Selection selection, List<Place> places, List<UUID> bare) {}

    ExportRun(Sources sources, ExportSettings settings, Lease<ExportJob> lease) {
        this.sources = sources;
        this.settings = settings;
        this.lease = lease;
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
                keep(content, file, write(content, file));
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
        return lease.read(mine -> {
            job = mine;
            viewer = maker();
            var options = job.options();
            manner = sources.styles().manner(viewer, null, options.style(), options.locale(), CitationFormat.HTML.id());
            var selection = sources.selections().of(viewer, options);
            var places = sources.outlines()
                    .places(viewer, selection, options.arrangement(), job.since(), settings.mostNotes() + 1);
            var bare = options.exportFormat().hasBareDocuments(options.selected()) && job.since() == null
                    ? sources.outlines().documents(viewer, selection, settings.mostNotes())
                    : List.<UUID>of();
            return new Content(selection, places, bare);
        });
    }

    /** Who the maker is now, to be asked in a transaction: while a long export runs, a membership may end. */
    private Viewer maker() {
        return sources.viewers().of(job.account()).map(Viewer::withoutLinks).orElse(Viewer.ANONYMOUS);
    }

    /** @return what the name of the file ends with */
    private String write(Content content, Path file) throws IOException {
        var options = job.options();
        var apparatus = new Apparatus(job.base());
        sources.shelf().tell(viewer, content.places(), apparatus, job.base());
        var places = content.places().stream().filter(apparatus::knows).toList();
        places.forEach(apparatus::cite);
        var parts = options.chosen();
        var footnotes = parts.contains(Part.CITATIONS) && options.exportFormat().hasCitations()
                ? apparatus.footnotes(sources.citations(), manner)
                : null;
        var bibliography =
                parts.contains(Part.BIBLIOGRAPHY) && options.exportFormat().hasCitations()
                        ? apparatus.bibliography(sources.citations(), manner)
                        : List.<String>of();
        try (var out = new BufferedOutputStream(
                        Refused.beyond(settings.largest().asLongValue(), Files.newOutputStream(file)));
                var format = options.exportFormat().open(out)) {
            format.begin(front(content.selection()));
            new Walk(format, new ArrayDeque<>(content.bare())).through(places, footnotes);
            if (options.selected() == What.MINE && options.exportFormat().holdsNotesByThemselves()) {
                bygone(format, settings.mostNotes() - content.places().size());
            }
            format.end(bibliography);
            return format.ending().orElse(options.exportFormat().ending());
        }
    }

    /** What he wrote on documents that he can read no longer, behind all else. @param most of them that the file still takes */
    private void bygone(Format format, int most) throws IOException {
        var words = Locales.words(ExportMessages.class, job.language());
        Bygones.Bygone last = null;
        int written = 0;
        do {
            viewer = lease.read(any -> maker());
            var page = sources.bygones().page(viewer, words.titleUnknown(), last, job.since(), PAGE);
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
                format.note(new Noted(one.note().at(job.base()), source, null, List.of()));
                last = one;
            }
            written += page.size();
            lease.change(mine -> mine.reachFurther(page.size()));
            if (page.size() < PAGE) {
                return;
            }
        } while (true);
    }

    private Front front(Selection selection) {
        var words = Locales.words(ExportMessages.class, job.language());
        return new Front(
                job.options().selected() == What.MINE ? words.allBy(selection.title()) : selection.title(),
                viewer.name(),
                Instant.now(),
                job.base(),
                manner.style(),
                job.language(),
                job.options().chosen(),
                settings.largest().asLongValue(),
                words,
                sources.shelf().library(viewer),
                () -> lease.change(mine -> mine.progress(0)));
    }

    /** Goes through the outline and tells the format of it. */
    private final class Walk {
        private final Format format;
        private final Deque<UUID> bare;
        private String key;
        private UUID document;
        private Source source;

        /** @param bare documents in their order, of which those that come with notes are among them too */
        Walk(Format format, Deque<UUID> bare) {
            this.format = format;
            this.bare = bare;
        }

        void through(List<Place> places, List<String> footnotes) throws IOException {
            boolean replies = job.options().chosen().contains(Part.REPLIES);
            for (int from = 0; from < places.size(); from += PAGE) {
                int to = Math.min(places.size(), from + PAGE);
                var page = places.subList(from, to);
                viewer = lease.read(any -> maker());
                var notes = sources.shelf()
                        .page(viewer, page.stream().map(Place::note).toList(), replies);
                var documents = sources.shelf()
                        .documents(
                                viewer,
                                page.stream().map(Place::document).distinct().toList());
                for (int i = from; i < to; i++) {
                    var note = notes.notes().get(places.get(i).note());
                    var view = documents.get(places.get(i).document());
                    if (note != null && view != null) {
                        place(places.get(i), view);
                        var thread = notes.replies().getOrDefault(note.id(), List.of());
                        show(note);
                        thread.forEach(this::show);
                        format.note(new Noted(
                                note.at(job.base()),
                                source,
                                footnotes == null ? null : footnotes.get(i),
                                thread.stream().map(this::addressed).toList()));
                    }
                }
                lease.change(mine -> mine.progress(page.size()));
            }
            withoutNotes(null);
        }

        /** Of several groups that a note is for, all that its reader is in count. */
        private void show(AnnotationView note) {
            if (!note.author().id().equals(viewer.account())) {
                note.groups().stream().filter(viewer.groups()::contains).forEach(readers.members()::add);
            }
        }

        private AnnotationView addressed(AnnotationView reply) {
            return reply.at(job.base());
        }

        private void place(Place place, DocumentView view) throws IOException {
            if (place.key() != null && !place.key().equals(key)) {
                key = place.key();
                document = null;
                format.group(heading(place));
            }
            if (!Objects.equals(place.document(), document)) {
                withoutNotes(place.document());
                begin(view);
            }
        }

        private void begin(DocumentView view) throws IOException {
            document = view.id();
            source = sources.shelf().source(view, job.base());
            read(view);
            format.document(source);
        }

        /** In the document's own group, or, for who is not in it and reads it elsewhere, in those that it is shown in. */
        private void read(DocumentView view) {
            Seen seen = viewer.role(view.group()).isPresent()
                    ? null
                    : lease.read(mine -> sources.documents().seen(view.id(), view.group()));
            if (seen == null || seen.open()) {
                readers.groups().add(view.group());
            } else {
                seen.shown().keySet().stream().filter(viewer.groups()::contains).forEach(readers.members()::add);
            }
        }

        /** Those that stand before this document in their order, and have no notes. */
        private void withoutNotes(UUID before) throws IOException {
            List<UUID> some = new ArrayList<>();
            while (!bare.isEmpty() && !bare.peek().equals(before)) {
                some.add(bare.poll());
                if (some.size() == PAGE) {
                    begin(some);
                }
            }
            begin(some);
            bare.poll();
        }

        private void begin(List<UUID> some) throws IOException {
            var views = sources.shelf().documents(viewer, some);
            for (UUID id : some) {
                if (views.containsKey(id)) {
                    begin(views.get(id));
                }
            }
            some.clear();
        }
    }

    private String heading(Place place) {
        var words = Locales.words(ExportMessages.class, job.language());
        return switch (job.options().arrangement()) {
            case DOCUMENT -> "";
            case DATE -> Headings.date(place.heading(), job.language(), words);
            case TAG -> place.heading() == null ? words.untagged() : place.heading();
            case AUTHOR -> place.heading();
            case NOTED -> Headings.day(place.heading(), job.language());
        };
    }

    private void keep(Content content, Path file, String ending) throws IOException {
        long whole = sources.pieces().keep(lease, file);
        var name = FileName.of(content.selection().title(), ending);
        lease.change(mine -> mine.finish(name, whole, readers, settings.kept()));
    }
}
