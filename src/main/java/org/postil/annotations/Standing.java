package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Readable;
import org.postil.documents.Text;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * How notes stand along the current revision of a text: stretches of them, their places, and how thick they stand. Replies
 * are left out. What a viewer may not see is in no stretch and in no count. A stretch costs one walk along the index
 * {@code annotation_window} from where it begins, however many notes the text has, and no look at their rows, unless a
 * filter asks for what the index does not carry.
 */
@ApplicationScoped
public class Standing {
    /** In code points: what begins further before a stretch and yet reaches into it stands in an index of its own. */
    private static final int LONG = 2000;

    private static final String JOINED = " from annotation a join document d on d.id = a.document_id where ";

    /**
     * What the index has of a note. To take the whole row instead costs no look at it, but PostgreSQL writes down of each of
     * fifty columns that it was left out.
     */
    private static final String CARRIED =
            "a.id, a.anchor_start, a.anchor_end, a.author, a.visibility, a.groups, a.colour, a.state";

    private static final String FORWARD = "a.anchor_start, a.id";
    private static final String BACKWARD = "a.anchor_start desc, a.id desc";
    private static final String SELECT = "select " + AnnotationRow.COLUMNS + JOINED;
    private final EntityManager entities;
    private final AnnotationRows rows;
    private final KnownNotes known;
    private final NoteKinds kinds;

    Standing(EntityManager entities, AnnotationRows rows, KnownNotes known, NoteKinds kinds) {
        this.entities = entities;
        this.rows = rows;
        this.known = known;
        this.kinds = kinds;
    }

    /** One text, and the document that it is said to be of. */
    record OnText(UUID document, UUID text) {
        static OnText of(Text text) {
            return new OnText(text.document(), text.id());
        }
    }

    /** Where a note begins, and which it is: what these lists are in the order of. */
    public record Place(int start, UUID id) {}

    /** The notes that begin in a stretch, in the order of the text. */
    public List<Annotation> beginning(Viewer viewer, Text text, Stretch stretch, NoteFilter filter, int most) {
        Condition standing = at(text.id()).and(between(stretch.from(), stretch.to()));
        Condition query = inOrder(states(viewer, filter), standing, FORWARD, most);
        return known.these(viewer, stood(viewer, OnText.of(text), query).notes());
    }

    /** The last notes that begin before an offset, in the order of the text. */
    public List<Annotation> before(Viewer viewer, Text text, int offset, NoteFilter filter, int most) {
        Condition standing = at(text.id()).and(between(0, offset));
        Condition query = inOrder(states(viewer, filter), standing, BACKWARD, most);
        List<NoteState> found =
                new ArrayList<>(stood(viewer, OnText.of(text), query).notes());
        Collections.reverse(found);
        return known.these(viewer, found);
    }

    /** The notes that share a character with a stretch, also those that begin before it, in the order of the text. */
    public List<Annotation> touching(Viewer viewer, Text text, Stretch stretch, NoteFilter filter, int most) {
        return known.these(
                viewer,
                touching(viewer, OnText.of(text), stretch, filter, null, most).notes());
    }

    /**
     * The same, as the index alone has them; none also where there is no such text, or none that the viewer may read.
     *
     * @param after the place of the last note before those wanted, or null
     */
    NoteStates touching(Viewer viewer, OnText text, Stretch stretch, NoteFilter filter, Place after, int most) {
        Condition reaching = at(text.text())
                .and(Condition.of("a.anchor_end > :reached", "reached", stretch.from()))
                .and(after(after));
        int near = Math.max(0, stretch.from() - LONG);
        Condition nearby = reaching.and(between(near, stretch.to()));
        Condition far = reaching.and(Condition.of("a.anchor_start < :near", "near", near))
                .and(Condition.of("a.anchor_end - a.anchor_start > " + LONG));
        Question states = states(viewer, filter);
        // What begins further before begins before all the others.
        return stood(viewer, text, inOrder(states, far, FORWARD, most), inOrder(states, nearby, FORWARD, most))
                .first(most);
    }

