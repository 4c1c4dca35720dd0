package org.postil.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What the styles of a document mean for its structure; how they look is not ours to keep. */
final class DocxStyles implements SafeXml.Listener {
    private static final int MOST = 20_000;

    private final Map<String, Style> styles = new HashMap<>();
    private Style current;

    /** A style while it is read. */
    private static final class Style {
        private String name = "";
        private String basedOn = "";
        private int outline = -1;
        private String list = "";
        private int level;
        private final Set<String> marks = new LinkedHashSet<>();
    }

    @Override
    public void start(XMLStreamReader at) {
        var name = at.getLocalName();
        var attributes = SafeXml.attributes(at);
        if (name.equals("style") && styles.size() < MOST) {
            current = new Style();
            styles.put(attributes.getOrDefault("styleId", ""), current);
        } else if (current != null) {
            property(name, attributes);
        }
    }

    private void property(String name, Map<String, String> attributes) {
        var value = attributes.getOrDefault("val", "");
        switch (name) {
            case "name" -> current.name = value.toLowerCase(Locale.ROOT);
            case "basedOn" -> current.basedOn = value;
            case "outlineLvl" -> current.outline = number(value, -1);
            case "numId" -> current.list = value;
            case "ilvl" -> current.level = number(value, 0);
            default -> mark(name, attributes, current.marks);
        }
    }

    @Override
    public void end(XMLStreamReader at) {
        if (at.getLocalName().equals("style")) {
            current = null;
        }
    }

    @Override
    public void text(String characters) {
        // Styles are said by attributes alone.
    }

    static int number(String value, int otherwise) {
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** Takes a property of a run (ECMA-376, 17.3.2) that means emphasis into its marks, or out of them. */
    static void mark(String property, Map<String, String> attributes, Set<String> marks) {
        var value = attributes.getOrDefault("val", "");
        boolean on = !Set.of("0", "false", "off", "none", "baseline").contains(value);
        var mark =
                switch (property) {
                    case "b" -> "strong";
                    case "i" -> "em";
                    case "u" -> "u";
                    case "strike", "dstrike" -> "s";
                    case "smallCaps" -> "span class=\"small-caps\"";
                    case "vertAlign" -> value.equals("subscript") ? "sub" : "sup";
                    case "vanish" -> "";
                    default -> null;
                };
        if (mark == null) {
            return;
        }
        if (property.equals("vertAlign")) {
            marks.remove("sup");
            marks.remove("sub");
        }
        if (on) {
            marks.add(mark);
        } else {
            marks.remove(mark);
        }
    }

    private Style of(String id) {
        return styles.getOrDefault(id == null ? "" : id, new Style());
    }

    /** The emphasis of a style for characters. */
    Set<String> marks(String id) {
        return new LinkedHashSet<>(of(id).marks);
    }

    boolean isTitle(String id) {
        return of(id).name.equals("title");
    }

    boolean isQuotation(String id) {
        return Set.of("quote", "intense quote", "block text").contains(of(id).name);
    }

    /** A line of the table of contents, which says again what the headings say. */
    boolean isContents(String id) {
        return of(id).name.matches("toc \\d|toc heading");
    }

    /** How deep a heading is, from 0; negative for what is none. */
    int outline(String id) {
        Set<String> seen = new HashSet<>();
        for (var at = id; at != null && !at.isEmpty() && seen.add(at); at = of(at).basedOn) {
            var style = of(at);
            if (style.name.matches("heading [1-9]")) {
                return style.name.charAt(8) - '1';
            }
            if (style.outline >= 0) {
                return style.outline;
            }
        }
        return -1;
    }

    /** The list whose items have the style; empty when none does. */
    String list(String id) {
        return of(id).list;
    }

    int level(String id) {
        return of(id).level;
    }
}
