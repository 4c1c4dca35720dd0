package org.postil.exports;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** How each kind of block is set, as attributes of XSL-FO. They are those of a file beside the classes. */
final class PdfLooks {
    private final Map<String, String[]> looks = new HashMap<>();

    PdfLooks() throws IOException {
        var file = new Properties();
        file.load(new StringReader(Archive.resource("pdf/looks.properties")));
        for (String name : file.stringPropertyNames()) {
            looks.put(name, file.getProperty(name).strip().split("\\s*[:;]\\s*"));
        }
    }

    /** @param more names and values by turns, which come after those of the look */
    String[] of(String name, String... more) {
        List<String> all = new ArrayList<>(List.of(looks.get(name)));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
