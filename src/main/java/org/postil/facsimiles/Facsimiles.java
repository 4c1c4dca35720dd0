package org.postil.facsimiles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Readable;
import org.postil.documents.Text;
import org.postil.events.Event;
import org.postil.events.Event.Audience;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** All facsimiles. Whoever may read a document may see its pages. */
@ApplicationScoped
@Named("facsimiles")
public class Facsimiles implements PanacheRepositoryBase<Facsimile, UUID> {
    private static final String JOINED =
            " from facsimile_page p join facsimile f on f.id = p.facsimile_id join document d on d.id = f.document_id where ";

    private final EntityManager entities;
    private final CurrentViewer viewer;
    private final Events events;

    Facsimiles(EntityManager entities, CurrentViewer viewer, Events events) {
        this.entities = entities;
        this.viewer = viewer;
        this.events = events;
    }

    /** How many page images a document has, for its page, whose reader is the one who asks. */
    public int pages(DocumentView document) {
        Condition condition =
                Condition.of("d.id = :document", "document", document.id()).and(Readable.inSql(viewer.get()));
        return Rows.of(
                        entities,
                        new Condition("select count(*)" + JOINED + condition.clause(), condition.parameters()),
                        row -> row.getInt(1))
                .get(0);
    }

    /** The facsimile a text was read off, else the first of the document. */
    Optional<Facsimile> beside(Viewer reader, UUID document, UUID text) {
        Condition condition = Condition.of("d.id = :document", "document", document)
                .and(Readable.inSql(reader))
                .with("text", text == null ? document : text);
        return condition
                .bind(entities.createNativeQuery(
                        "select f.* from facsimile f join document d on d.id = f.document_id where "
                                + condition.clause()
                                + " order by (f.text_id = :text) desc nulls last, f.created, f.id limit 1",
                        Facsimile.class))
                .getResultStream()
                .map(Facsimile.class::cast)
                .findFirst();
    }

    /**
     * A page of a document.
     *
     * @param facsimile on which it is, or null for the one that lies beside a text
     * @param text that text, or null when the document has none
     */
    public Optional<FoundPage> page(Viewer reader, UUID document, UUID facsimile, UUID text, int number) {
        Optional<UUID> on =
                facsimile == null ? beside(reader, document, text).map(Facsimile::id) : Optional.of(facsimile);
        return on.flatMap(id -> page(reader, document, id, number));
    }

    private Optional<FoundPage> page(Viewer reader, UUID document, UUID facsimile, int number) {
        Condition condition = Condition.of("f.id = :id and p.number = :number", "id", facsimile)
                .with("number", number)
                .and(Condition.of("d.id = :document", "document", document));
        return found(reader, condition).stream().findFirst();
    }

    private List<FoundPage> found(Viewer reader, Condition which) {
        Condition condition = which.and(Readable.inSql(reader));
        return Rows.of(
                entities,
                new Condition(
                        "select f.id, p.number, p.label, p.width, p.height" + JOINED + condition.clause(),
                        condition.parameters()),
                row -> new FoundPage(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        new PageSize(row.getInt(4), row.getInt(5))));
    }

    /**
     * The page image of a document that is a page of a PDF.
     *
     * @param part which page of its file, from 0
     * @param size as it is shown: another file may have such a page as well
     * @return nothing too when several are
     */
    public Optional<FoundPage> ofPdf(Viewer reader, UUID document, int part, PageSize size) {
        List<FoundPage> found = found(
                reader,
                Condition.of("d.id = :document", "document", document)
                        .and(Condition.of("p.source = 'pdf' and p.part = :part", "part", part))
                        .and(Condition.of("p.width = :width and p.height = :height", "width", size.width())
                                .with("height", size.height())));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Optional<Facsimile> byId(Viewer reader, UUID id) {
        Condition condition = Condition.of("f.id = :id", "id", id).and(Readable.inSql(reader));
        return condition
                .bind(entities.createNativeQuery(
                        "select f.* from facsimile f join document d on d.id = f.document_id where "
                                + condition.clause(),
                        Facsimile.class))
                .getResultStream()
                .map(Facsimile.class::cast)
                .findFirst();
    }

    /** The pages of a facsimile somebody was given, in the offsets of its own revision. */
    List<PageView> pages(Facsimile facsimile) {
        return Rows.of(
                entities,
                Condition.of(
                        "select p.number, p.label, p.width, p.height, p.place from facsimile_page p"
                                + " where p.facsimile_id = :facsimile order by p.number",
                        "facsimile",
                        facsimile.id()),
                row -> PageView.of(
                        facsimile.id(),
                        row.getInt(1),
                        row.getString(2),
                        new PageSize(row.getInt(3), row.getInt(4)),
                        row.getObject(5, Integer.class)));
    }

    Optional<PageImage> image(Viewer reader, UUID facsimile, int number) {
        Condition condition = Condition.of("f.id = :id and p.number = :number", "id", facsimile)
                .with("number", number)
                .and(Readable.inSql(reader));
        return Rows.of(
                        entities,
                        new Condition(
                                "select f.id, p.number, p.width, p.height, p.source, p.file_id, p.part, p.address"
                                        + JOINED + condition.clause(),
                                condition.parameters()),
                        Facsimiles::image)
                .stream()
                .findFirst();
    }

    /** The words of one page of a facsimile somebody was given, in the offsets of its own revision. */
    List<PlacedWord> words(Facsimile facsimile, int number) {
        return Rows.of(
                        entities,
                        Condition.of(
                                        "select p.words from facsimile_page p where p.facsimile_id = :facsimile and p.number = :number",
                                        "facsimile",
                                        facsimile.id())
                                .with("number", number),
                        row -> row.getBytes(1) == null ? List.<PlacedWord>of() : PageWords.unpacked(row.getBytes(1)))
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("page"));
    }