    /**
     * Where the notes of a stretch stand, without what they say: enough to paint them and to lay out a margin.
     *
     * @return rows of id, start, end (code points, exclusive) and the ordinal of a colour
     */
    List<Object[]> places(
            Viewer viewer, Text text, Stretch stretch, NoteFilter filter, Colouring colouring, Place after, int most) {
        Condition colour = colouring.ordinal(viewer, kinds);
        Question places =
                question("a.id, a.anchor_start, a.anchor_end, " + colour.clause(), colouring.carried(), viewer, filter);
        Condition standing =
                at(text.id()).and(between(stretch.from(), stretch.to())).and(after(after));
        Condition query = onReadable(viewer, OnText.of(text), inOrder(places, standing, FORWARD, most));
        return rows(query.clause(), query, colour);
    }

    /**
     * How many notes begin in each slice of a text.
     *
     * @param slices into how many equal parts the text is cut
     * @return rows of slice (from 0), ordinal of a colour, and count; nothing where there is none
     */
    List<Object[]> density(Viewer viewer, Text text, int slices, NoteFilter filter, Colouring colouring) {
        Condition colour = colouring.ordinal(viewer, kinds);
        Condition where = at(text.id())
                .and(between(0, Integer.MAX_VALUE))
                .and(filter.amongBeginnings(viewer, kinds))
                .and(Visible.amongBeginnings(viewer));
        String length = "(select r.length from revision r where r.text_id = :text and r.number = :revision)";
        String sql = "select least(" + (slices - 1) + ", cast(a.anchor_start as bigint) * " + slices + " / greatest("
                + length + ", 1)) as slice, " + colour.clause() + " as colour, count(*) from annotation a"
                + " cross join d where " + where.clause() + " group by 1, 2 order by 1, 2";
        Condition query = onReadable(
                viewer, OnText.of(text), new Condition(sql, where.parameters()).with("revision", text.revision()));
        return rows(query.clause(), query, colour);
    }

    /**
     * Notes that have no place in a text: on its document as a whole, then on its page images in their order and, when they
     * are asked for, those on words that are not surely found any more, which have a room of their own; oldest first.
     *
     * @param text or null when the document has none
     */
    public List<Annotation> nowhere(Viewer viewer, Document document, Text text, NoteFilter filter, int most) {
        Condition nowhere = text == null || !filter.adrift()
                ? Condition.of("a.text_id is null")
                : Condition.of(
                        "a.text_id is null or (a.text_id = :text and a.anchor_start is null)", "text", text.id());
        Condition where = nowhere.and(Condition.of("a.document_id = :document", "document", document.id()))
                .and(filter.amongBeginnings(viewer, kinds))
                .and(Readable.inSql(viewer))
                .and(Visible.beginning(viewer));
        String sql = SELECT + where.clause() + " order by a.page nulls first, a.created, a.id limit " + most;
        return rows.of(new Condition(sql, where.parameters()));
    }

    /** Who has written the notes on a document, or with what they are tagged: ids and counts, the most frequent first. */
    public List<Object[]> choices(Viewer viewer, UUID document, Choice choice, int most) {
        Condition where = Condition.of("a.document_id = :document", "document", document)
                .and(Readable.inSql(viewer))
                .and(Visible.beginning(viewer));
        return rows(
                "select " + choice.column + " as chosen, count(*)" + choice.from + where.clause()
                        + " group by 1 order by 2 desc, 1 limit " + most,
                where,
                Condition.ALWAYS);
    }

    /** What {@link #choices} are of. */
    public enum Choice {
        AUTHOR("a.author", JOINED),
        TAG(
                "t.id",
                " from annotation a join document d on d.id = a.document_id cross join unnest(a.tags) as t(id) where "),
        GROUP(
                "g.id",
                " from annotation a join document d on d.id = a.document_id cross join unnest(a.groups) as g(id) where ");

