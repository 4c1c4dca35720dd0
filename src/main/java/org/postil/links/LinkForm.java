package org.postil.links;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.annotations.AnnotationView;
import org.postil.documents.DocumentView;
import org.postil.documents.DocumentView.TextView;
import org.postil.documents.Revision;

/**
 * What is needed to link a place to another: the place one begins at, the documents found so far, and, once one of them is
 * chosen, that document with what of it can be the other end.
 *
 * @param problem what was wrong with what was sent, or null
 */
record LinkForm(Beginning from, String q, List<DocumentView> found, Other other, String problem) {
    /**
     * The place one begins at: a note, a passage with its words, or a document as a whole.
     *
     * @param alone whether it stands in one's own library, where there is nobody else to link for
     */
    record Beginning(
            DocumentView document,
            boolean alone,
            UUID text,
            Integer revision,
            Integer start,
            Integer end,
            String exact,
            AnnotationView note) {
        public boolean passage() {
            return exact != null && note == null;
        }
    }

    /** The document chosen for the other end, with one of its texts and its notes. */
    record Other(DocumentView document, TextView text, Revision revision, List<AnnotationView> notes) {}

    /** What a source can do to a target. */
    public List<String> kinds() {
        return java.util.Arrays.stream(CrossReference.Kind.values())
                .map(CrossReference.Kind::word)
                .toList();
    }

    /** What the address and the form repeat of the beginning. */
    public Map<String, String> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("document", from.document().id());
        if (from.note() != null) {
            parts.put("annotation", from.note().id());
        } else if (from.passage()) {
            parts.put("text", from.text());
            parts.put("revision", from.revision());
            parts.put("start", from.start());
            parts.put("end", from.end());
            parts.put("exact", from.exact());
        }
        parts.values().removeIf(java.util.Objects::isNull);
        Map<String, String> written = new LinkedHashMap<>();
        parts.forEach((name, value) -> written.put(name, value.toString()));
        return written;
    }

    /** Where this form goes on with a document, or one of its texts, as the other end. */
    public String with(UUID target, UUID text) {
        Map<String, String> all = new LinkedHashMap<>(parts());
        all.put("target", target.toString());
        if (text != null) {
            all.put("targetText", text.toString());
        }
        return written(all);
    }

    /** Back to looking for a document. */
    public String again() {
        return written(parts());
    }

    private static String written(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/links/new?", ""));
    }
}
