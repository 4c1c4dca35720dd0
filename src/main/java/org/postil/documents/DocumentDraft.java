package org.postil.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.authorities.Part;

/**
 * What somebody says of a document when he enters it or describes it anew. When describing anew, an absent field (null)
 * leaves what is there.
 *
 * @param date EDTF level 1; null or empty for an undated record
 * @param kind what sort of record it is, in lower case, e.g. "telegram"
 * @param people who is named in it and had no part in it
 * @param languages BCP 47, of the original first
 * @param summary the abstract
 * @param sourceKey what tells this source from every other, so that it is not brought in twice; or null
 * @param text a first text, or null
 * @param senders who sent it, where that is not simply who made it
 * @param attendees who was present at what it records
 */
public record DocumentDraft(
        UUID id,
        String title,
        String date,
        String kind,
        List<String> creators,
        List<String> recipients,
        List<String> people,
        List<String> places,
        List<String> subjects,
        List<String> languages,
        @JsonProperty("abstract") String summary,
        Provenance provenance,
        Map<String, String> identifiers,
        UUID group,
        String sourceKey,
        TextDraft text,
        List<String> senders,
        List<String> attendees) {

    public static final DocumentDraft NOTHING = new DocumentDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** All that a record says, without its texts. */
    public static DocumentDraft of(DocumentView view) {
        return new DocumentDraft(
                null,
                view.title(),
                view.date(),
                view.kind(),
                view.creators(),
                view.recipients(),
                view.people(),
                view.places(),
                view.subjects(),
                view.languages(),
                view.summary(),
                view.provenance(),
                view.identifiers(),
                null,
                null,
                null,
                view.senders(),
                view.attendees());
    }

    /** The same with these identifiers. */
    public DocumentDraft with(Map<String, String> identifiers) {
        return made(id, identifiers, group, sourceKey, text);
    }

    /** Whom and what it says the document names; parts of which it says nothing are absent. */
    Map<Part, List<String>> names() {
        Map<Part, List<String>> names = new EnumMap<>(Part.class);
        put(names, Part.CREATOR, creators);
        put(names, Part.SENDER, senders);
        put(names, Part.RECIPIENT, recipients);
        put(names, Part.ATTENDEE, attendees);
        put(names, Part.MENTIONED, people);
        put(names, Part.PLACE, places);
        put(names, Part.SUBJECT, subjects);
        return names;
    }

    /** What this says of a document and the document does not say itself, or only by the title and date that are known. */
    DocumentDraft beyond(DocumentView here, DocumentDraft known) {
        Provenance from = here.provenance().completedBy(provenance);
        Map<String, String> ids = new LinkedHashMap<>(identifiers == null ? Map.of() : identifiers);
        ids.putAll(here.identifiers());
        return new DocumentDraft(
                null,
                better(here.title(), title, known.title),
                here.date().isEmpty() && date != null && !date.isEmpty() ? date : better(here.date(), date, known.date),
                here.kind().equals(Document.UNKNOWN_KIND) && saysMore(kind) ? kind : null,
                beyond(here.creators(), creators),
                beyond(here.recipients(), recipients),
                beyond(here.people(), people),
                beyond(here.places(), places),
                beyond(here.subjects(), subjects),
                beyond(here.languages(), languages),
                here.summary().isEmpty() && summary != null && !summary.isBlank() ? summary : null,
                from.equals(here.provenance()) ? null : from,
                ids.equals(here.identifiers()) ? null : ids,
                null,
                null,
                null,
                beyond(here.senders(), senders),
                beyond(here.attendees(), attendees));
    }

    private static String better(String here, String said, String known) {
        return here.equals(known) && isOther(here, said) ? said : null;
    }

    /** Whether something is said, and other than what stands there. */
    static boolean isOther(String here, String said) {
        return said != null && !said.isBlank() && !said.equals(here);
    }

    private static boolean saysMore(String kind) {
        return kind != null && !kind.isBlank() && !kind.equals(Document.UNKNOWN_KIND);
    }

    private static List<String> beyond(List<String> here, List<String> said) {
        return here.isEmpty() && said != null && !said.isEmpty() ? said : null;
    }

    private static void put(Map<Part, List<String>> names, Part part, List<String> said) {
        if (said != null) {
            names.put(part, said);
        }
    }

    /**
     * The same as a copy of its own in another group.
     *
     * @param source by which it is known again when it is copied once more
     * @param address where the original is read, as one of its identifiers
     */
    public DocumentDraft copied(UUID group, String source, String address) {
        Map<String, String> known = new LinkedHashMap<>(identifiers == null ? Map.of() : identifiers);
        known.put("copied from", address);
        return made(null, known, group, source, null);
    }

    /** The same, to stand in this group. */
    public DocumentDraft in(UUID group) {
        return made(id, identifiers, group, sourceKey, text);
    }

    /** What it says of the document stays; how it is known, where it stands and its first text are these. */
    private DocumentDraft made(UUID id, Map<String, String> identifiers, UUID group, String sourceKey, TextDraft text) {
        return new DocumentDraft(
                id,
                title,
                date,
                kind,
                creators,
                recipients,
                people,
                places,
                subjects,
                languages,
                summary,
                provenance,
                identifiers,
                group,
                sourceKey,
                text,
                senders,
                attendees);
    }
}
