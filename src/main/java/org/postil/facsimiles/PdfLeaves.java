package org.postil.facsimiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Which page image of a document is the page that somebody has of a PDF. A page at the same place of another file may be any
 * other: so either the bytes of the file are the same, or all the words that stand on the page.
 */
@ApplicationScoped
public class PdfLeaves {
    private final EntityManager entities;
    private final Facsimiles facsimiles;

    PdfLeaves(EntityManager entities, Facsimiles facsimiles) {
        this.entities = entities;
        this.facsimiles = facsimiles;
    }

    public Optional<FoundPage> in(Viewer reader, UUID document, PdfLeaf leaf) {
        return facsimiles
                .ofPdf(reader, document, leaf.part(), leaf.size())
                .filter(page -> isOfOne(page, leaf) || saysTheSame(page, leaf));
    }

    private boolean isOfOne(FoundPage page, PdfLeaf leaf) {
        return !leaf.files().isEmpty()
                && !Rows.of(
                                entities,
                                Condition.of(
                                                "select 1 from facsimile_page p join stored_file s on s.id = p.file_id"
                                                        + " where p.facsimile_id = :facsimile and p.number = :number"
                                                        + " and encode(s.sha256, 'hex') in (:files)",
                                                "facsimile",
                                                page.facsimile())
                                        .with("number", page.number())
                                        .with("files", leaf.files()),
                                row -> row.getInt(1))
                        .isEmpty();
    }

    private boolean saysTheSame(FoundPage page, PdfLeaf leaf) {
        Facsimile facsimile = facsimiles.findById(page.facsimile());
        List<PlacedWord> words = facsimiles.words(facsimile, page.number());
        if (leaf.words().isBlank() || words.isEmpty() || facsimile.text() == null) {
            return false;
        }
        int start = words.stream().mapToInt(PlacedWord::start).min().orElseThrow();
        int end = words.stream().mapToInt(PlacedWord::end).max().orElseThrow();
        return Rows.of(
                        entities,
                        Condition.of(
                                        "select substr(plain, :start + 1, :length) from revision"
                                                + " where text_id = :text and number = :revision",
                                        "text",
                                        facsimile.text())
                                .with("revision", facsimile.revision())
                                .with("start", start)
                                .with("length", end - start),
                        row -> row.getString(1))
                .contains(leaf.words());
    }
}
