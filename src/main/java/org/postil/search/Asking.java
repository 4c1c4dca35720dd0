package org.postil.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.Visible;
import org.postil.authorities.Register;
import org.postil.search.SearchQuery.Field;
import org.postil.search.SearchQuery.Filter;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Condition;

/**
 * A query as somebody asks it.
 *
 * @param archive the archive's filters, with what the viewer may read
 * @param document a single document to look in, or null
 * @param also further spellings of terms, by the number of the term
 */
record Asking(Viewer viewer, SearchQuery query, Condition archive, UUID document, Map<Integer, List<String>> also) {
    private static final String SPEAKS_OF = " @@ phraseto_tsquery('postil', :%s)";

    Asking also(Map<Integer, List<String>> spellings) {
        return new Asking(viewer, query, archive, document, spellings);
    }

    /** Whether only what somebody wrote in notes is asked for. */
    boolean notesOnly() {
        return query.filters().stream().anyMatch(filter -> filter.field() == Field.AUTHOR && !filter.not());
    }

    /** In SQL, on the alias {@code d} of the table {@code document}: readable, and as the filters want it. */
    Condition documents() {
        List<Condition> all = new ArrayList<>();
        all.add(archive);
        if (document != null) {
            all.add(Condition.of("d.id = :only", "only", document));
        }
        List<Filter> filters = query.filters();
        for (int i = 0; i < filters.size(); i++) {
            Condition is = is(filters.get(i), "f" + i);
            all.add(filters.get(i).not() ? new Condition("(" + is.clause() + ") is not true", is.parameters()) : is);
        }
        return Condition.all(all);
    }

    /** In SQL, on the aliases {@code a} and {@code d}: notes the viewer may see, as the filters want them. */
    Condition notes() {
        List<Condition> all = new ArrayList<>();
        all.add(Visible.to(viewer));
        List<Filter> filters = query.filters();
        for (int i = 0; i < filters.size(); i++) {
            if (filters.get(i).field() == Field.AUTHOR) {
                all.add(not(filters.get(i).not(), by("f" + i, filters.get(i).value())));
            }
        }
        return Condition.all(all);
    }

    /** In SQL, on the alias {@code a}: notes that bear the tags asked for; a document's own tags count for the document. */
    Condition tagged() {
        List<Condition> all = new ArrayList<>();
        List<Filter> filters = query.filters();
        for (int i = 0; i < filters.size(); i++) {
            if (filters.get(i).field() == Field.TAG && !filters.get(i).not()) {
                all.add(Condition.of(bears("f" + i), "f" + i, filters.get(i).value()));
            }
        }
        return Condition.all(all);
    }

    private Condition is(Filter filter, String name) {
        String says = SPEAKS_OF.formatted(name);
        String value = filter.value();
        return switch (filter.field()) {
            case PERSON -> named(Register.PEOPLE, name, value);
            case PLACE -> named(Register.PLACES, name, value);
            case SUBJECT -> named(Register.SUBJECTS, name, value);
            case KIND -> Condition.of("to_tsvector('postil', d.kind)" + says, name, value);
            case FROM ->
                Condition.of(
                        "d.date_latest >= :" + name,
                        name,
                        ApproximateDate.parse(value).earliest());
            case TO ->
                Condition.of(
                        "d.date_earliest <= :" + name,
                        name,
                        ApproximateDate.parse(value).latest());
            case TAG ->
                Condition.of(
                                "d.id in (select ft.document_id from document_tag ft where ft.tag_id in (" + tags(name)
                                        + "))",
                                name,
                                value)
                        .or(onWhichStands(Condition.of(bears(name), name, value)));
            case AUTHOR -> onWhichStands(by(name, value));
        };
    }

    /** Whom or what a document names by any of the names it has. */
    private static Condition named(Register register, String name, String value) {
        return Condition.of(
                "d.id in (select fn.document_id from authority fa join naming fn on fn.authority_id = fa.id"
                        + " where fa.register = '" + register.word() + "' and to_tsvector('postil', fa.spellings)"
                        + SPEAKS_OF.formatted(name) + ")",
                name,
                value);
    }

    private Condition onWhichStands(Condition note) {
        Condition seen = Visible.to(viewer).and(note);
        return new Condition(
                "d.id in (select a.document_id from annotation a join document d on d.id = a.document_id where "
                        + seen.clause() + ")",
                seen.parameters());
    }

    private static Condition by(String name, String author) {
        return Condition.of(
                "a.author in (select u.id from account u where to_tsvector('postil', u.name)"
                        + SPEAKS_OF.formatted(name) + ")",
                name,
                author);
    }

    private static String bears(String name) {
        return "a.tags <> '{}' and a.tags && array(" + tags(name) + ")";
    }

    private static String tags(String name) {
        return "select k.tag_id from known_tag k where to_tsvector('postil', k.name)" + SPEAKS_OF.formatted(name);
    }

    private static Condition not(boolean not, Condition condition) {
        return not ? new Condition("(" + condition.clause() + ") is not true", condition.parameters()) : condition;
    }
}
