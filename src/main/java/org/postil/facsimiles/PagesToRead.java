package org.postil.facsimiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jsoup.nodes.Entities;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Rendition;
import org.postil.documents.Text;
import org.postil.documents.TextDraft;
import org.postil.documents.Texts;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** The pages that wait to be read by machine, and what becomes of them. Every method is called inside a transaction. */
@ApplicationScoped
class PagesToRead {
    private static final Logger LOG = Logger.getLogger(PagesToRead.class);
    private static final int FIRST = 1;

    /**
     * How often in succession a server may be out of reach, before its pages are left alone. The pauses grow from a minute
     * to most of a day, so it has a day to come back.
     */
    static final int MOST_TRIES = 6;

    private final EntityManager entities;
    private final Facsimiles facsimiles;
    private final Documents documents;
    private final Texts texts;
    private final Viewers viewers;

    PagesToRead(EntityManager entities, Facsimiles facsimiles, Documents documents, Texts texts, Viewers viewers) {
        this.entities = entities;
        this.facsimiles = facsimiles;
        this.documents = documents;
        this.texts = texts;
        this.viewers = viewers;
    }

    /** A page that is this node's to read, and the languages its document is in. */
    record Claim(PageImage image, List<String> languages) {}

    private record Read(int number, String label, MachineRead page) {}

