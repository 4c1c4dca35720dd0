package org.postil.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What a PDF is called. The title that the file states holds if it is one and stands on its first pages too: many are left over
 * from a template or another file, or made by a program. Else it is what a memorandum or a cable says that it is about, whose
 * large type is that of a letterhead or form; else what is set in large type at the beginning, of several
 * lines that of which the file's name or the stated title speaks. Where nothing is large, it is a name that somebody gave
 * the file, in words.
 */
final class PdfTitle {
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:(?:untitled|unbenannt|ohne titel|sans titre|без имени).*|microsoft .* - .*|(?:document|dokument|doc|book|"
                    + "mappe|slide|folie|layout|image|img|scan|page|print)[ _-]?\\d*|powerpoint[ -]\\w+|title|.{0,3}|"
                    + ".*\\.(?:docx?|odt|rtf|pdf|tex|dvi|indd|qxd|p65|pptx?|xlsx?|html?|txt|tiff?|jpe?g|png|e?ps|dll|exe)|"
                    + "[\\w-]*_[\\w-]*|(?:https?|about|data|file):.*|[a-z]:\\\\.*|\\P{L}*)");

    /** Signs that stand in no title, but where letters were taken for others. */
    private static final Pattern MISREAD = Pattern.compile("[\uFFFD\uE000-\uF8FF]|\\?{3}");

    private static final int LONGEST = 300;

    /** Behind a cover, and behind an empty page. */
    private static final int FIRST_PAGES = 3;

    /** Fewer words on those pages, and nothing speaks against what is stated. */
    private static final int ENOUGH = 20;

    private final List<PdfPage> pages;
    private final PdfMeasure measure;
    private final String stated;
    private final String name;

    private PdfTitle(String stated, List<PdfPage> pages, String name) {
        this.stated = stated;
        this.pages = pages.subList(0, Math.min(FIRST_PAGES, pages.size()));
        this.measure = PdfMeasure.of(pages);
        this.name = name;
    }

    static String of(PDDocumentInformation about, List<PdfPage> pages, FileTitle name) {
        var stated = RecordDraft.tidy(PdfStrings.title(about));
        boolean program = Stream.of(about.getCreator(), about.getProducer()).anyMatch(stated::equals);
        return new PdfTitle(program || !isTitle(stated) ? "" : stated, pages, name.title()).best();
    }

    /** Whether what a program keeps as a file's title was meant as one. */
    static boolean isTitle(String title) {
        return !NO_TITLE.matcher(title).matches() && !MISREAD.matcher(title).find();
    }

    private String best() {
        if (!stated.isEmpty() && standsThere()) {
            return stated;
        }
        return PdfSubject.of(pages)
                .or(this::heading)
                .orElse(stated.isEmpty() || words(name).size() > 1 ? name : stated);
    }

    private boolean standsThere() {
        var there = pages.stream()
                .flatMap(page -> page.lines().stream())
                .flatMap(line -> words(line.text()).stream())
                .collect(Collectors.toSet());
        var wanted = words(stated);
        return there.size() < ENOUGH || common(wanted, there) * 2 >= wanted.size();
    }

    private Optional<String> heading() {
        var spoken = words(stated + " " + name);
        return pages.stream()
                .map(this::headings)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .flatMap(found -> found.stream()
                        // The first of those that are as good.
                        .max(Comparator.<String>comparingLong(heading -> common(words(heading), spoken))
                                .thenComparing(heading -> -found.indexOf(heading))));
    }

    /** Lines of one size that follow each other are one. */
    private List<String> headings(PdfPage page) {
        List<String> headings = new ArrayList<>();
        PdfLine before = null;
        for (var line : page.lines()) {
            if (measure.level(line) > 0) {
                if (before != null && before.roundedSize() == line.roundedSize()) {
                    headings.add(headings.remove(headings.size() - 1) + " " + line.text());
                } else {
                    headings.add(line.text());
                }
            }
            before = measure.level(line) > 0 ? line : null;
        }
        return headings.stream()
                .filter(heading ->
                        heading.length() <= LONGEST && !words(heading).isEmpty())
                .toList();
    }

    private static long common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    /** Those that say something, compared without case. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }
}
