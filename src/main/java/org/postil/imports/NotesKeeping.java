package org.postil.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.AnnotationDraft;
import org.postil.annotations.Annotations;
import org.postil.annotations.BroughtNote;
import org.postil.annotations.BroughtNotes;
import org.postil.annotations.Shape;
import org.postil.documents.Addressed;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.facsimiles.Facsimiles;
import org.postil.facsimiles.PdfLeaf;
import org.postil.facsimiles.PdfLeaves;
import org.postil.facsimiles.PlacedWord.Box;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/** Keeps others' notes on the documents they are on, in the transaction that is under way. */
@Singleton
class NotesKeeping {
    private final EntityManager entities;
    private final Documents documents;
    private final Addressed addressed;
    private final Annotations annotations;
    private final BroughtNotes notes;
    private final Facsimiles facsimiles;
    private final PdfLeaves leaves;

    NotesKeeping(
            EntityManager entities,
            Documents documents,
            Addressed addressed,
            Annotations annotations,
            BroughtNotes notes,
            Facsimiles facsimiles,
            PdfLeaves leaves) {
        this.leaves = leaves;
        this.facsimiles = facsimiles;
        this.entities = entities;
        this.documents = documents;
        this.addressed = addressed;
        this.annotations = annotations;
        this.notes = notes;
    }

    /**
     * The document that was chosen for all notes.
     *
     * @throws Problem 400 when there is no such document, the viewer may not read it, or several stood at the address
     */
    Optional<Document> chosen(Viewer viewer, OthersNotes wanted) {
        if (wanted.document().isEmpty()) {
            return Optional.empty();
        }
        var found = named(viewer, wanted);
        if (found.size() > 1) {
            throw Problem.invalid(
                    "document",
                    "Several documents have the address “" + wanted.document()
                            + "”. Choose one, and copy the address of its page here.");
        }
        if (found.isEmpty()) {
            throw Problem.invalid(
                    "document", "There is no document “" + wanted.document() + "”. Copy its address from its page.");
        }
        return Optional.of(found.get(0));
    }

    private List<Document> named(Viewer viewer, OthersNotes wanted) {
        var said = wanted.document();
        var id = Ids.read(said);
        if (id.isPresent()) {
            return documents.byId(viewer, id.get()).stream().toList();
        }
        return said.contains("/")
                ? addressed.at(viewer, said.startsWith("/") ? wanted.base() + said : said, wanted.base())
                : documents.bySlug(viewer, said).stream().toList();
    }

    /** To be called before the first note of a transaction. */
    void alone() {
        notes.alone();
    }

    /**
     * Keeps a note on the document that was chosen, or else on the one it names.
     *
     * @param looked which documents were found by which addresses in this transaction: most notes of a file are on one
     */
    ImportItem item(
            Viewer viewer,
            ImportJob job,
            ImportFile file,
            ImportedNote note,
            Map<List<String>, List<Document>> looked) {
        var about = new ImportItem.About(job.id(), file.path(), note.where(), note.quoted());
        var wanted = job.options().notes();
        boolean within = !note.on().keys().isEmpty();
        boolean chosen = !wanted.document().isEmpty() && !note.on().belonging();
        if (note.isReply() && !within) {
            return reply(viewer, about, wanted, null, note);
        }
        var addresses = note.on().addresses();
        var found = looked.computeIfAbsent(
                chosen ? List.of(wanted.document()) : within ? note.on().keys() : addresses,
                any -> documents(viewer, about, job, note));
        if (found.isEmpty()) {
            return about.refused(Reason.of(
                    Reason.Kind.NOTE_DOCUMENT_UNKNOWN,
                    addresses.stream().findFirst().orElse("")));
        }
        if (found.size() > 1) {
            return about.refused(Reason.of(Reason.Kind.NOTE_DOCUMENTS_SEVERAL, addresses.get(0)));
        }
        if (note.isReply()) {
            return reply(viewer, about, wanted, found.get(0), note);
        }
        var document = found.get(0);
        var before = before(viewer, wanted, document, note.origin().key());
        return before.isPresent()
                ? about.skipped(document.id(), before.get().id())
                : kept(
                        viewer,
                        about,
                        document,
                        note,
                        spotted(viewer, document, note, draft(wanted, note, null), chosen));
    }

    /**
     * On its part of the page image, where that says more than words do. In a document that was chosen it has to be seen first
     * that it has that very page; the document that its own file became has.
     */
    private AnnotationDraft spotted(
            Viewer viewer, Document document, ImportedNote note, AnnotationDraft draft, boolean chosen) {
        var spot = note.mark().spot();
        if (spot == null) {
            return draft;
        }
        var page = chosen
                ? leaves.in(viewer, document.id(), leaf(note, spot))
                : facsimiles.ofPdf(viewer, document.id(), spot.page(), spot.size());
        return page.map(found -> draft.on(AnnotationDraft.Target.region(found, region(spot.box()))))
                .orElse(draft);
    }

    private static PdfLeaf leaf(ImportedNote note, ImportedNote.Spot spot) {
        var files = note.on().keys().stream().map(PdfFormat::sha256).collect(Collectors.toSet());
        return new PdfLeaf(spot.page(), spot.size(), spot.words(), files);
    }

