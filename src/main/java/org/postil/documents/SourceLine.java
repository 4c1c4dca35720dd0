package org.postil.documents;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the parts off a source line as archives and digital archives write it: "RGASPI, f. 3, op. 12, d. 1006, ll. 54–56,
 * obtained by Mark Kramer, translated by Svetlana Savranskaya". What it does not know for certain it leaves unread; the line
 * itself is kept beside the parts.
 */
final class SourceLine {
    /** Who did what stands after these words, up to the next of them or the end of the sentence. */
    private static final Pattern BY = Pattern.compile("(?iu)[,;.(]?\\s*\\b(?:(?<obtainedBy>obtained|acquired|beschafft)"
            + "|(?<translatedBy>translated|übersetzt)|(?<contributedBy>contributed|provided|donated|beigetragen))\\b"
            + "(?:\\s+(?:and\\s+)?(?:made available\\s+)?(?:for\\s+\\S+\\s+)?)(?:by|von)\\s+");

    /** One part of a shelfmark with its abbreviation, in the order from the house to the leaf. */
    private static final Map<String, Pattern> SHELF = new LinkedHashMap<>();

    static {
        shelf("fonds", "f\\.|fond|fonds|fondo|rg|record group|bestand|collection no\\.?");
        shelf("series", "op\\.|opis|opis'|opis’|series|serie|ser\\.");
        shelf("box", "box|b\\.|karton|kt\\.|k\\.|doboz");
        shelf("folder", "folder|mappe|papka|p\\.k\\.");
        shelf("file", "d\\.|delo|file|file no\\.?|dossier|akte|ő\\.e\\.|ő\\. e\\.");
        shelf("folios", "ll?\\.|list|listy|ff\\.|fols?\\.|folios?|pp?\\.|pages?|leaf|leaves|bl\\.|blatt|s\\.|seiten?");
    }

    private final Map<String, String> parts = new LinkedHashMap<>();

    private SourceLine() {}

    private static void shelf(String part, String words) {
        SHELF.put(part, Pattern.compile("(?iu)(?:" + words + ")(?<=[.’']|\\w)\\s*(?=[\\p{L}\\p{N}])(?:\\S.*)"));
    }

    /** What can be read off the line; empty when nothing of a shelfmark and nobody's part in it can be. */
    static Optional<Provenance> read(String line) {
        if (line == null || line.isBlank() || line.length() > 2_000) {
            return Optional.empty();
        }
        SourceLine source = new SourceLine();
        String shelfmark = source.people(line.strip().replaceAll("\\s+", " "));
        source.shelfmark(shelfmark.replaceFirst("(?iu)^(?:source|quelle)\\s*:\\s*", ""));
        return source.parts.isEmpty() ? Optional.empty() : Optional.of(source.provenance());
    }

    /** Takes who did what off the line; gives what stood before. */
    private String people(String line) {
        Matcher by = BY.matcher(line);
        String shelfmark = null;
        String last = null;
        int from = 0;
        while (by.find()) {
            if (shelfmark == null) {
                shelfmark = line.substring(0, by.start());
            } else {
                put(last, line.substring(from, by.start()));
            }
            last = group(by);
            from = by.end();
        }
        if (last != null) {
            put(last, line.substring(from).replaceFirst("(?<=\\p{L}{3})\\.(?:\\s+\\p{Lu}.*)?$|\\)\\.?$", ""));
        }
        return shelfmark == null ? line : shelfmark;
    }

    private static String group(Matcher by) {
        return by.group("obtainedBy") != null
                ? "obtainedBy"
                : by.group("translatedBy") != null ? "translatedBy" : "contributedBy";
    }

    /** The house is what stands before the first part that has an abbreviation. */
    private void shelfmark(String written) {
        StringBuilder house = new StringBuilder();
        boolean inside = false;
        for (String segment : written.split("[,;]\\s+")) {
            String part = part(segment.strip());
            if (part != null) {
                put(part, segment);
                inside = true;
            } else if (!inside) {
                house.append(house.isEmpty() ? "" : ", ").append(segment.strip());
            }
        }
        if (inside) {
            put("repository", house.toString());
        }
    }

    private static String part(String segment) {
        return SHELF.entrySet().stream()
                .filter(shelf -> shelf.getValue().matcher(segment).matches() && segment.matches(".*\\p{N}.*"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void put(String part, String value) {
        String tidy = value.strip().replaceAll("^[,;:]+\\s*|\\s*[,;:]+$", "").strip();
        if (!tidy.isEmpty()) {
            parts.merge(
                    part,
                    tidy.toLowerCase(Locale.ROOT).startsWith("and ") ? tidy.substring(4) : tidy,
                    (a, b) -> a + ", " + b);
        }
    }

    private Provenance provenance() {
        return new Provenance(
                parts.get("repository"),
                parts.get("fonds"),
                parts.get("series"),
                parts.get("box"),
                parts.get("folder"),
                parts.get("file"),
                parts.get("folios"),
                parts.get("obtainedBy"),
                parts.get("translatedBy"),
                parts.get("contributedBy"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
