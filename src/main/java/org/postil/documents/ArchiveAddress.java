package org.postil.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a list of documents with its filters, from which the addresses of its neighbours are made.
 *
 * @param parts the filters given, in their order; never blank
 */
record ArchiveAddress(String path, Map<String, String> parts) {
    /** How much of an abstract is shown; a matter of the list and not of what is in it. */
    static final String VIEW = "view";

    ArchiveAddress {
        parts = new LinkedHashMap<>(parts);
    }

    public String with(String name, Object value) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(name, value.toString());
        return write(changed);
    }

    public String without(String name) {
        var changed = new LinkedHashMap<>(parts);
        changed.remove(name);
        return write(changed);
    }

    /** The list without any filter. */
    public String bare() {
        var changed = new LinkedHashMap<>(parts);
        changed.keySet().retainAll(java.util.Set.of(VIEW));
        return write(changed);
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return parts.keySet().stream().anyMatch(name -> !name.equals(VIEW));
    }

    public String get(String name) {
        return parts.getOrDefault(name, "");
    }

    private String write(Map<String, String> query) {
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(part -> part.getKey() + "=" + encode(part.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
