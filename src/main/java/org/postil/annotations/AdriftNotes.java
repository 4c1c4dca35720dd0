package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Readable;
import org.postil.documents.Text;
import org.postil.shared.Condition;
import org.postil.web.Cursor;

/** The notes that stand on a text but, in its current revision, at no sure place. */
@ApplicationScoped
public class AdriftNotes {
    /** Settled with one action; each is told of to those who see it. */
    static final int MOST_ALIKE = 2000;

    private static final Condition NOWHERE =
            Condition.of("a.anchor_state in ('uncertain', 'lost') and a.in_reply_to is null");
    private static final String ORDER = "(a.anchor_settled is not null), a.start_at, a.id";
    private static final String PENDING = "a.anchor_settled is null";
    private static final String ONE_CANDIDATE = "case when jsonb_typeof(a.anchor_candidates) = 'array'"
            + " then jsonb_array_length(a.anchor_candidates) = 1 else false end";

    private final Annotations annotations;

    AdriftNotes(Annotations annotations) {
        this.annotations = annotations;
    }

    /**
     * How many a viewer sees.
     *
     * @param waiting neither sure nor settled
     * @param yours of those, the ones he may settle
     * @param single of yours, those with exactly one candidate
     * @param left settled: they stay on the document without a place
     */
    public record Tally(long waiting, long yours, long single, long left) {
        public static final Tally NONE = new Tally(0, 0, 0, 0);

        /** Whether there is anything to show. */
        public boolean any() {
            return waiting + left > 0;
        }
    }

    /** One query, through an index that holds these notes alone. */
    public Tally tally(Viewer viewer, Document document, Text text) {
        Condition where = on(text).and(Readable.inSql(viewer)).and(Visible.to(viewer));
        String yours = PENDING + (edits(viewer, document) ? "" : " and a.author = :viewerAccount");
        Object[] counts = (Object[]) where.bind(annotations
                        .getEntityManager()
                        .createNativeQuery(
                                "select count(*) filter (where " + PENDING + "), count(*) filter (where " + yours
                                        + "), count(*) filter (where " + yours + " and " + ONE_CANDIDATE
                                        + "), count(*) filter (where not " + PENDING
                                        + ") from annotation a join document d on d.id = a.document_id where "
                                        + where.clause(),
                                Object[].class))
                .getSingleResult();
        return new Tally(number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]));
    }

    /**
     * Those that wait come first, then those that were left; each in the order in which they stood in the text, for they
     * have no other.
     *
     * @param after the last one of the page before, or null
     */
    List<Annotation> page(Viewer viewer, Text text, Cursor after, int most) {
        Condition where = on(text);
        if (after != null) {
            where = where.and(new Condition(
                    "(" + ORDER
                            + ") > (cast(:afterLeft as boolean), cast(:afterStart as integer), cast(:afterId as uuid))",
                    Map.of(
                            "afterLeft", after.keys().get(0),
                            "afterStart", after.keys().get(1),
                            "afterId", after.keys().get(2))));
        }
        return annotations.some(viewer, where, ORDER, most);
    }

    static Cursor after(Annotation last) {
        return Cursor.of(
                String.valueOf(last.settled() != null),
                String.valueOf(last.passage().start()),
                last.id().toString());
    }

    /** Those a viewer may settle alike, up to {@link #MOST_ALIKE}. */
    List<Annotation> toSettle(Viewer viewer, Document document, Text text, boolean single) {
        Condition where = on(text).and(Condition.of(PENDING));
        if (single) {
            where = where.and(Condition.of(ONE_CANDIDATE));
        }
        if (!edits(viewer, document)) {
            where = where.and(Condition.of("a.author = :me", "me", viewer.requireAccount()));
        }
        return annotations.some(viewer, where, "a.id", MOST_ALIKE);
    }

    private static boolean edits(Viewer viewer, Document document) {
        return viewer.may(Role.EDITOR, document.group());
    }

    private static Condition on(Text text) {
        return NOWHERE.and(Condition.of("a.text_id = :text", "text", text.id()));
    }

    private static long number(Object counted) {
        return ((Number) counted).longValue();
    }
}
