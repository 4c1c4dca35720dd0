package org.postil.exports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/**
 * What somebody wants to take out, and how. What is null is as most people want it.
 *
 * @param what document, search, tag, collection, group or mine
 * @param query which of them: a document's slug or id, words as in the search box, a tag's id, a collection's slug, a
 *     group's id
 * @param deep of a tag: with those under it
 * @param order document, date, tag, author or noted
 * @param style of citations, by its id
 * @param locale of citations, BCP 47
 * @param parts quotes, notes, replies, tags, links, citations, bibliography; null for all
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportOptions(
        String what,
        String query,
        Boolean deep,
        String format,
        String order,
        String style,
        String locale,
        List<String> parts) {
    private static final int LONGEST = 500;
    private static final List<String> ALL =
            Arrays.stream(Part.values()).map(LowerCaseEnum::word).toList();

    ExportOptions {
        query = query == null ? "" : query.strip();
        parts = parts == null ? ALL : parts.stream().distinct().toList();
    }

    /**
     * The same with everything said but how it cites, which is not for this alone to know.
     *
     * @throws Problem 400 for a word that is none of those that exist
     */
    ExportOptions checked() {
        if (what == null || what.isBlank()) {
            throw Problem.invalid(
                    "what", "Say what to export: document, search, tag, collection, group or mine (all you wrote).");
        }
        if (query.length() > LONGEST) {
            throw Problem.invalid("query", "“query” has " + LONGEST + " characters at most.");
        }
        var all = new ExportOptions(
                LowerCaseEnum.word(LowerCaseEnum.parse(What.class, "what", what)),
                query,
                Boolean.TRUE.equals(deep),
                ExportFormat.find(format).id(),
                order == null || order.isBlank() ? LowerCaseEnum.word(Arrangement.DOCUMENT) : order,
                style,
                locale,
                parts);
        if (all.isArchive() && all.selected() != What.GROUP) {
            throw Problem.invalid("format", "An archive is of a whole group. Choose another format for a part of it.");
        }
        all.arrangement();
        all.chosen();
        return all;
    }

    ExportOptions citing(String style, String locale) {
        return new ExportOptions(what, query, deep, format, order, style, locale, parts);
    }

    @JsonIgnore
    What selected() {
        return LowerCaseEnum.parse(What.class, "what", what);
    }

    @JsonIgnore
    boolean isDeep() {
        return Boolean.TRUE.equals(deep);
    }

    /** Whether everything of a group is wanted, to keep or to move it. */
    @JsonIgnore
    boolean isArchive() {
        return exportFormat() == ExportFormat.ARCHIVE;
    }

    @JsonIgnore
    ExportFormat exportFormat() {
        return ExportFormat.find(format);
    }

    /** Formats that have a place for each document once want each document once. */
    @JsonIgnore
    Arrangement arrangement() {
        var asked = LowerCaseEnum.parse(Arrangement.class, "order", order);
        return exportFormat().isByDocument() ? Arrangement.DOCUMENT : asked;
    }

    @JsonIgnore
    Set<Part> chosen() {
        var chosen = EnumSet.noneOf(Part.class);
        parts.forEach(part -> chosen.add(LowerCaseEnum.parse(Part.class, "parts", part)));
        return chosen;
    }
}
