package org.postil.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.DocumentDraft;

/**
 * Keeps what was read, in the one transaction that it was made for: as a new document, or beside what one says already.
 */
final class Keeping {
    private final ImportRun.Library library;
    private final Viewer viewer;
    private final UUID group;
    private final Map<List<String>, List<Document>> found = new HashMap<>();

    Keeping(ImportRun.Library library, Viewer viewer, UUID group) {
        this.library = library;
        this.viewer = viewer;
        this.group = group;
    }

    /** To be called before the first record. */
    void begin(List<Companions.Told> records) {
        if (records.stream().anyMatch(told -> told.parsed() instanceof ImportedNote)) {
            library.notes().alone();
        }
    }

    /** What became of it. */
    ImportItem item(ImportJob job, ImportFile file, Companions.Told told) {
        var name = file.path();
        if (told.parsed() instanceof ImportedNote note) {
            return library.notes().item(viewer, job, file, note, found);
        }
        if (told.parsed() instanceof Refusal refusal) {
            return ImportItem.refused(job.id(), name, refusal);
        }
        var record = (ImportedRecord) told.parsed();
        var together = library.pictures().together(viewer, job, record);
        if (together.isPresent()) {
            return appended(job, file, record, together.get());
        }
        var existing = existing(told, record);
        if (record.isNoted()) {
            var noted = noted(job, file, record, existing.isPresent());
            if (noted.isPresent()) {
                return noted.get();
            }
        }
        if (existing.isPresent()) {
            var here = existing.get();
            boolean completed = complete(here, record, told.alone());
            library.shelves().put(viewer, group, here, record.collections());
            if (!(library.pictures().add(viewer, here, record, pictured(file, told)) || completed)) {
                return ImportItem.skipped(job.id(), name, record.where(), here.id());
            }
            originals(here, file, told);
            return ImportItem.updated(job.id(), name, record.where(), here.id());
        }
        var document = library.documents().enter(viewer, record.document().in(group));
        record.texts().forEach(text -> library.texts().add(viewer, document, text));
        library.pictures().add(viewer, document, record, pictured(file, told));
        originals(document, file, told);
        library.shelves().put(viewer, group, document, record.collections());
        return ImportItem.made(job.id(), name, record.where(), document.id(), record.remark());
    }

    /** The document that the file it describes became before, else the one of the same source. */
    private Optional<Document> existing(Companions.Told told, ImportedRecord record) {
        return told.before() == null
                ? library.documents().bySource(group, record.document().sourceKey())
                : library.documents().byId(viewer, told.before());
    }

    /** Where only the notes in a file are wanted, or are all that is new in it; nothing where it is a document of its own. */
    private Optional<ImportItem> noted(ImportJob job, ImportFile file, ImportedRecord record, boolean here) {
        var chosen = library.notes().chosen(viewer, job.options().notes());
        if (chosen.isPresent()) {
            return Optional.of(skipped(job, file, record, chosen.get(), Reason.Kind.NOTES_ALONE));
        }
        return record.before().stream()
                .filter(key -> !here)
                .flatMap(key -> library.documents().bySource(group, key).stream())
                .filter(document -> isSame(document, record))
                .findFirst()
                .map(document -> skipped(job, file, record, document, Reason.Kind.NOTES_ADDED));
    }

    private static ImportItem skipped(
            ImportJob job, ImportFile file, ImportedRecord record, Document document, Reason.Kind why) {
        return ImportItem.skipped(job.id(), file.path(), record.where(), document.id(), Reason.of(why));
    }

    /** What is written behind a file may be another page as well; then it reads otherwise. */
    private boolean isSame(Document document, ImportedRecord record) {
        return record.texts().isEmpty() || library.pictures().text(document, record) != null;
    }

    private ImportItem appended(ImportJob job, ImportFile file, ImportedRecord record, Document document) {
        if (!library.pictures().append(viewer, document, record, file.file())) {
            return ImportItem.skipped(job.id(), file.path(), record.where(), document.id());
        }
        library.originals().add(document, file.file(), record.where());
        return ImportItem.updated(job.id(), file.path(), record.where(), document.id());
    }

    /** The file with the page images: not the catalogue that describes it. */
    private static UUID pictured(ImportFile file, Companions.Told told) {
        return told.described() == null ? file.file() : told.described().file();
    }

    private void originals(Document document, ImportFile file, Companions.Told told) {
        if (told.described() != null) {
            library.originals().add(document, told.described().file(), "");
        }
        library.originals().add(document, file.file(), told.parsed().where());
    }

    /** Adds what the record says and the document does not; what stands in the document stays, unless a file alone said it. */
    private boolean complete(Document here, ImportedRecord record, DocumentDraft alone) {
        boolean described = library.documents().complete(viewer, here, record.document(), alone);
        boolean textless = library.texts().of(here).isEmpty();
        if (textless) {
            record.texts().forEach(text -> library.texts().add(viewer, here, text));
        }
        return described || textless && !record.texts().isEmpty();
    }
}
