package org.postil.documents;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What of foreign HTML stays: which elements, and which of their attributes in which form. One instance per text. */
final class Allowed {
    /** Identifiers from outside get this before them, so that none can be mistaken for one of ours. */
    static final String ID_PREFIX = "doc-";

    static final Set<String> LEAVES = Set.of("p", "h2", "h3", "h4", "h5", "h6", "pre");
    static final Set<String> WRAPPERS = Set.of("blockquote", "aside", "section", "figure");
    static final Set<String> FLOWS = Set.of("figcaption");
    static final Set<String> INLINES = Set.of(
            "em", "strong", "i", "b", "u", "s", "sup", "sub", "small", "code", "a", "span", "cite", "q", "abbr", "dfn",
            "ins", "del", "bdo");
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "audio",
            "video",
            "select",
            "datalist",
            "button",
            "textarea",
            "head",
            "title",
            "meta",
            "link",
            "map",
            "frameset",
            "noframes",
            "noembed",
            "img",
            "input",
            "colgroup");
    static final Set<String> BLOCKS = Set.of(
            "div",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "address",
            "center",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "hgroup",
            "section",
            "dialog",
            "search",
            "li",
            "dd",
            "dt",
            "body",
            "html",
            "menu",
            "dir",
            "listing",
            "xmp",
            "plaintext",
            "optgroup",
            "option",
            "figure",
            "marquee");

    private static final Map<String, String> RENAMED = Map.of(
            "h1", "h2", "strike", "s", "kbd", "code", "samp", "code", "tt", "code", "var", "i", "font", "span", "menu",
            "ul", "dir", "ul");
    private static final Set<String> CLASSES = Set.of(
            "small-caps",
            "footnotes",
            "footnote-ref",
            "dateline",
            "closer",
            "indent",
            "align-left",
            "align-center",
            "align-right",
            "align-justify");
    private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right", "justify");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");
    /** The web, mail, and other documents of this archive by their address. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\p{Cc}]+|/documents/[^\\s\\p{Cc}/\\\\]+");

    private static final Pattern ALIGN_STYLE = Pattern.compile("(?i)text-align\\s*:\\s*(left|center|right|justify)");
    private static final int LONGEST_ADDRESS = 4000;

    private final Set<String> ids = new HashSet<>();

    static String rename(String name) {
        return RENAMED.getOrDefault(name, name);
    }

    static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    static String withoutId(String attributes) {
        return attributes.replaceFirst(" id=\"[^\"]*\"", "");
    }

    /** The attributes of a block: class, language, direction, id and what its element has of its own. */
    String of(Element element, String name, Inherited inherited) {
        var own = inheritable(element).over(inherited);
        var result = new StringBuilder();
        attribute(result, "class", classes(element, own.align()));
        attribute(result, "lang", own.lang());
        attribute(result, "dir", own.dir());
        attribute(result, "id", id(element));
        special(result, element, name);
        return result.toString();
    }

    String ofInline(Element element, String name) {
        return of(element, name, Inherited.NOTHING);
    }

    static String of(Inherited inherited) {
        var result = new StringBuilder();
        attribute(result, "class", inherited.align());
        attribute(result, "lang", inherited.lang());
        attribute(result, "dir", inherited.dir());
        return result.toString();
    }

    static Inherited inheritable(Element element) {
        var lang = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
        var dir = element.attr("dir").toLowerCase(Locale.ROOT);
        return new Inherited(
                LANGUAGE.matcher(lang).matches() ? lang : "",
                Set.of("ltr", "rtl", "auto").contains(dir) ? dir : "",
                alignment(element));
    }

    private static String alignment(Element element) {
        var style = ALIGN_STYLE.matcher(element.attr("style"));
        var align = style.find() ? style.group(1) : element.attr("align");
        align = align.toLowerCase(Locale.ROOT);
        if (element.normalName().equals("center")) {
            align = "center";
        }
        return ALIGNMENTS.contains(align) ? "align-" + align : "";
    }

    private static String classes(Element element, String align) {
        var classes = new StringJoiner(" ");
        boolean aligned = !align.isEmpty();
        for (var name : element.classNames()) {
            if (CLASSES.contains(name) && !(aligned && name.startsWith("align-"))) {
                classes.add(name);
            }
        }
        if (aligned) {
            classes.add(align);
        }
        return classes.toString();
    }

    private String id(Element element) {
        var id = prefixed(element.id());
        return !id.isEmpty() && ids.add(id) ? id : "";
    }

    private static String prefixed(String id) {
        if (!ID.matcher(id).matches()) {
            return "";
        }
        return id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id;
    }

    private static void special(StringBuilder result, Element element, String name) {
        switch (name) {
            case "a" -> link(result, element);
            case "abbr", "dfn" -> {
                var title = element.attr("title")
                        .replaceAll("[\\p{Cc}\\p{Cs}]", " ")
                        .strip();
                attribute(result, "title", title.length() > 300 ? "" : title);
            }
            case "ol" -> {
                number(result, element, "start", -99_999, 99_999);
                attribute(result, "type", element.attr("type").matches("[1aAiI]") ? element.attr("type") : "");
            }
            case "li" -> number(result, element, "value", -99_999, 99_999);
            case "td", "th" -> {
                number(result, element, "colspan", 2, 100);
                number(result, element, "rowspan", 2, 1000);
            }
            default -> {
                // No attributes of its own.
            }
        }
    }

    private static void link(StringBuilder result, Element element) {
        var href = element.attr("href").strip();
        if (href.startsWith("#")) {
            var id = prefixed(href.substring(1));
            attribute(result, "href", id.isEmpty() ? "" : "#" + id);
        } else if (isAddress(href)) {
            attribute(result, "href", href);
            attribute(result, "rel", "nofollow noopener noreferrer");
        }
    }

    static boolean isAddress(String href) {
        return href.length() <= LONGEST_ADDRESS && ADDRESS.matcher(href).matches();
    }

    private static void number(StringBuilder result, Element element, String name, int least, int most) {
        var digits = element.attr(name).strip();
        if (digits.matches("-?\\d{1,5}")) {
            int number = Integer.parseInt(digits);
            attribute(result, name, number >= least && number <= most ? "" + number : "");
        }
    }

    private static void attribute(StringBuilder result, String name, String value) {
        if (!value.isEmpty()) {
            result.append(' ').append(name).append("=\"").append(escape(value)).append('"');
        }
    }

    /** What an element that does not stay hands down to the blocks in it. */
    record Inherited(String lang, String dir, String align) {
        static final Inherited NOTHING = new Inherited("", "", "");

        Inherited over(Inherited outer) {
            return new Inherited(
                    lang.isEmpty() ? outer.lang : lang,
                    dir.isEmpty() ? outer.dir : dir,
                    align.isEmpty() ? outer.align : align);
        }
    }
}