    /** Whether these pages, in a file by whatever name it came or elsewhere, are among those of a document. */
    public boolean has(Document document, List<PageDraft> pages, UUID file) {
        String address = pages.get(0).source().address();
        return !Rows.of(
                        entities,
                        Condition.of(
                                        "select 1 from facsimile f join facsimile_page p on p.facsimile_id = f.id"
                                                + " left join stored_file s on s.id = p.file_id"
                                                + " where f.document_id = :document and (p.address = :address or s.sha256"
                                                + " = (select t.sha256 from stored_file t where t.id = :file)) limit 1",
                                        "document",
                                        document.id())
                                .with("address", address == null ? "" : address)
                                .with("file", file),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /**
     * Keeps the pages of a document.
     *
     * @param text whose first revision was read off them, or null
     * @param file in which they are
     * @throws Problem 403 for a viewer who may not edit in the document's group
     */
    public Facsimile add(Viewer editor, Document document, Text text, List<PageDraft> pages, UUID file) {
        editor.require(Role.EDITOR, document.group());
        Facsimile facsimile = new Facsimile(document, text);
        persist(facsimile);
        append(facsimile, pages, file, 0);
        events.record(
                new Event("facsimile-made", editor, document.id(), document.group(), facsimile.id(), Audience.READERS));
        return facsimile;
    }

    /**
     * Puts further pages behind those of a document's own pages, or begins with them.
     *
     * @throws Problem 403 for a viewer who may not edit in the document's group
     */
    public void append(Viewer editor, Document document, List<PageDraft> pages, UUID file) {
        editor.require(Role.EDITOR, document.group());
        Facsimile facsimile = find("document = ?1 order by created, id", document.id())
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("facsimile"));
        entities.lock(facsimile, LockModeType.PESSIMISTIC_WRITE);
        int last = Rows.of(
                        entities,
                        Condition.of(
                                "select max(number) from facsimile_page where facsimile_id = :id",
                                "id",
                                facsimile.id()),
                        row -> row.getInt(1))
                .get(0);
        List<PageDraft> numbered = new ArrayList<>();
        for (PageDraft page : pages) {
            numbered.add(PageDraft.of(Integer.toString(last + numbered.size() + 1), page.size(), page.source()));
        }
        append(facsimile, numbered, file, last);
    }

    /** Has the pages of a document that came without text read by machine, as soon as there is one that can. */
    public void read(Viewer editor, UUID document) {
        list("document", document).forEach(facsimile -> facsimile.waitFor(editor.requireAccount()));
    }

    /** Those of a document whose pages a machine was to read, and has found nothing or not done. */
    List<Facsimile> unread(UUID document) {
        return list("document = ?1 and text is null and (reader is not null or machine is not null)", document);
    }

    private void append(Facsimile facsimile, List<PageDraft> pages, UUID file, int before) {
        int number = before;
        for (PageDraft page : pages) {
            PageSource source = page.source().in(file);
            entities.persist(new FacsimilePage(facsimile, ++number, page.from(source)));
        }
        flush();
    }

    /** @param row of id, number, width, height, source, file, part and address */
    static PageImage image(ResultSet row) throws SQLException {
        return new PageImage(
                row.getObject(1, UUID.class),
                row.getInt(2),
                new PageSize(row.getInt(3), row.getInt(4)),
                new PageSource(
                        LowerCaseEnum.parse(PageSource.Kind.class, "source", row.getString(5)),
                        row.getObject(6, UUID.class),
                        row.getInt(7),
                        row.getString(8)));
    }
}
