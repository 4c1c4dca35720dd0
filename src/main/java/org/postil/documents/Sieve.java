package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import org.postil.accounts.Viewer;
import org.postil.authorities.Namings;
import org.postil.shared.Condition;

/** What of the archive passes its filters: those of the documents themselves, and those that are lent to them. */
@ApplicationScoped
public class Sieve {
    private final Instance<Tagging> taggings;
    private final Instance<LentSide> lent;
    private final Namings namings;

    Sieve(@Any Instance<Tagging> taggings, @Any Instance<LentSide> lent, Namings namings) {
        this.taggings = taggings;
        this.lent = lent;
        this.namings = namings;
    }

    /**
     * In SQL, on the alias {@code d} of the table {@code document}; includes what the viewer may read. The records of those
     * who are named are looked up before: one name may stand in every fourth document and another in one, and PostgreSQL
     * knows which only of the records it is told.
     */
    public Condition inSql(ArchiveQuery query, Viewer viewer) {
        Condition all = query.inSql(viewer);
        for (Side side : Side.values()) {
            String value = query.chosen().get(side);
            if (value != null && side.isLent()) {
                all = all.and(has(side, value, viewer));
            } else if (value != null && side.register().isPresent()) {
                all = all.and(side.names(namings.called(side.register().get(), value)));
            }
        }
        return all;
    }

    /** A select of {@code (document_id, value, label)}, of no more than the viewer may see; a row may occur many times. */
    Condition rows(Side side, Viewer viewer) {
        if (side == Side.TAG) {
            Condition pairs = pairs(viewer);
            return new Condition(
                    "select tp.document_id, cast(tt.id as text) as value, tt.name as label, tp.tag_id from ("
                            + pairs.clause() + ") tp join tag tt on tt.id = tp.tag_id",
                    pairs.parameters());
        }
        return lent.stream()
                .filter(one -> one.side() == side)
                .findFirst()
                .map(one -> one.rows(viewer))
                .orElse(Condition.of(
                        "select cast(null as uuid) as document_id, '' as value, '' as label, '' as also where false"));
    }

    /**
     * A select of {@code (value, label)}: what is meant by a value of a lent side, as the side itself lists it. A tag that
     * became part of another stands for that one, and a collection's id for its address. Nothing unless a document that the
     * viewer may read has it.
     */
    Condition meant(Side side, String value, Viewer viewer) {
        Condition rows = rows(side, viewer);
        Condition which = Condition.of(is(side), side.word(), value).and(Readable.inSql(viewer));
        Map<String, Object> parameters = new HashMap<>(rows.parameters());
        parameters.putAll(which.parameters());
        return new Condition(
                "select l.value, l.label from (" + rows.clause() + ") l join document d on d.id = l.document_id where "
                        + which.clause() + " limit 1",
                parameters);
    }

    private Condition has(Side side, String value, Viewer viewer) {
        Condition rows = side == Side.TAG ? pairs(viewer) : rows(side, viewer);
        return new Condition(
                        "d.id in (select l.document_id from (" + rows.clause() + ") l where " + is(side) + ")",
                        rows.parameters())
                .with(side.word(), value);
    }

    /** In SQL, on the alias {@code l} of what a side lends. Which tag is in force is asked once, and not for each row. */
    private static String is(Side side) {
        return side == Side.TAG
                ? "l.tag_id = (select tag_in_force(cast(:tag as uuid)))"
                : ":" + side.word() + " in (l.value, l.also)";
    }

    /** A select of {@code (document_id, tag_id)}; a pair may occur many times. */
    private Condition pairs(Viewer viewer) {
        var select = new StringBuilder("select dt.document_id, dt.tag_id from document_tag dt");
        Map<String, Object> parameters = new HashMap<>();
        for (Tagging tagging : taggings) {
            var pairs = tagging.pairs(viewer);
            select.append(" union all ").append(pairs.clause());
            parameters.putAll(pairs.parameters());
        }
        return new Condition(select.toString(), parameters);
    }
}
