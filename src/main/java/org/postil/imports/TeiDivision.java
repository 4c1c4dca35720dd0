package org.postil.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postil.shared.ApproximateDate;

/** A division of a TEI, or a text in one, with what it says of itself: whether it may stand for itself. */
final class TeiDivision {
    /** What only a part of a work is called (TEI P5, div/@type, and what editions call them). */
    private static final Set<String> OF_A_WORK = Set.of(
            "chapter",
            "subchapter",
            "subsection",
            "part",
            "book",
            "volume",
            "act",
            "scene",
            "canto",
            "stanza",
            "paragraph",
            "kapitel",
            "unterkapitel",
            "teil",
            "buch",
            "band",
            "akt",
            "szene",
            "abschnitt",
            "absatz",
            "chapitre",
            "partie",
            "capitulo",
            "capitolo");

    /** What may stand about pieces without being one: they are looked for in it. */
    private static final Set<String> ABOUT_PIECES = Set.of("part", "teil", "partie", "volume", "band");

    /** What stands for itself wherever there are several of it. */
    private static final Set<String> PIECES = Set.of(
            "essay",
            "article",
            "lecture",
            "interview",
            "review",
            "editorial",
            "obituary",
            "treaty",
            "aufsatz",
            "artikel",
            "vortrag",
            "rezension",
            "nachruf",
            "vertrag",
            "entretien");

    /** What says nothing of whether it stands for itself. */
    private static final Set<String> UNSAID = Set.of("", "section", "item", "text", "piece", "topic");

    private static final String NUMERAL = "(?:\\d{1,3}(?!\\d)|[ivxlcIVXLC]+(?=[.:)]|$))";
    private static final Pattern COUNTED =
            Pattern.compile("^[\\[(§\\s]*" + NUMERAL + "|^(?iu:lecture|letter|no|nr)\\b\\.?\\s+" + NUMERAL);
    private static final Pattern PART_OF_A_WORK = Pattern.compile(
            "(?iu)^(?:\\S+\\s+){0,2}(?:chapter|chap|part|section|book|volume|vol|appendix|kapitel|capitel|teil|theil|abschnitt"
                    + "|abteilung|abtheilung|buch|band|anhang|chapitre|partie|livre|tome)\\b|^(?:article|artikel|art)\\b");
    private static final int LONGEST = 2000;

    private final int number;
    private final String name;
    private final String type;
    private final String id;
    private final List<TeiDivision> within = new ArrayList<>();
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private ApproximateDate date = ApproximateDate.UNDATED;
    private boolean ownWords;

    /** @param number its place among the divisions and texts of its TEI */
    TeiDivision(int number, String name, Map<String, String> attributes) {
        this.number = number;
        this.name = name;
        this.type = type(attributes);
        this.id = attributes.getOrDefault("id", "");
    }

    static String type(Map<String, String> attributes) {
        return attributes.getOrDefault("type", "").toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** Whether a part of a title page is the title, and no number or the like beside it. */
    static boolean isTitle(Map<String, String> attributes) {
        return Set.of("", "main").contains(type(attributes));
    }

    void add(TeiDivision division) {
        within.add(division);
    }

    void head(String words) {
        append(head, words);
    }

    void author(String words) {
        append(author, words);
    }

    void date(ApproximateDate said) {
        date = date.isDated() ? date : said;
    }

    /** Words that stand neither in its head nor in a division of it. */
    void ownWords() {
        ownWords = true;
    }

    private static void append(StringBuilder to, String words) {
        if (to.length() < LONGEST) {
            to.append(words);
        }
    }

    int number() {
        return number;
    }

    String type() {
        return type;
    }

    String id() {
        return id;
    }

    ApproximateDate date() {
        return date;
    }

    String author() {
        return RecordDraft.tidy(author.toString());
    }

    boolean hasOwnWords() {
        return ownWords;
    }

    List<TeiDivision> within() {
        return within;
    }

    /** The divisions in it that are no front, body or back. */
    List<TeiDivision> divisions() {
        return within.stream().filter(one -> one.name.startsWith("div")).toList();
    }

    Stream<TeiDivision> within(String named) {
        return within.stream().filter(one -> one.name.equals(named));
    }

    Optional<TeiDivision> first(String named) {
        return within(named).findFirst();
    }

    /** What it is called at its head; of a text also on its title page, or at the head of its body or of the only division in that. */
    String title() {
        var own = RecordDraft.tidy(head.toString());
        return !own.isEmpty() || !name.equals("text")
                ? own
                : Stream.concat(within("front"), within("body"))
                        .map(TeiDivision::titleOfText)
                        .filter(title -> !title.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private String titleOfText() {
        var own = RecordDraft.tidy(head.toString());
        return own.isEmpty() && name.equals("body") && divisions().size() == 1
                ? divisions().get(0).title()
                : own;
    }

    boolean isPartOfAWork() {
        return OF_A_WORK.contains(type);
    }

    /** Whether its title says that it is a part of a work. */
    boolean isTitledAsPart() {
        return PART_OF_A_WORK.matcher(title()).find();
    }

    /** Whether nothing but other divisions is in it, among which to look for pieces. */
    boolean isShelf() {
        return !ownWords
                && !isSigned()
                && !isPiece()
                && !divisions().isEmpty()
                && (!isPartOfAWork() || ABOUT_PIECES.contains(type));
    }

    boolean isSigned() {
        return !author().isEmpty();
    }

    boolean isPiece() {
        return PIECES.contains(type);
    }

    boolean saysNoType() {
        return UNSAID.contains(type);
    }

    boolean isNumbered() {
        return COUNTED.matcher(title()).find();
    }
}
