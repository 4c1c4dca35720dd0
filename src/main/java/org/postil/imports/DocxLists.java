package org.postil.imports;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Which lists are numbered and which are not (ECMA-376, 17.9). */
final class DocxLists implements SafeXml.Listener {
    private static final int MOST = 100_000;

    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private String definition = "";
    private String list = "";
    private String level = "";

    /** Whether the items of that list on that level have numbers or letters. */
    boolean isNumbered(String list, int level) {
        var format = formats.getOrDefault(definitions.getOrDefault(list, "") + "/" + level, "bullet");
        return !format.equals("bullet") && !format.equals("none");
    }

    @Override
    public void start(XMLStreamReader at) {
        var attributes = SafeXml.attributes(at);
        switch (at.getLocalName()) {
            case "abstractNum" -> definition = attributes.getOrDefault("abstractNumId", "");
            case "lvl" -> level = attributes.getOrDefault("ilvl", "");
            case "num" -> list = attributes.getOrDefault("numId", "");
            case "abstractNumId" -> keep(definitions, list, attributes.getOrDefault("val", ""));
            case "numFmt" -> keep(formats, definition + "/" + level, attributes.getOrDefault("val", ""));
            default -> {
                // How numbers look is not kept.
            }
        }
    }

    private static void keep(Map<String, String> in, String name, String value) {
        if (in.size() < MOST) {
            in.putIfAbsent(name, value);
        }
    }

    @Override
    public void end(XMLStreamReader at) {
        // The next element of its kind takes its place.
    }

    @Override
    public void text(String characters) {
        // Lists are defined by attributes alone.
    }
}
