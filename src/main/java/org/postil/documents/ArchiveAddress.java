package org.postil.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of a list of documents with its filters, from which the addresses of its neighbours are made.
 *
 * @param parts the filters given, in their order; never blank
 */
public record ArchiveAddress(String path, Map<String, String> parts) {
    /** How much of an abstract is shown; a matter of the list and not of what is in it, as the order is. */
    static final String VIEW = "view";

    private static final Set<String> OF_THE_LIST = Set.of(VIEW, ArchiveFilter.SORT);

    public ArchiveAddress {
        parts = new LinkedHashMap<>(parts);
    }

    /** This very list. */
    String whole() {
        return write(parts);
    }

    public String with(String name, Object value) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(name, value.toString());
        return write(changed);
    }

    /** A year that is taken away takes its month along. */
    public String without(String name) {
        var changed = new LinkedHashMap<>(parts);
        changed.remove(name);
        if (name.equals(Side.YEAR.word())) {
            changed.remove(Side.MONTH.word());
        }
        return write(changed);
    }

    /** The list without any filter. */
    public String bare() {
        var changed = new LinkedHashMap<>(parts);
        changed.keySet().retainAll(OF_THE_LIST);
        return write(changed);
    }

    /** The same filters at another address. */
    public String at(String other) {
        var changed = new LinkedHashMap<>(parts);
        changed.keySet().removeAll(OF_THE_LIST);
        return new ArchiveAddress(other, changed).write(changed);
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return parts.keySet().stream().anyMatch(name -> !OF_THE_LIST.contains(name));
    }

    /** Whether it is filtered, and by nothing but what stands in records: not by where they are, nor by what is lent. */
    boolean isKeepable() {
        return isFiltered()
                && parts.keySet().stream().noneMatch(name -> Side.of(name)
                        .filter(side -> side == Side.GROUP || side.isLent())
                        .isPresent());
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
