package org.postil.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postil.shared.ApproximateDate;

/**
 * The pieces of a volume that says no other way what its documents are: texts in a group, divisions called essays or the
 * like, divisions each by somebody of his own, divisions with dates of their own. A work taken apart is worse than a
 * volume left whole, so wherever something speaks for chapters of one work there are none.
 */
final class TeiPieces {
    /** How far beneath the body pieces stand: in an issue of a year, in a section of that. */
    private static final int DEEPEST = 4;

    /** A row of fewer that are told apart by nothing but their dates is an accident. */
    private static final int FEWEST_DATED = 3;

    /** What is said about a volume in it and can be read for itself. */
    private static final Set<String> ABOUT = Set.of(
            "foreword",
            "preface",
            "introduction",
            "afterword",
            "epilogue",
            "conclusion",
            "vorwort",
            "geleitwort",
            "einleitung",
            "nachwort",
            "préface",
            "avantpropos");

    private final TeiDivision text;
    private final boolean ofOneAuthor;

    /** @param ofOneAuthor whether the header names who wrote the whole */
    TeiPieces(TeiDivision text, boolean ofOneAuthor) {
        this.text = text;
        this.ofOneAuthor = ofOneAuthor;
    }

    /** Their numbers; none where the TEI is one work. */
    Set<Integer> numbers() {
        var row = row();
        return row.isEmpty()
                ? Set.of()
                : Stream.concat(row.stream(), about(row))
                        .map(TeiDivision::number)
                        .collect(Collectors.toSet());
    }

    private List<TeiDivision> row() {
        var texts = text.within("group").flatMap(TeiPieces::texts).toList();
        if (!texts.isEmpty()) {
            return areTexts(texts) ? texts : List.of();
        }
        return text.first("body")
                .filter(body -> !body.hasOwnWords())
                .map(TeiDivision::divisions)
                .map(row -> isRow(row) && isOfTimesOfTheirOwn(row) ? row : signedOrCalled(row))
                .orElse(List.of());
    }

    private static Stream<TeiDivision> texts(TeiDivision composite) {
        return composite.first("body").isPresent()
                ? Stream.of(composite)
                : Stream.concat(composite.within("text"), composite.within("group"))
                        .flatMap(TeiPieces::texts);
    }

    /**
     * TEI P5 says of a group that its texts are distinct, but the volumes of one work are in one as well: under one title, or
     * called volumes.
     */
    private static boolean areTexts(List<TeiDivision> texts) {
        var titles = texts.stream()
                .map(TeiDivision::title)
                .filter(title -> !title.isEmpty())
                .toList();
        return isMostly(texts, one -> !one.title().isEmpty())
                && 2 * new HashSet<>(titles).size() > titles.size()
                && areNoParts(texts);
    }

    /** The divisions, or those that stand in them, which are called pieces or are each by somebody. */
    private static List<TeiDivision> signedOrCalled(List<TeiDivision> divisions) {
        var row = divisions;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (isRow(row) && (isSigned(row) || isMostly(row, TeiDivision::isPiece))) {
                return row;
            }
            if (row.stream().noneMatch(TeiDivision::isShelf) || row.stream().anyMatch(TeiPieces::isOfNeither)) {
                return List.of();
            }
            row = row.stream()
                    .flatMap(one -> one.isShelf() ? one.divisions().stream() : Stream.of(one))
                    .toList();
        }
        return List.of();
    }

    /** What stands beside shelves and is no piece makes them parts of one work. */
    private static boolean isOfNeither(TeiDivision beside) {
        return !(beside.isShelf() || beside.isPiece() || beside.isSigned() || ABOUT.contains(beside.type()));
    }

    /** Whether each has a title and none is a part by its type, its title or its number. */
    private static boolean isRow(List<TeiDivision> row) {
        return row.stream().noneMatch(one -> one.title().isEmpty())
                && areNoParts(row)
                && row.stream().filter(TeiDivision::isNumbered).count() < 2;
    }

    /** One may be called a part by accident. */
    private static boolean areNoParts(List<TeiDivision> row) {
        return row.size() > 1
                && row.stream().noneMatch(TeiDivision::isPartOfAWork)
                && row.stream().filter(TeiDivision::isTitledAsPart).count() < 2;
    }

    private static boolean isMostly(List<TeiDivision> row, Predicate<TeiDivision> what) {
        return 2 * row.stream().filter(what).count() > row.size();
    }

    private static boolean isSigned(List<TeiDivision> row) {
        var authors = row.stream()
                .map(TeiDivision::author)
                .filter(author -> !author.isEmpty())
                .toList();
        return 2 * authors.size() > row.size() && new HashSet<>(authors).size() > 1;
    }

    /**
     * Whether they are told apart by names of their own and dates in their heads, which lie over and beside each other. The
     * chapters of an account follow one another in time.
     */
    private boolean isOfTimesOfTheirOwn(List<TeiDivision> row) {
        return !ofOneAuthor
                && row.size() >= FEWEST_DATED
                && row.stream().allMatch(one -> one.saysNoType() && !one.id().isEmpty())
                && row.stream().map(TeiDivision::type).distinct().count() == 1
                && !areCounted(row)
                && isMostly(row, one -> one.date().isDated())
                && !followOneAnother(row);
    }

    /** Whether most of their names are one word with numbers. */
    private static boolean areCounted(List<TeiDivision> row) {
        var words = row.stream()
                .map(TeiDivision::id)
                .filter(id -> id.matches(".*\\d.*"))
                .collect(Collectors.groupingBy(id -> id.replaceFirst("\\d.*", ""), Collectors.counting()));
        return words.values().stream().anyMatch(count -> 2 * count > row.size());
    }

    private static boolean followOneAnother(List<TeiDivision> row) {
        var dates = row.stream()
                .map(TeiDivision::date)
                .filter(ApproximateDate::isDated)
                .toList();
        return IntStream.range(1, dates.size())
                .allMatch(next -> dates.get(next).earliest().getYear()
                        >= dates.get(next - 1).latest().getYear());
    }

    /** What stands before and behind the pieces and is of their kind, or a foreword or the like. */
    private Stream<TeiDivision> about(List<TeiDivision> row) {
        var kinds = row.stream()
                .map(TeiDivision::type)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
        return Stream.concat(text.within("front"), text.within("back"))
                .flatMap(matter -> matter.divisions().stream())
                .filter(one -> !one.title().isEmpty() && (kinds.contains(one.type()) || ABOUT.contains(one.type())));
    }
}
