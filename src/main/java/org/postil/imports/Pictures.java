package org.postil.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.facsimiles.Facsimiles;

/** The page images that come with a record. */
@ApplicationScoped
class Pictures {
    /** In the offsets of which revision of its text a record's words are: the one that is made of the record. */
    private static final int FIRST = 1;

    private final EntityManager entities;
    private final Facsimiles facsimiles;
    private final Documents documents;
    private final Texts texts;

    Pictures(EntityManager entities, Facsimiles facsimiles, Documents documents, Texts texts) {
        this.entities = entities;
        this.facsimiles = facsimiles;
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * The document of which a job's further images are pages, where whoever brought them said that they belong together:
     * the one that its first image became.
     */
    Optional<Document> together(Viewer viewer, ImportJob job, ImportedRecord record) {
        if (!job.options().together() || !record.isImage()) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select i.document from ImportItem i, Facsimile f where i.job = :job and i.quote is null and f.document = i.document"
                                + " order by i.id",
                        UUID.class)
                .setParameter("job", job.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(first -> documents.byId(viewer, first));
    }

    /** @return false when its pages are here */
    boolean append(Viewer viewer, Document document, ImportedRecord record, UUID file) {
        if (facsimiles.has(document, record.pages(), file)) {
            return false;
        }
        facsimiles.append(viewer, document, record.pages(), file);
        return true;
    }

    /** Has what came without text read by machine, when all of a job has come. */
    void read(Viewer viewer, UUID job) {
        entities.createQuery(
                        "select distinct i.document from ImportItem i where i.job = :job and i.quote is null and i.document is not null",
                        UUID.class)
                .setParameter("job", job)
                .getResultList()
                .forEach(document -> facsimiles.read(viewer, document));
    }

    /**
     * Keeps a record's page images beside the text that was made of it, now or when it came before.
     *
     * @return false when there are none, or they are here
     */
    boolean add(Viewer viewer, Document document, ImportedRecord record, UUID file) {
        if (record.pages().isEmpty() || facsimiles.has(document, record.pages(), file)) {
            return false;
        }
        facsimiles.add(viewer, document, text(document, record), record.pages(), file);
        return true;
    }

    /** The text that was made of the same words, or null. */
    Text text(Document document, ImportedRecord record) {
        if (record.texts().isEmpty()) {
            return null;
        }
        var said = record.texts().get(0).rendition().plain();
        return texts.of(document).stream()
                .filter(text -> texts.known(text.id(), FIRST).plain().equals(said))
                .findFirst()
                .orElse(null);
    }
}
