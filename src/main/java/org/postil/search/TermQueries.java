package org.postil.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postil.search.SearchQuery.Manner;
import org.postil.search.SearchQuery.Term;
import org.postil.shared.Condition;

/** The terms of a query as PostgreSQL's tsquery. Only names of parameters stand in the SQL, never what was typed. */
final class TermQueries {
    /** Found exactly as it was written goes before found by another spelling. */
    private static final double AS_WRITTEN = 1;

    private static final double AS_PHRASE = 4;
    private static final double TOGETHER = 1;

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> each = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final String phrase;

    private TermQueries() {
        this.phrase = "";
    }

    TermQueries(Asking asking) {
        List<Term> terms = asking.query().terms();
        for (int i = 0; i < terms.size(); i++) {
            List<String> others = asking.also().getOrDefault(i, List.of());
            String written = query("t" + i, terms.get(i));
            String any = anyOf(i, written, others);
            each.add(any);
            row(true, 1, any);
            if (!others.isEmpty()) {
                row(false, AS_WRITTEN, written);
            }
        }
        String words = asking.query().asPhrase();
        if (words.isEmpty()) {
            phrase = each.isEmpty() ? "cast('' as tsquery)" : "(" + String.join(" && ", each) + ")";
        } else {
            phrase = "phraseto_tsquery('postil', :phrase)";
            parameters.put("phrase", words);
            row(false, AS_PHRASE, phrase);
            row(false, TOGETHER, all());
        }
    }

    /** Rows (number, required, factor, tsquery) for {@code values}. */
    Condition rows() {
        return condition(String.join(", ", rows));
    }

    /** Any of the terms: what is marked. */
    String any() {
        return "(" + String.join(" || ", each) + ")";
    }

    String all() {
        return "(" + String.join(" && ", each) + ")";
    }

    /** The whole query as a phrase, where it can be one. */
    String phrase() {
        return phrase;
    }

    boolean none() {
        return each.isEmpty();
    }

    Condition condition(String sql) {
        return new Condition(
                sql,
                parameters.entrySet().stream()
                        .filter(entry -> sql.contains(":" + entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** None of the terms that must not be found, on the alias {@code d}. */
    static Condition without(Asking asking) {
        List<Term> terms = asking.query().without();
        if (terms.isEmpty()) {
            return Condition.ALWAYS;
        }
        Map<String, Object> parameters = new HashMap<>(asking.notes().parameters());
        TermQueries own = new TermQueries();
        String any = IntStream.range(0, terms.size())
                .mapToObj(i -> own.query("w" + i, terms.get(i)))
                .collect(Collectors.joining(" || ", "(", ")"));
        parameters.putAll(own.parameters);
        return new Condition(
                "not d.words @@ " + any + " and d.id not in (select b.document_id from text_block b where b.words @@ "
                        + any + ") and d.id not in (select a.document_id from annotation a join document d"
                        + " on d.id = a.document_id where a.words @@ " + any + " and ("
                        + asking.notes().clause() + "))",
                parameters);
    }

    private String query(String name, Term term) {
        boolean begins = term.manner() == Manner.BEGINNING;
        parameters.put(name, begins ? term.words() + ":*" : term.words());
        return (begins ? "to_tsquery" : "phraseto_tsquery") + "('postil', :" + name + ")";
    }

    private String anyOf(int term, String written, List<String> others) {
        StringBuilder any = new StringBuilder("(").append(written);
        for (int i = 0; i < others.size(); i++) {
            String name = "t" + term + "o" + i;
            parameters.put(name, others.get(i));
            any.append(" || phraseto_tsquery('postil', :").append(name).append(")");
        }
        return any.append(")").toString();
    }

    private void row(boolean required, double factor, String query) {
        rows.add("(" + rows.size() + ", " + required + ", " + factor + ", " + query + ")");
    }
}
