package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the text of a TEI document as HTML, its notes gathered at the end. What it writes is sanitised afterwards. */
final class TeiHtml {
    private static final Map<String, String> AS = Map.ofEntries(
            Map.entry("p", "p"),
            Map.entry("ab", "p"),
            Map.entry("salute", "p"),
            Map.entry("signed", "p class=\"closer\""),
            Map.entry("dateline", "p class=\"dateline\""),
            Map.entry("byline", "p"),
            Map.entry("trailer", "p"),
            Map.entry("closer", "div"),
            Map.entry("opener", "div"),
            Map.entry("postscript", "div"),
            Map.entry("emph", "em"),
            Map.entry("title", "em"),
            Map.entry("foreign", "em"),
            Map.entry("del", "del"),
            Map.entry("add", "ins"),
            Map.entry("quote", "blockquote"),
            Map.entry("floatingText", "blockquote"),
            Map.entry("table", "table"),
            Map.entry("row", "tr"),
            Map.entry("lg", "p"),
            Map.entry("sp", "div"),
            Map.entry("speaker", "p"),
            Map.entry("figure", "figure"),
            Map.entry("titlePage", "div"),
            Map.entry("docTitle", "div"),
            Map.entry("titlePart", "p"),
            Map.entry("docAuthor", "p"),
            Map.entry("docImprint", "p"),
            Map.entry("docDate", "p"),
            Map.entry("epigraph", "blockquote"),
            Map.entry("argument", "div"),
            Map.entry("address", "div"),
            Map.entry("addrLine", "p"),
            Map.entry("stage", "p"),
            Map.entry("u", "p"),
            Map.entry("code", "code"));
    /** What stands beside another form of the same words, or is no text of the document. */
    private static final Set<String> LEFT_OUT =
            Set.of("fw", "figDesc", "graphic", "expan", "sic", "reg", "teiHeader", "index", "interp", "formula");

    private static final Set<String> ONLY_IN_CHOICE = Set.of("expan", "sic", "reg");
    private static final Set<String> HEARD = Set.of(
            "head",
            "note",
            "persName",
            "gloss",
            "placeName",
            "name",
            "orgName",
            "docTitle",
            "titlePart",
            "docAuthor",
            "byline");
    private static final Set<String> AT_TOP =
            Set.of("text", "front", "body", "back", "titlePage", "byline", "docAuthor", "opener", "closer");
    private static final Set<String> TOP = Set.of("front", "body", "back", "text", "group");

    /** A list has nothing but items in HTML, and a table nothing but cells: the page that begins between begins in the next. */
    private static final Set<String> NOTHING_BETWEEN = Set.of("list", "table", "row");

    private static final int LONGEST_NAME = 20_000;

    private final boolean headIsTitle;
    private final Deque<Open> open = new ArrayDeque<>();
    /** For every open list the start tag that is still to be written, or nothing. */
    private final Deque<String> lists = new ArrayDeque<>();

    private final NotedHtml out = new NotedHtml();
    private NotedHtml between = new NotedHtml();
    private int silent;
    private boolean titleSeen;

    /** An element that is open: how its end is written, and its words so far if they matter. */
    private record Open(
            String name,
            Map<String, String> attributes,
            String end,
            StringBuilder words,
            boolean silent,
            boolean note) {}

    /** An element that ended and whose words matter. */
    record Ended(Map<String, String> attributes, String words, boolean isHead) {}

    /** @param headIsTitle whether the first heading is the document's title and so not part of its text */
    TeiHtml(boolean headIsTitle) {
        this.headIsTitle = headIsTitle;
    }

    boolean inside(String name) {
        return open.stream().anyMatch(element -> element.name.equals(name));
    }

    /** Whether what is open stands at the head of the document and in no division of it. */
    boolean isAtTop() {
        return open.stream().allMatch(element -> AT_TOP.contains(element.name));
    }

    /** Whether what is open stands in the heading that is the title. */
    boolean inHead() {
        return headIsTitle && !titleSeen && inside("head") && !inside("list");
    }

    void page(String label) {
        boolean loose = !open.isEmpty() && NOTHING_BETWEEN.contains(open.peek().name);
        (loose ? between : out).folio(label);
    }

    /** Begins the page that began between. */
    private void turn() {
        if (between.length() > 0) {
            out.markup(between.finish());
            between = new NotedHtml();
        }
    }

    void start(String name, Map<String, String> attributes) {
        var words = HEARD.contains(name) ? new StringBuilder() : null;
        boolean title = name.equals("head") && headIsTitle && !titleSeen && !inside("list") && !inside("figure");
        boolean leftOut = title || isLeftOut(name, attributes);
        boolean note = name.equals("note") && !leftOut && silent == 0 && !out.inNote();
        String end = "";
        if (note) {
            out.openNote(attributes.getOrDefault("n", ""));
        } else if (silent == 0 && !leftOut) {
            end = tag(name, attributes);
        }
        if (name.equals("item") || name.equals("cell")) {
            turn();
        }
        open.push(new Open(name, attributes, end, words, leftOut, note));
        silent += leftOut ? 1 : 0;
    }

    private boolean isLeftOut(String name, Map<String, String> attributes) {
        if (name.equals("note")) {
            // The note on the source becomes the provenance.
            return headIsTitle && "source".equals(attributes.get("type"));
        }
        return LEFT_OUT.contains(name) && (!ONLY_IN_CHOICE.contains(name) || inside("choice"));
    }

