package org.postil.facsimiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.postil.accounts.Viewer;
import org.postil.documents.Readable;
import org.postil.documents.Texts;
import org.postil.facsimiles.PageSequence.Part;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Puts all page images of a document into one sequence. Whoever may read the document may see them. */
@ApplicationScoped
public class PageSequences {
    private final Facsimiles facsimiles;
    private final Followed followed;
    private final Texts texts;

    PageSequences(Facsimiles facsimiles, Followed followed, Texts texts) {
        this.facsimiles = facsimiles;
        this.followed = followed;
        this.texts = texts;
    }

    private record Key(UUID facsimile, int number) {}

    /** The first brought in first; without pages when the viewer may not read the document. Call it outside transactions. */
    public PageSequence of(Viewer reader, UUID document) {
        return sequence(reader, document, any -> true);
    }

    /** The same, for passages on one of the pages alone: of the others it does not know the words. */
    public PageSequence at(Viewer reader, UUID document, UUID facsimile, int number) {
        return sequence(reader, document, new Key(facsimile, number)::equals);
    }

    private PageSequence sequence(Viewer reader, UUID document, Predicate<Key> withWords) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Part> parts = new ArrayList<>();
            int first = 0;
            for (Facsimile facsimile : found(reader, document)) {
                List<PageView> pages = facsimiles.pages(facsimile);
                List<PdfWords.Page> wanted = IntStream.range(0, pages.size())
                        .filter(part -> withWords.test(new Key(facsimile.id(), part + 1)))
                        .mapToObj(part -> new PdfWords.Page(part + 1, part))
                        .toList();
                parts.add(new Part(facsimile, first, pages, new PdfWords(facsimile, wanted, facsimiles, followed)));
                first += pages.size();
            }
            return new PageSequence(parts, texts, followed);
        });
    }

    /** The first page of each of these documents that has any, of those the viewer may read. */
    public Map<UUID, PageView> first(Viewer reader, Collection<UUID> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        Condition condition =
                Condition.of("d.id in (:documents)", "documents", documents).and(Readable.inSql(reader));
        Map<UUID, PageView> first = new HashMap<>();
        Rows.of(
                        facsimiles.getEntityManager(),
                        new Condition(
                                "select distinct on (d.id) d.id, f.id, p.label, p.width, p.height from facsimile f"
                                        + " join document d on d.id = f.document_id"
                                        + " join facsimile_page p on p.facsimile_id = f.id and p.number = 1 where "
                                        + condition.clause() + " order by d.id, f.created, f.id",
                                condition.parameters()),
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                PageView.of(
                                        row.getObject(2, UUID.class),
                                        1,
                                        row.getString(3),
                                        new PageSize(row.getInt(4), row.getInt(5)),
                                        null)))
                .forEach(page -> first.put(page.getKey(), page.getValue()));
        return first;
    }

    private List<Facsimile> found(Viewer reader, UUID document) {
        Condition condition =
                Condition.of("d.id = :document", "document", document).and(Readable.inSql(reader));
        return condition
                .bind(facsimiles
                        .getEntityManager()
                        .createNativeQuery(
                                "select f.* from facsimile f join document d on d.id = f.document_id where "
                                        + condition.clause() + " order by f.created, f.id",
                                Facsimile.class))
                .getResultStream()
                .map(Facsimile.class::cast)
                .toList();
    }
}
