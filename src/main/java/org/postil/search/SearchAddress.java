package org.postil.search;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a page of results, from which those of its neighbours are made. Only known parameters are repeated. */
record SearchAddress(Map<String, String> parts) {
    static final String PAGE = "page";
    private static final String QUERY = "q";
    private static final List<String> FILTERS =
            List.of("from", "to", "kind", "person", "place", "language", "repository", "tag", "document");

    SearchAddress {
        parts = new LinkedHashMap<>(parts);
    }

    static SearchAddress of(UriInfo uri, String q) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(QUERY, q);
        for (String filter : FILTERS) {
            String value = uri.getQueryParameters().getFirst(filter);
            if (value != null && !value.isBlank()) {
                parts.put(filter, value.strip());
            }
        }
        return new SearchAddress(parts);
    }

    /** What is filtered by, in one order. */
    public Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>(parts);
        filters.remove(QUERY);
        return filters;
    }

    public boolean has(String name) {
        return parts.containsKey(name);
    }

    public String get(String name) {
        return parts.getOrDefault(name, "");
    }

    public String with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parts);
        changed.put(name, value.toString());
        return written(changed);
    }

    public String without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(parts);
        changed.remove(name);
        return written(changed);
    }

    /** The same words without any filter. */
    public String bare() {
        return written(Map.of(QUERY, get(QUERY)));
    }

    private static String written(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/search?", ""));
    }
}
