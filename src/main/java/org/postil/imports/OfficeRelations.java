package org.postil.imports;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** What a part of a package (ECMA-376, part 2) refers to: other parts by what they are to it, and the web by id. */
final class OfficeRelations implements SafeXml.Listener {
    private static final long LONGEST = 16L * 1024 * 1024;

    private final String folder;
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    private OfficeRelations(String folder) {
        this.folder = folder;
    }

    /** Those of a part, which stand beside it. */
    static OfficeRelations of(Pack pack, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        return read(pack, folder + "_rels/" + part.substring(slash) + ".rels", folder);
    }

    static OfficeRelations read(Pack pack, String part, String folder) throws IOException {
        var relations = new OfficeRelations(folder);
        if (pack.has(part)) {
            SafeXml.listen(pack.open(part, LONGEST), relations);
        }
        return relations;
    }

    /** Reads the part that is this to ours, if there is one. @param most bytes, unpacked */
    void listen(Pack pack, String type, long most, SafeXml.Listener listener) throws IOException {
        var part = target(type).filter(pack::has);
        if (part.isPresent()) {
            SafeXml.listen(pack.open(part.get(), most), listener);
        }
    }

    /** The part that is this to ours: {@code styles}, {@code footnotes}. */
    Optional<String> target(String type) {
        return Optional.ofNullable(parts.get(type));
    }

    Map<String, String> parts() {
        return parts;
    }

    /** The address on the web behind an id; empty for what is elsewhere. */
    String link(String id) {
        return links.getOrDefault(id, "");
    }

    @Override
    public void start(XMLStreamReader at) {
        if (!at.getLocalName().equals("Relationship")) {
            return;
        }
        var attributes = SafeXml.attributes(at);
        var target = attributes.getOrDefault("Target", "");
        var id = attributes.getOrDefault("Id", "");
        if ("External".equals(attributes.get("TargetMode"))) {
            if (target.matches("(?i)https?://.*")) {
                links.put(id, target);
            }
            return;
        }
        var path = resolved(target);
        parts.putIfAbsent(attributes.getOrDefault("Type", "").replaceFirst(".*/", ""), path);
        parts.put("#" + id, path);
    }

    private String resolved(String target) {
        try {
            return URI.create("/" + folder).resolve(target).getPath().substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException noPath) {
            return "";
        }
    }

    @Override
    public void end(XMLStreamReader at) {
        // Each stands in an element without content.
    }

    @Override
    public void text(String characters) {
        // Between the elements stands nothing.
    }
}
