package org.postil.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.postil.shared.ApproximateDate;

/** Dublin Core (DCMI Metadata Terms, the fifteen elements and those that refine them), in whatever stands around it. */
final class DublinCore {
    private static final List<String> SPACES = List.of(
            "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/", "http://purl.org/dc/elements/1.0/");

    private DublinCore() {}

    private static boolean isElement(XmlElement element) {
        return isSpace(element.space());
    }

    /** @param space may be null */
    static boolean isSpace(String space) {
        return space != null && SPACES.contains(space);
    }

    /** Adds what those of these elements say that are Dublin Core. */
    static void describe(Stream<XmlElement> elements, RecordDraft draft) {
        elements.filter(DublinCore::isElement).forEach(said -> {
            var words = said.words();
            if (!words.isEmpty()) {
                element(said, words, draft);
            }
        });
    }

    private static void element(XmlElement said, String words, RecordDraft draft) {
        switch (said.name()) {
            case "title" -> {
                if (draft.title().isEmpty()) {
                    draft.title(words);
                }
            }
            case "creator" -> draft.creator(SpokenName.of(words));
            case "contributor" -> draft.provenance("contributedBy", SpokenName.of(words));
            case "subject" -> each(words).forEach(draft::subject);
            case "description", "abstract" -> {
                if (!draft.hasSummary()) {
                    draft.summary(Jsoup.parse(words).text());
                }
            }
            case "date", "created", "issued", "temporal" -> date(said.name(), words, draft);
            case "type" -> type(words, draft);
            case "identifier", "bibliographicCitation" -> identifier(words, draft);
            case "source" -> draft.provenance("sourceLine", words);
            case "language" -> draft.language(Languages.tag(words));
            case "coverage", "spatial" -> place(words, draft);
            case "rights", "license", "accessRights" -> draft.provenance("rights", words);
            case "rightsHolder" -> draft.provenance("creditLine", words);
            case "publisher" -> draft.provenance("digitalArchive", words);
            case "provenance", "isPartOf" -> draft.provenance("fonds", words);
            default -> {
                // The others tell of files, not of documents.
            }
        }
    }

    static List<String> each(String words) {
        return List.of(words.split("\\s*;\\s*"));
    }

    private static void date(String element, String words, RecordDraft draft) {
        boolean better = element.equals("created") || !draft.date().isDated();
        ApproximateDate.inWords(words.replaceFirst("T00:00:00.*", ""))
                .filter(date -> better && date.isDated())
                .ifPresent(draft::date);
    }

    private static void type(String words, RecordDraft draft) {
        var kind = words.toLowerCase(Locale.ROOT);
        boolean says = !List.of("text", "image", "stillimage", "still image", "physicalobject", "collection")
                .contains(kind);
        if (says && !words.contains(":") && words.length() <= 100) {
            draft.kind(words);
        }
    }

    private static void identifier(String words, RecordDraft draft) {
        if (words.matches("(?i)https?://(?:dx\\.)?doi\\.org/.*|doi:.*|10\\.\\d{4,9}/\\S+")) {
            draft.identifier("doi", words.replaceFirst("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:)\\s*", ""));
        } else if (words.matches("(?i)https?://\\S+")) {
            draft.provenance("originalAddress", words);
        } else if (words.matches("(?i)(?:urn:)?isbn[: ].*")) {
            draft.identifier("isbn", words.replaceFirst("(?i)^(?:urn:)?isbn[: ]\\s*", ""));
        } else {
            draft.identifier("identifier", words);
        }
    }

    /** A coverage may be a time as well as a place. */
    private static void place(String words, RecordDraft draft) {
        if (ApproximateDate.inWords(words).isEmpty()) {
            each(words).forEach(draft::place);
        }
    }
}
