package org.postil.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a memorandum or a cable says that it is about, in the line that such a paper has for it. Only what has the other lines
 * of one too is such a paper: the word may stand in any text.
 */
final class PdfSubject {
    private static final Pattern SUBJECT =
            Pattern.compile("(?iu)^(?:subject|subj|betreff|betr\\.?|objet)\\s*:\\s*(.*)");

    /** A cable names its topics and where it comes from, a memorandum whom it is for; else it is from somebody to somebody. */
    private static final Pattern OF_A_PAPER = Pattern.compile("^(?:TAGS?:|FM [A-Z]|(?iu:memorandum (?:for|to)\\b)).*");

    private static final Pattern FROM = Pattern.compile("(?iu)^(?:from|von)\\s*:.*");
    private static final Pattern TO = Pattern.compile("(?iu)^(?:to|an)\\s*:.*");

    /** What begins something else: another such line, or the first paragraph. */
    private static final Pattern NEXT = Pattern.compile("^(?:\\p{Lu}[\\p{L}. ]{0,20}:|\\(?\\d{1,2}[.)]|[_*=-]{3}).*");

    /** Lines of one subject stand this close, in heights of their type. */
    private static final float CLOSE = 1.7f;

    private static final int LONGEST = 300;

    private final List<PdfLine> lines;

    private PdfSubject(PdfPage page) {
        this.lines = page.lines();
    }

    static Optional<String> of(List<PdfPage> pages) {
        return pages.stream()
                .flatMap(page -> new PdfSubject(page).find().stream())
                .findFirst();
    }

    private Optional<String> find() {
        return isPaper()
                ? Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
                        .filter(at -> SUBJECT.matcher(lines.get(at).text()).matches())
                        .map(this::from)
                        .filter(subject -> subject.length() > 3 && subject.length() <= LONGEST)
                        .findFirst()
                : Optional.empty();
    }

    private boolean isPaper() {
        return has(OF_A_PAPER) || has(FROM) && has(TO);
    }

    private boolean has(Pattern pattern) {
        return lines.stream().anyMatch(line -> pattern.matcher(line.text()).matches());
    }

    private String from(int first) {
        var subject = new StringBuilder(
                SUBJECT.matcher(lines.get(first).text()).replaceFirst("$1").strip());
        for (int at = first + 1; at < lines.size() && goesOn(lines.get(at - 1), lines.get(at)); at++) {
            subject.append(subject.isEmpty() ? "" : " ").append(lines.get(at).text());
        }
        return subject.toString();
    }

    private static boolean goesOn(PdfLine line, PdfLine next) {
        float apart = next.baseline() - line.baseline();
        return apart > 0
                && apart <= CLOSE * line.size()
                && !NEXT.matcher(next.text()).matches();
    }
}
