package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.postil.documents.Provenance;
import org.postil.shared.ApproximateDate;

/**
 * What a manifest says of a document in pairs that are meant for people (Presentation API 3, 3.1). Libraries call them as
 * they like; those that are called as the columns of catalogues are mean the same. Others are kept under their own names,
 * when they are short.
 */
final class IiifPairs {
    private static final int MOST = 200;
    private static final int LONGEST_OTHER = 200;
    private static final String EXACT_DATE = "EDTF";

    private static final Pattern NAMED = Pattern.compile("([^:/]{1,60}): (.+)");

    private final Map<String, List<String>> pairs = new LinkedHashMap<>();

    private IiifPairs() {}

    static IiifPairs of(JsonNode manifest) {
        IiifPairs all = new IiifPairs();
        for (var pair : manifest.path("metadata")) {
            String label = RecordDraft.tidy(IiifCanvas.words(pair.path("label")));
            if (!label.isEmpty() && all.pairs.size() < MOST) {
                all.pairs.computeIfAbsent(label, any -> new ArrayList<>()).addAll(values(pair.path("value")));
            }
        }
        return all;
    }

    /** All that is said in one language; in English where there are several. */
    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        var said = value;
        if (value.isObject() && !value.has("@value")) {
            said = value.has("en") ? value.path("en") : value.has("none") ? value.path("none") : first(value);
        }
        if (said.isArray()) {
            said.forEach(one -> values.add(plain(IiifCanvas.words(one))));
        } else {
            values.add(plain(IiifCanvas.words(said)));
        }
        values.removeIf(String::isBlank);
        return values;
    }

    private static JsonNode first(JsonNode languages) {
        return languages.isEmpty() ? languages : languages.elements().next();
    }

    /** What begins and ends like HTML is HTML. */
    static String plain(String words) {
        String bare = words.strip();
        return bare.startsWith("<") && bare.endsWith(">")
                ? Jsoup.parseBodyFragment(bare).text()
                : bare;
    }

    Optional<ApproximateDate> date() {
        return pairs.getOrDefault(EXACT_DATE, List.of()).stream()
                .findFirst()
                .or(() -> under(CatalogueColumn.DATE).stream().findFirst())
                .flatMap(ApproximateDate::inWords)
                .filter(ApproximateDate::isDated);
    }

    private List<String> under(CatalogueColumn column) {
        return pairs.entrySet().stream()
                .filter(pair -> CatalogueColumn.named(pair.getKey())
                        .filter(column::equals)
                        .isPresent())
                .flatMap(pair -> pair.getValue().stream())
                .toList();
    }

    /** Tells a record all but its date. */
    void tell(RecordDraft draft) {
        pairs.forEach((label, values) -> {
            var column = CatalogueColumn.named(label);
            if (column.isPresent()) {
                values.forEach(value -> tell(draft, column.get(), value));
            } else if (!label.equals(EXACT_DATE)) {
                values.stream()
                        .filter(IiifPairs::isShort)
                        .findFirst()
                        .ifPresent(value -> draft.identifier(label, value));
            }
        });
    }

    /** With the name of whoever gave it before it, as we write it, or without. */
    private static void identifier(RecordDraft draft, String value) {
        var named = NAMED.matcher(value);
        if (named.matches()) {
            draft.identifier(named.group(1), named.group(2));
        } else {
            draft.identifier("identifier", value);
        }
    }

    private static boolean isShort(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_OTHER;
    }

    private static void tell(RecordDraft draft, CatalogueColumn column, String value) {
        if (column.isList()) {
            draft.add(column, value);
        } else if (column == CatalogueColumn.KIND) {
            draft.kind(value);
        } else if (column == CatalogueColumn.ABSTRACT) {
            if (!draft.hasSummary()) {
                draft.summary(value);
            }
        } else if (column == CatalogueColumn.IDENTIFIER) {
            identifier(draft, value);
        } else if (column == CatalogueColumn.SHELFMARK) {
            draft.identifier(column.firstName(), value);
        } else if (column == CatalogueColumn.LEVEL) {
            String level = value.toLowerCase(Locale.ROOT).replace("-", "");
            draft.provenance(column.firstName(), Provenance.LEVELS.contains(level) ? level : "");
        } else if (column.provenance().isPresent()) {
            draft.provenance(column.firstName(), value);
        }
    }
}
