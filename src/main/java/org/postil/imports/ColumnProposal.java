package org.postil.imports;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.postil.shared.ApproximateDate;

/**
 * A guess at what the columns of a catalogue mean, for a person to look at: by their names, by words within their names, and
 * by what stands in them. No meaning but a list's is given twice.
 */
final class ColumnProposal {
    private static final int SHORTEST_WORD = 4;

    private final CatalogueSample sample;
    private final Map<String, String> said;
    private final Set<CatalogueColumn> taken = EnumSet.noneOf(CatalogueColumn.class);
    private final Map<String, String> proposed = new LinkedHashMap<>();

    private ColumnProposal(CatalogueSample sample, Map<String, String> said) {
        this.sample = sample;
        this.said = said;
    }

    /** Column's words by the names in the header. @param said what has been answered already */
    static Map<String, String> of(CatalogueSample sample, Map<String, String> said) {
        var proposal = new ColumnProposal(sample, said);
        proposal.certain();
        proposal.byWords();
        proposal.byValues();
        proposal.longest();
        return proposal.inOrder();
    }

    private List<String> names() {
        return sample.header().stream().map(RecordDraft::tidy).toList();
    }

    private void certain() {
        for (var name : names()) {
            var column = CatalogueColumn.named(name);
            if (said.containsKey(name)) {
                propose(name, said.get(name));
            } else if (column.isPresent() && isFree(column.get())) {
                propose(name, column.get().firstName());
            }
        }
    }

    private void byWords() {
        for (var name : names()) {
            if (!proposed.containsKey(name)) {
                within(name).ifPresent(column -> propose(name, column.firstName()));
            }
        }
    }

    /** The longest name of a column that is a word, or the beginning of a word, of this name. */
    private Optional<CatalogueColumn> within(String name) {
        CatalogueColumn best = null;
        int length = SHORTEST_WORD - 1;
        var words = " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        for (var column : CatalogueColumn.values()) {
            for (var known : column.names()) {
                if (known.length() > length && isFree(column) && words.contains(" " + known)) {
                    best = column;
                    length = known.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private void byValues() {
        for (int i = 0; i < sample.header().size(); i++) {
            var name = names().get(i);
            var values = sample.values(i);
            if (!proposed.containsKey(name) && !values.isEmpty()) {
                of(values).filter(this::isFree).ifPresent(column -> propose(name, column.firstName()));
            }
        }
    }

    private static Optional<CatalogueColumn> of(List<String> values) {
        if (mostly(values, value -> value.matches("(?i)https?://\\S+"))) {
            return Optional.of(CatalogueColumn.ADDRESS);
        }
        if (mostly(values, value -> value.matches("(?i).+\\.(?:pdf|txt|md|html?|xml|docx|odt|epub|jpe?g|png|tiff?)"))) {
            return Optional.of(CatalogueColumn.FILE_NAME);
        }
        if (mostly(values, value -> ApproximateDate.inWords(value)
                .filter(ApproximateDate::isDated)
                .isPresent())) {
            return Optional.of(CatalogueColumn.DATE);
        }
        return mostly(values, value -> !Languages.tag(value.split("[;,|]")[0]).isEmpty())
                ? Optional.of(CatalogueColumn.LANGUAGES)
                : Optional.empty();
    }

    private static boolean mostly(List<String> values, Predicate<String> are) {
        return values.stream().filter(are).count() * 5 >= values.size() * 4L;
    }

    /** What is longest is the abstract; of what is left and differs from row to row, the longest is the title. */
    private void longest() {
        propose(CatalogueColumn.ABSTRACT, 160);
        propose(CatalogueColumn.TITLE, 12);
    }

    private void propose(CatalogueColumn column, int atLeast) {
        if (!isFree(column)) {
            return;
        }
        double most = atLeast;
        String best = null;
        for (int i = 0; i < sample.header().size(); i++) {
            double length =
                    sample.values(i).stream().mapToInt(String::length).average().orElse(0);
            boolean differs = sample.values(i).stream().distinct().count() * 2
                    > sample.values(i).size();
            if (!proposed.containsKey(names().get(i)) && differs && length > most) {
                most = length;
                best = names().get(i);
            }
        }
        if (best != null) {
            propose(best, column.firstName());
        }
    }

    private boolean isFree(CatalogueColumn column) {
        return column.isList() || !taken.contains(column);
    }

    private void propose(String name, String word) {
        proposed.put(name, word);
        CatalogueColumn.ofWord(word).ifPresent(taken::add);
    }

    private Map<String, String> inOrder() {
        Map<String, String> all = new LinkedHashMap<>();
        names().stream()
                .filter(name -> !name.isEmpty())
                .forEach(name -> all.put(name, proposed.getOrDefault(name, CatalogueColumns.KEEP)));
        return all;
    }
}