    boolean any() {
        return !Rows.of(
                        entities,
                        Condition.of("select 1 from facsimile where reader is not null limit 1"),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** The next page, for five minutes: a node that has it for longer has stopped. */
    Optional<Claim> claim() {
        return Rows.of(
                        entities,
                        Condition.of(
                                "update facsimile_page p set claimed = now() from facsimile f, document d where d.id ="
                                        + " f.document_id and f.id = p.facsimile_id and (p.facsimile_id, p.number) = (select"
                                        + " q.facsimile_id, q.number from facsimile_page q join facsimile g on g.id = q.facsimile_id where"
                                        + " g.reader is not null and g.tries < :tries and (g.not_before is null or g.not_before <= now())"
                                        + " and q.recognised is null and (q.claimed is null or q.claimed < now() - interval '5 minutes')"
                                        + " order by g.created, g.id, q.claimed nulls first, q.number limit 1 for update of q skip locked)"
                                        + " returning p.facsimile_id, p.number, p.width, p.height, p.source, p.file_id, p.part, p.address,"
                                        + " d.languages",
                                "tries",
                                MOST_TRIES),
                        row -> new Claim(Facsimiles.image(row), languages(row)))
                .stream()
                .findFirst();
    }

    private static List<String> languages(ResultSet row) throws SQLException {
        Array languages = row.getArray(9);
        return languages == null ? List.of() : List.of((String[]) languages.getArray());
    }

    void keep(Claim claim, MachineRead read) {
        entities.createNativeQuery("update facsimile_page set recognised = :plain, words = :words"
                        + " where facsimile_id = :facsimile and number = :number")
                .setParameter("plain", read.plain().replace("\0", ""))
                .setParameter("words", PageWords.packed(read.words()))
                .setParameter("facsimile", claim.image().facsimile())
                .setParameter("number", claim.image().number())
                .executeUpdate();
        entities.createNativeQuery(
                        "update facsimile set tries = 0, not_before = null where id = :facsimile and tries > 0")
                .setParameter("facsimile", claim.image().facsimile())
                .executeUpdate();
    }

    /** Lets a server that was out of reach alone for a while, longer each time; its other pages wait as well. */
    void putOff(Claim claim) {
        entities.createNativeQuery("update facsimile set tries = tries + 1,"
                        + " not_before = now() + interval '1 minute' * power(6, tries) where id = :facsimile")
                .setParameter("facsimile", claim.image().facsimile())
                .executeUpdate();
    }

    /** Begins anew with what could not be read. */
    void tryAgain(Facsimile facsimile, UUID reader) {
        entities.createNativeQuery(
                        "update facsimile set tries = 0, not_before = null, machine = null, reader = :reader where id = :facsimile")
                .setParameter("reader", reader)
                .setParameter("facsimile", facsimile.id())
                .executeUpdate();
        entities.createNativeQuery("update facsimile_page set recognised = nullif(recognised, ''), claimed = null"
                        + " where facsimile_id = :facsimile")
                .setParameter("facsimile", facsimile.id())
                .executeUpdate();
    }

    /**
     * Makes a text of the pages of a facsimile whose last has been read, if there is one. Pages that were left alone are
     * without text beside others that have some; where no page was to be had, it is not done.
     */
    void finish(String machine) {
        List<UUID> read = Rows.of(
                entities,
                Condition.of(
                        "select f.id from facsimile f where f.reader is not null and (not exists (select 1 from"
                                + " facsimile_page p where p.facsimile_id = f.id and p.recognised is null) or f.tries >= :tries and"
                                + " exists (select 1 from facsimile_page p where p.facsimile_id = f.id and p.recognised is not null))"
                                + " order by f.created, f.id limit 1 for update of f skip locked",
                        "tries",
                        MOST_TRIES),
                row -> row.getObject(1, UUID.class));
        for (UUID id : read) {
            Facsimile facsimile = facsimiles.findById(id);
            write(facsimile, machine);
            facsimile.wasRead(machine);
        }
    }

    private void write(Facsimile facsimile, String machine) {
        List<Read> pages = pages(facsimile);
        String html = html(pages);
        if (html.length() > Rendition.LONGEST) {
            // It would be refused again and again, and the others that have been read would wait behind it for ever.
            LOG.warnf("What was read of facsimile %s is too long for a text", facsimile.id());
            return;
        }
        Rendition rendition = Rendition.ofHtml(html);
        // Whoever brought the pages may edit there no longer; then they stay what they are.
        Optional<Viewer> reader = viewers.of(facsimile.reader());
        Optional<Document> document = reader.flatMap(editor -> documents.byId(editor, facsimile.document()))
                .filter(read -> reader.get().may(Role.EDITOR, read.group()));
        if (rendition.plain().isBlank() || document.isEmpty()) {
            return;
        }
        Text text = texts.add(reader.get(), document.get(), draft(document.get(), rendition, machine, pages));
        place(facsimile, pages, rendition);
        facsimile.read(text, FIRST);
    }

    private static TextDraft draft(Document document, Rendition rendition, String machine, List<Read> pages) {
        long sure = Math.round(pages.stream()
                .flatMap(read -> read.page().words().stream())
                .mapToInt(PlacedWord::confidence)
                .average()
                .orElse(0));
        String language = document.languages().stream().findFirst().orElse(null);
        String comment = "Read by machine (" + machine + "), which is " + sure + " % sure of its words.";
        return new TextDraft(null, "transcript", language, rendition.html(), null, null, comment, null);
    }

    private List<Read> pages(Facsimile facsimile) {
        return Rows.of(
                entities,
                Condition.of(
                        "select p.number, p.label, coalesce(p.recognised, ''), p.words from facsimile_page p"
                                + " where p.facsimile_id = :facsimile order by p.number",
                        "facsimile",
                        facsimile.id()),
                row -> new Read(
                        row.getInt(1),
                        row.getString(2),
                        new MachineRead(
                                row.getString(3),
                                row.getBytes(4) == null ? List.of() : PageWords.unpacked(row.getBytes(4)))));
    }

    private static String html(List<Read> pages) {
        StringBuilder html = new StringBuilder();
        for (Read read : pages) {
            String mark = "<span class=\"folio\" data-label=\"" + Entities.escape("p. " + read.label()) + "\"></span>";
            html.append("<p>").append(mark);
            html.append(Entities.escape(read.page().plain()).replace("\n", "</p>\n<p>"));
            html.append("</p>");
        }
        return html.toString();
    }

    private void place(Facsimile facsimile, List<Read> pages, Rendition rendition) {
        TextWalk walk = new TextWalk(rendition.plain());
        for (int i = 0; i < pages.size(); i++) {
            Read read = pages.get(i);
            List<PlacedWord> placed = new ArrayList<>();
            int[] plain = read.page().plain().codePoints().toArray();
            for (PlacedWord word : read.page().words()) {
                int start = walk.take(new String(plain, word.start(), word.end() - word.start()));
                if (start >= 0) {
                    placed.add(word.at(start, walk.at()));
                }
            }
            entities.createNativeQuery("update facsimile_page set words = :words, place = :place"
                            + " where facsimile_id = :facsimile and number = :number")
                    .setParameter("words", PageWords.packed(placed))
                    .setParameter("place", rendition.folios().get(i).at())
                    .setParameter("facsimile", facsimile.id())
                    .setParameter("number", read.number())
                    .executeUpdate();
        }
    }
}