        private final String column;
        private final String from;

        Choice(String column, String from) {
            this.column = column;
            this.from = from;
        }
    }

    /** By one plan, since an index is gone through in one way whatever is asked. */
    private NoteStates stood(Viewer viewer, OnText text, Condition... oneBehindAnother) {
        Condition query = NoteStates.packed(oneBehindAnother);
        return Rows.byOnePlan(entities, onReadable(viewer, text, query), NoteStates::read)
                .get(0);
    }

    /**
     * A query that is asked of the text's document as {@code d}: whether there is one, and the viewer may read it, is found
     * out once.
     */
    private static Condition onReadable(Viewer viewer, OnText text, Condition query) {
        Condition readable = new Condition(
                        "d.id = :document and t.id = :text", Map.of("document", text.document(), "text", text.text()))
                .and(Readable.inSql(viewer));
        return new Condition(
                "with d as materialized (select d.* from document d join document_text t on t.document_id = d.id where "
                        + readable.clause() + ") " + query.clause(),
                readable.and(query).parameters());
    }

    /**
     * What is asked of each note.
     *
     * @param columns of the alias {@code a}
     * @param seen which notes are wanted, of the aliases {@code a} and {@code d}
     * @param carried whether all of it is of what the index carries, and nothing of the document
     */
    private record Question(String columns, Condition seen, boolean carried) {
        String needed() {
            return carried ? CARRIED : "a.*";
        }

        /** Of a document of which nothing else is asked it is enough to know once that it is there; to join it costs for each note. */
        String onDocument() {
            return carried ? " where (select true from d) and " : " cross join d where ";
        }
    }

    /** @param carried whether the index carries the columns; it does not carry what filters and share links ask for */
    private Question question(String columns, boolean carried, Viewer viewer, NoteFilter filter) {
        Condition asked = filter.amongBeginnings(viewer, kinds);
        return new Question(
                columns,
                asked.and(Visible.amongBeginnings(viewer)),
                carried && asked.equals(Condition.ALWAYS) && viewer.grants().isEmpty());
    }

    private Question states(Viewer viewer, NoteFilter filter) {
        return question(NoteStates.COLUMN, true, viewer, filter);
    }

    /**
     * The notes are gone through in their order, and of each it is asked whether it may be seen, until there are enough. The
     * "offset 0" keeps PostgreSQL to that: it takes a note that is for one of a reader's many groups for a rare thing, and
     * would gather and sort all of the text's. It is asked of a document {@code d}, by {@link #onReadable}.
     *
     * @param standing which notes of the text, of the alias {@code a}, by what the index of this order has
     */
    private static Condition inOrder(Question question, Condition standing, String order, int most) {
        Condition seen = question.seen();
        String sql = "select " + question.columns() + " from (select " + question.needed() + " from annotation a where "
                + standing.clause() + " order by " + order + " offset 0) a" + question.onDocument() + seen.clause()
                + " order by " + order + " limit " + most;
        return new Condition(sql, standing.and(seen).parameters());
    }

    private static Condition at(UUID text) {
        return Condition.of("a.text_id = :text and " + Visible.BEGINNING, "text", text);
    }

    private static Condition between(int from, int to) {
        return new Condition("a.anchor_start >= :from and a.anchor_start < :to", Map.of("from", from, "to", to));
    }

    private static Condition after(Place place) {
        return place == null
                ? Condition.ALWAYS
                : new Condition(
                        "(a.anchor_start, a.id) > (:afterStart, cast(:afterId as uuid))",
                        Map.of("afterStart", place.start(), "afterId", place.id()));
    }

    private List<Object[]> rows(String sql, Condition where, Condition more) {
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.putAll(more.parameters());
        return Rows.of(entities, new Condition(sql, parameters));
    }
}