    private static Shape.Draft region(Box box) {
        double whole = Box.WHOLE;
        return new Shape.Draft(box.left() / whole, box.top() / whole, box.width() / whole, box.height() / whole, null);
    }

    /** @param within the document in whose file both were written, or null when the note it replies to may be on any */
    private ImportItem reply(
            Viewer viewer, ImportItem.About about, OthersNotes wanted, Document within, ImportedNote note) {
        var parent = before(viewer, wanted, within, note.parent());
        var document = parent.flatMap(one -> documents.byId(viewer, one.document()));
        if (document.isEmpty()) {
            return about.refused(Reason.of(Reason.Kind.NOTE_WITHOUT_PARENT));
        }
        var before = before(viewer, wanted, document.get(), note.origin().key());
        return before.isPresent()
                ? about.skipped(document.get().id(), before.get().id())
                : kept(viewer, about, document.get(), note, draft(wanted, note, parent.get()));
    }

    private List<Document> documents(Viewer viewer, ImportItem.About about, ImportJob job, ImportedNote note) {
        var wanted = job.options().notes();
        var chosen = note.on().belonging() ? Optional.<Document>empty() : chosen(viewer, wanted);
        if (chosen.isPresent()) {
            return List.of(chosen.get());
        }
        if (!note.on().keys().isEmpty()) {
            return note.on().keys().stream()
                    .flatMap(key -> documents.bySource(job.group(), key).stream())
                    .findFirst()
                    .or(() -> told(viewer, about))
                    .stream()
                    .toList();
        }
        return note.on().addresses().stream()
                .map(address -> addressed.at(viewer, address, wanted.base()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What the record became at whose place in the file the note stands: a file it describes has a key of its own. */
    private Optional<Document> told(Viewer viewer, ImportItem.About about) {
        return entities.createQuery(
                        "select i.document from ImportItem i where i.job = :job and i.file = :file and i.place = :place"
                                + " and i.quote is null and i.document is not null order by i.id",
                        UUID.class)
                .setParameter("job", about.job())
                .setParameter("file", about.file())
                .setParameter("place", about.place())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(id -> documents.byId(viewer, id));
    }

    /** A note of ours that went out and comes back is here already too. */
    private Optional<Annotation> before(Viewer viewer, OthersNotes wanted, Document document, String key) {
        var ours = wanted.base() + "/annotations/";
        if (!wanted.base().isEmpty() && key.startsWith(ours) && key.length() == ours.length() + 36) {
            var here = annotation(viewer, key.substring(ours.length()))
                    .filter(one -> document == null || one.document().equals(document.id()));
            if (here.isPresent()) {
                return here;
            }
        }
        return notes.known(viewer, document, key);
    }

    private Optional<Annotation> annotation(Viewer viewer, String id) {
        try {
            return annotations.byId(viewer, UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static AnnotationDraft draft(OthersNotes wanted, ImportedNote note, Annotation parent) {
        var said = note.said();
        return new AnnotationDraft(
                null,
                said.body(),
                said.tags(),
                visibility(wanted, note, parent),
                null,
                said.colour(),
                note.mark().region(),
                parent == null ? null : parent.id());
    }

    /** No wider than is wished; and a reply no wider than its thread, which may be another's: null is as wide as that. */
    private static String visibility(OthersNotes wanted, ImportedNote note, Annotation parent) {
        if (note.said().secret() || wanted.isPrivate()) {
            return OthersNotes.PRIVATE;
        }
        return parent == null || parent.visibility() == Annotation.Visibility.PUBLIC ? wanted.visibility() : null;
    }

    private ImportItem kept(
            Viewer viewer, ImportItem.About about, Document document, ImportedNote note, AnnotationDraft draft) {
        if (!viewer.may(Role.ANNOTATOR, document.group())) {
            return about.refused(Reason.of(Reason.Kind.NOTE_READ_ONLY));
        }
        var mark = note.mark();
        boolean spotted = draft.target() != null;
        if (draft.body().isBlank() && (mark.quote() == null && !spotted || note.isReply())) {
            return about.refused(Reason.of(Reason.Kind.NOTE_EMPTY));
        }
        var quote = spotted ? null : mark.quote();
        var annotation = notes.keep(
                viewer, document, new BroughtNote(draft, note.origin(), quote, mark.position(), mark.sure()));
        return about.made(document.id(), annotation.id(), remark(annotation, note));
    }

    private static Reason remark(Annotation made, ImportedNote note) {
        var mark = note.mark();
        var anchor = made.anchor();
        if (made.region() != null) {
            return note.said().body().length() < Annotation.LONGEST_BODY ? null : mark.remark();
        }
        if (anchor == null) {
            return mark.quote() == null || note.isReply() ? mark.remark() : Reason.of(Reason.Kind.NOTE_NO_TEXT);
        }
        return switch (anchor.state()) {
            case "uncertain" -> mark.sure() ? uncertain(anchor.candidates()) : Reason.of(Reason.Kind.NOTE_BESIDE);
            case "lost" -> Reason.of(Reason.Kind.NOTE_LOST);
            case "changed" -> Reason.of(Reason.Kind.NOTE_CHANGED);
            default -> mark.remark();
        };
    }

    private static Reason uncertain(List<?> candidates) {
        return Reason.of(Reason.Kind.NOTE_UNCERTAIN, candidates == null ? 0 : candidates.size());
    }
}
