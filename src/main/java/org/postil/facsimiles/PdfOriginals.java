package org.postil.facsimiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Viewer;
import org.postil.documents.Original;
import org.postil.documents.Originals;
import org.postil.documents.StoredFiles;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** The PDFs that documents came as. Who may have the file is who may have any original. */
@ApplicationScoped
public class PdfOriginals {
    private final EntityManager entities;
    private final Facsimiles facsimiles;
    private final Followed followed;
    private final Originals originals;
    private final StoredFiles files;

    PdfOriginals(
            EntityManager entities, Facsimiles facsimiles, Followed followed, Originals originals, StoredFiles files) {
        this.entities = entities;
        this.facsimiles = facsimiles;
        this.followed = followed;
        this.originals = originals;
        this.files = files;
    }

    private record Found(UUID facsimile, UUID file, long size, String sha256) {}

    /** Those of a document, the first brought in first. Call it outside transactions. */
    public List<PdfOriginal> of(Viewer reader, UUID document) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var allowed = originals.of(reader, document).stream()
                    .map(Original::sha256)
                    .collect(Collectors.toSet());
            return found(document).stream()
                    .filter(one -> allowed.contains(one.sha256()))
                    .flatMap(one -> facsimiles.byId(reader, one.facsimile()).stream()
                            .map(facsimile -> new PdfOriginal(
                                    () -> new StoredBytes(files, one.file(), one.size()),
                                    new PdfWords(facsimile, pages(one), facsimiles, followed))))
                    .toList();
        });
    }

    private List<Found> found(UUID document) {
        return Rows.of(
                entities,
                Condition.of(
                        "select f.id, s.id, s.size, encode(s.sha256, 'hex') from facsimile f"
                                + " join stored_file s on exists (select 1 from facsimile_page p where"
                                + " p.facsimile_id = f.id and p.file_id = s.id and p.source = 'pdf')"
                                + " where f.document_id = :document order by f.created, f.id, s.id",
                        "document",
                        document),
                row -> new Found(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3), row.getString(4)));
    }

    private List<PdfWords.Page> pages(Found one) {
        return Rows.of(
                entities,
                Condition.of(
                                "select p.number, p.part from facsimile_page p where p.facsimile_id = :facsimile"
                                        + " and p.file_id = :file and p.source = 'pdf' order by p.number",
                                "facsimile",
                                one.facsimile())
                        .with("file", one.file()),
                row -> new PdfWords.Page(row.getInt(1), row.getInt(2)));
    }
}
