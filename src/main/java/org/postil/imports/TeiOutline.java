package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The divisions of a TEI, as far as they tell what it consists of; heard element by element. */
final class TeiOutline {
    /** More are in no volume, and then nobody asks what they are. */
    private static final int MOST = 50_000;

    private static final Set<String> TOP = Set.of("text", "group", "front", "body", "back");
    private static final Set<String> SAY_WHEN = Set.of("head", "dateline", "opener", "docDate");
    private static final Set<String> SAY_WHO = Set.of("byline", "docAuthor");
    /** What stands in a division without being its text. */
    private static final Set<String> NO_WORDS =
            Set.of("head", "byline", "docAuthor", "docDate", "dateline", "fw", "titlePage", "docTitle", "titlePart");

    private final Deque<TeiDivision> open = new ArrayDeque<>();
    /** The elements that are open in the innermost division and are none, the outermost last. */
    private final Deque<String> inside = new ArrayDeque<>();

    private TeiDivision text;
    private int count;
    private boolean inTitle;

    /** Whether an element has a number here. */
    static boolean isNumbered(String name) {
        return name.equals("text") || name.startsWith("div");
    }

    void start(String name, Map<String, String> attributes) {
        count += isNumbered(name) ? 1 : 0;
        if (isDivision(name) && count <= MOST) {
            begin(new TeiDivision(count, name, attributes));
        } else if (!open.isEmpty()) {
            inside.push(name);
            inTitle |= name.equals("titlePart") && TeiDivision.isTitle(attributes);
            said(name, attributes);
        }
    }

    /** Those of a text that is quoted in a paragraph are none. */
    private boolean isDivision(String name) {
        return open.isEmpty()
                ? text == null && name.equals("text")
                : inside.isEmpty() && (name.startsWith("div") || TOP.contains(name));
    }

    private void begin(TeiDivision division) {
        if (open.isEmpty()) {
            text = division;
        } else {
            open.peek().add(division);
        }
        open.push(division);
    }

    private void said(String name, Map<String, String> attributes) {
        boolean when = name.equals("date") || name.equals("docDate");
        if (when && !inside.contains("note") && SAY_WHEN.contains(inside.peekLast())) {
            TeiDates.of(attributes).ifPresent(open.peek()::date);
        }
    }

    void text(String characters) {
        if (open.isEmpty() || characters.isBlank() && inside.isEmpty()) {
            return;
        }
        var in = inside.isEmpty() ? "" : inside.peekLast();
        if (!NO_WORDS.contains(in)) {
            if (!characters.isBlank()) {
                open.peek().ownWords();
            }
        } else if (!inside.contains("note")) {
            if (in.equals("head") || inTitle) {
                open.peek().head(characters);
            } else if (SAY_WHO.contains(in)) {
                open.peek().author(characters);
            }
        }
    }

    void end() {
        if (!inside.isEmpty()) {
            inTitle &= !inside.pop().equals("titlePart");
        } else if (!open.isEmpty()) {
            open.pop();
        }
    }

    /** Its text; nothing when it has none, or too many divisions to be looked at. */
    Optional<TeiDivision> text() {
        return count > MOST ? Optional.empty() : Optional.ofNullable(text);
    }
}