    private String tag(String name, Map<String, String> attributes) {
        return switch (name) {
            case "lb" -> lineBreak();
            case "pb" -> {
                page(TeiDocument.pageLabel(attributes));
                yield "";
            }
            case "hi" -> highlighted(attributes.getOrDefault("rend", attributes.getOrDefault("rendition", "")));
            case "head" -> heading();
            case "list" -> list(numbered(attributes) ? "ol" : "ul");
            case "item" -> written(lists.isEmpty() ? "<li>" : listStart(), "</li>");
            case "l" -> written("", "<br>");
            case "label" -> written("<strong>", "</strong> ");
            case "ref", "ptr" -> link(attributes.getOrDefault("target", ""));
            case "gap" -> written("[…]", "");
            case "supplied" -> written("[", "]");
            case "cell" -> cell(attributes);
            case "space" -> written(" ", "");
            default -> mapped(name, attributes);
        };
    }

    private String lineBreak() {
        heard(" ");
        return written("<br>", "");
    }

    private String mapped(String name, Map<String, String> attributes) {
        var as = name.startsWith("div") || TOP.contains(name) ? "div" : AS.get(name);
        var lang =
                attributes.containsKey("lang") ? " lang=\"" + NotedHtml.attribute(attributes.get("lang")) + "\"" : "";
        if (as == null) {
            return lang.isEmpty() || lang.contains("\"\"") ? "" : written("<span" + lang + ">", "</span>");
        }
        var rend = attributes.getOrDefault("rend", "");
        var align = as.equals("p") && (rend.equals("center") || rend.equals("right")) ? " align=\"" + rend + "\"" : "";
        // A paragraph of HTML cannot hold another or a list; the parser ends it there, and text after gets its own.
        return written("<" + as + lang + align + ">", "</" + as.replaceFirst(" .*", "") + ">");
    }

    private String highlighted(String rend) {
        var element =
                switch (rend.replaceAll("[#-]", "").toLowerCase(Locale.ROOT)) {
                    case "strong", "bold", "b" -> "strong";
                    case "underline", "underlined" -> "u";
                    case "superscript", "sup" -> "sup";
                    case "subscript", "sub" -> "sub";
                    case "strikethrough", "strike" -> "s";
                    case "smallcaps", "sc" -> "span class=\"small-caps\"";
                    case "", "normal", "roman" -> "span";
                    default -> "em";
                };
        return written("<" + element + ">", "</" + element.replaceFirst(" .*", "") + ">");
    }

    private String heading() {
        if (inside("figure")) {
            return written("<figcaption>", "</figcaption>");
        }
        if (inside("list") || inside("table")) {
            return written("<p><strong>", "</strong></p>");
        }
        // In a document of many the first heading was its title; in one that is all of its file they are in steps.
        int level = headIsTitle ? 3 : Math.min(6, 1 + Math.max(1, divisions()));
        return written("<h" + level + ">", "</h" + level + ">");
    }

    private int divisions() {
        return (int)
                open.stream().filter(element -> element.name.startsWith("div")).count();
    }

    private static boolean numbered(Map<String, String> attributes) {
        var kind = attributes.getOrDefault("rend", attributes.getOrDefault("type", ""));
        return kind.equals("ordered") || kind.equals("numbered");
    }

    /** The list begins with its first item, so that its heading comes to stand before it. */
    private String list(String element) {
        lists.push("<" + element + ">");
        return "</" + element + ">";
    }

    private String listStart() {
        var start = lists.pop();
        lists.push("");
        return start + "<li>";
    }

    private String link(String target) {
        return target.matches("(?i)https?://.*")
                ? written("<a href=\"" + NotedHtml.attribute(target) + "\">", "</a>")
                : "";
    }

    private String cell(Map<String, String> attributes) {
        var name = "label".equals(attributes.get("role")) ? "th" : "td";
        var columns = attributes.getOrDefault("cols", "").matches("\\d{1,2}")
                ? " colspan=\"" + attributes.get("cols") + "\""
                : "";
        return written("<" + name + columns + ">", "</" + name + ">");
    }

    private String written(String start, String end) {
        out.markup(start);
        return end;
    }

    void text(String characters) {
        heard(characters);
        if (silent == 0) {
            out.words(characters);
        }
    }

    /** What those open elements say whose words matter. */
    private void heard(String characters) {
        boolean inNoteOfHead = false;
        for (var element : open) {
            if (element.words != null && !inNoteOfHead && element.words.length() < LONGEST_NAME) {
                element.words.append(characters);
            }
            // A note stands in the title's element but says nothing of the title.
            inNoteOfHead = inNoteOfHead || element.name.equals("note");
        }
    }

    /** Ends the innermost element; null when its words do not matter. */
    Ended end(String name) {
        boolean isHead = inHead();
        var element = open.pop();
        silent -= element.silent ? 1 : 0;
        if (name.equals("list") && !lists.isEmpty() && !element.end.isEmpty()) {
            lists.pop();
        }
        out.markup(element.end);
        if (name.equals("list") || name.equals("table")) {
            turn();
        }
        if (element.note) {
            out.closeNote();
        }
        // A title page stays in the text, and so do the headings behind it.
        titleSeen |= name.equals("head") && element.silent || name.equals("titlePart");
        return element.words == null
                ? null
                : new Ended(element.attributes, RecordDraft.tidy(element.words.toString()), isHead);
    }

    String finish() {
        return out.finish();
    }
}
