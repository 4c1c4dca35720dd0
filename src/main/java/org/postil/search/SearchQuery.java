package org.postil.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/**
 * What somebody typed into the search box, understood: words, "phrases", begin* of words, -without and field:values. There
 * is nothing that cannot be searched for: what is not understood is a word.
 *
 * @param terms all of them must be found
 * @param without none of them may be found
 */
public record SearchQuery(List<Term> terms, List<Term> without, List<Filter> filters) {
    static final int LONGEST = 500;
    static final int MOST_TERMS = 12;
    private static final int MOST_FILTERS = 8;
    private static final String QUOTES = "\"“”„‟«»";

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("person", Field.PERSON),
            Map.entry("place", Field.PLACE),
            Map.entry("ort", Field.PLACE),
            Map.entry("subject", Field.SUBJECT),
            Map.entry("thema", Field.SUBJECT),
            Map.entry("kind", Field.KIND),
            Map.entry("art", Field.KIND),
            Map.entry("tag", Field.TAG),
            Map.entry("author", Field.AUTHOR),
            Map.entry("autor", Field.AUTHOR),
            Map.entry("from", Field.FROM),
            Map.entry("von", Field.FROM),
            Map.entry("to", Field.TO),
            Map.entry("bis", Field.TO));

    /** What a filter looks at. The author is that of notes; the other fields are the record's. */
    enum Field {
        PERSON,
        PLACE,
        SUBJECT,
        KIND,
        TAG,
        AUTHOR,
        FROM,
        TO
    }

    /** How a term is to be found. */
    enum Manner {
        WORD,
        PHRASE,
        BEGINNING
    }

    /** One thing to look for; the words of a phrase are separated by single spaces. */
    public record Term(String words, Manner manner) {
        /** As it would be typed. */
        @Override
        public String toString() {
            return switch (manner) {
                case WORD -> words;
                case PHRASE -> '"' + words + '"';
                case BEGINNING -> words + '*';
            };
        }
    }

    /** A condition on the record or the note. @param not whether it must not hold */
    public record Filter(Field field, String value, boolean not) {}

    public SearchQuery {
        terms = List.copyOf(terms);
        without = List.copyOf(without);
        filters = List.copyOf(filters);
    }

    /** Reads a query; never fails. What lies beyond {@value #LONGEST} characters is not read. */
    public static SearchQuery parse(String written) {
        return new Reader(clean(written == null ? "" : written)).read();
    }

    /** Whether it asks for anything. */
    public boolean empty() {
        return terms.isEmpty() && filters.isEmpty();
    }

    /** All words to be found in their order, as one phrase; empty unless there are several. */
    String asPhrase() {
        return terms.size() < 2 || terms.stream().anyMatch(term -> term.manner() == Manner.BEGINNING)
                ? ""
                : terms.stream().map(Term::words).collect(Collectors.joining(" "));
    }

    private static String clean(String written) {
        StringBuilder clean = new StringBuilder();
        written.codePoints()
                .limit(LONGEST)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Goes through the text once. */
    private static final class Reader {
        private final String text;
        private final List<Term> terms = new ArrayList<>();
        private final List<Term> without = new ArrayList<>();
        private final List<Filter> filters = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        SearchQuery read() {
            while (skipSpaces()) {
                boolean not = text.charAt(at) == '-' && at + 1 < text.length() && text.charAt(at + 1) != ' ';
                if (not) {
                    at++;
                }
                Field field = field();
                boolean quoted = QUOTES.indexOf(text.charAt(at)) >= 0;
                take(field, quoted ? quoted() : bare(), quoted, not);
            }
            return new SearchQuery(
                    terms.stream().distinct().limit(MOST_TERMS).toList(),
                    without.stream().distinct().limit(MOST_TERMS).toList(),
                    filters.stream().distinct().limit(MOST_FILTERS).toList());
        }

        private boolean skipSpaces() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at < text.length();
        }

        /** The field before a colon with something behind it, which is then skipped; or null. */
        private Field field() {
            int colon = text.indexOf(':', at);
            if (colon < 0 || colon + 1 == text.length() || text.charAt(colon + 1) == ' ') {
                return null;
            }
            Field field = FIELDS.get(text.substring(at, colon).toLowerCase(Locale.ROOT));
            if (field != null) {
                at = colon + 1;
            }
            return field;
        }

        private String quoted() {
            int start = ++at;
            while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String inside = text.substring(start, at);
            at = Math.min(text.length(), at + 1);
            return inside;
        }

        private String bare() {
            int start = at;
            while (at < text.length() && text.charAt(at) != ' ' && QUOTES.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private void take(Field field, String value, boolean quoted, boolean not) {
            String words = value.strip().replaceAll(" +", " ");
            if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return;
            }
            if (field != null && usable(field, words)) {
                filters.add(new Filter(field, words, not));
            } else {
                (not ? without : terms).add(term(words, quoted));
            }
        }

        private static boolean usable(Field field, String value) {
            if (field != Field.FROM && field != Field.TO) {
                return true;
            }
            try {
                return ApproximateDate.parse(value).isDated();
            } catch (Problem notADate) {
                return false;
            }
        }

        private static Term term(String words, boolean quoted) {
            String begun = words.endsWith("*") ? words.substring(0, words.length() - 1) : "";
            if (!quoted && begun.length() > 1 && begun.codePoints().allMatch(Character::isLetterOrDigit)) {
                return new Term(begun, Manner.BEGINNING);
            }
            return new Term(words, quoted && words.indexOf(' ') > 0 ? Manner.PHRASE : Manner.WORD);
        }
    }
}
