package org.postil.imports;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What the styles of an OpenDocument text mean: emphasis, alignment, and which lists are numbered. */
final class OdtStyles implements SafeXml.Listener {
    private static final int MOST = 50_000;

    private final Map<String, Style> styles = new HashMap<>();
    private final Set<String> numbered = new LinkedHashSet<>();
    private Style current;
    private String list = "";

    /** A style while it is read. */
    private static final class Style {
        private String parent = "";
        private String align = "";
        private final Set<String> marks = new LinkedHashSet<>();
    }

    @Override
    public void start(XMLStreamReader at) {
        var attributes = SafeXml.attributes(at);
        switch (at.getLocalName()) {
            case "style" -> {
                current = new Style();
                current.parent = attributes.getOrDefault("parent-style-name", "");
                if (styles.size() < MOST) {
                    styles.put(attributes.getOrDefault("name", ""), current);
                }
            }
            case "text-properties" -> {
                if (current != null) {
                    marks(attributes, current.marks);
                }
            }
            case "paragraph-properties" -> {
                if (current != null) {
                    current.align = attributes.getOrDefault("text-align", "");
                }
            }
            case "list-style" -> list = attributes.getOrDefault("name", "");
            case "list-level-style-number" -> {
                if (!attributes.getOrDefault("num-format", "").isEmpty() && numbered.size() < MOST) {
                    numbered.add(list + "/" + attributes.getOrDefault("level", "1"));
                }
            }
            default -> {
                // How the rest looks is not kept.
            }
        }
    }

    private static void marks(Map<String, String> attributes, Set<String> marks) {
        mark(marks, "strong", attributes.getOrDefault("font-weight", "").matches("bold|[6-9]00"));
        mark(marks, "em", attributes.getOrDefault("font-style", "").matches("italic|oblique"));
        mark(marks, "u", !Set.of("", "none").contains(attributes.getOrDefault("text-underline-style", "")));
        mark(marks, "s", !Set.of("", "none").contains(attributes.getOrDefault("text-line-through-style", "")));
        mark(marks, "span class=\"small-caps\"", "small-caps".equals(attributes.get("font-variant")));
        mark(marks, "sup", attributes.getOrDefault("text-position", "").startsWith("super"));
        mark(marks, "sub", attributes.getOrDefault("text-position", "").startsWith("sub"));
    }

    private static void mark(Set<String> marks, String mark, boolean on) {
        if (on) {
            marks.add(mark);
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

    /** The emphasis of a style for characters. */
    Set<String> marks(String name) {
        return styles.getOrDefault(name, new Style()).marks;
    }

    String align(String name) {
        return styles.getOrDefault(name, new Style()).align;
    }

    /** Whether this style, or the one that it varies, is of that name. */
    boolean isLike(String name, String like) {
        return name.equals(like)
                || styles.getOrDefault(name, new Style()).parent.equals(like);
    }

    /** @param level from 1 */
    boolean isNumbered(String list, int level) {
        return numbered.contains(list + "/" + level);
    }
}
