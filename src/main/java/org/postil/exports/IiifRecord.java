package org.postil.exports;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.postil.documents.DocumentView;
import org.postil.documents.DocumentsMessages;
import org.postil.documents.Provenance;

/** What a record says, as a manifest says it: pairs for people to read, and the few facts that programs know the meaning of. */
record IiifRecord(DocumentView document) {
    /** Whose addresses of licences and statements may stand in "rights" (Presentation API 3, 3.1), as the table writes them. */
    private static final Pattern LICENCE = Pattern.compile(
            "https?://((?:creativecommons\\.org/(?:licenses|publicdomain)|rightsstatements\\.org/vocab)/[\\w./-]+)");

    /** As the page of the record says it; a date that is no sure day also as EDTF, which says how sure. */
    List<Object> metadata() {
        List<Object> pairs = new ArrayList<>();
        var date = document.approximateDate();
        if (date.isDated()) {
            pairs.add(pair(
                    IiifWords.label(DocumentsMessages::date), IiifWords.each(locale -> List.of(date.display(locale)))));
            if (day().isEmpty()) {
                pairs.add(pair(IiifWords.plain("EDTF"), IiifWords.values(List.of(date.edtf()))));
            }
        }
        add(pairs, DocumentsMessages::kind, document.kind());
        add(pairs, DocumentsMessages::creators, document.creators());
        add(pairs, DocumentsMessages::senders, document.senders());
        add(pairs, DocumentsMessages::recipients, document.recipients());
        add(pairs, DocumentsMessages::attendees, document.attendees());
        add(pairs, DocumentsMessages::people, document.people());
        add(pairs, DocumentsMessages::places, document.places());
        add(pairs, DocumentsMessages::subjects, document.subjects());
        if (!document.languages().isEmpty()) {
            pairs.add(pair(
                    IiifWords.label(DocumentsMessages::languages),
                    IiifWords.each(locale -> document.languages().stream()
                            .map(tag -> Locale.forLanguageTag(tag).getDisplayName(locale))
                            .toList())));
        }
        provenance(document.provenance(), pairs);
        add(
                pairs,
                DocumentsMessages::identifiers,
                document.identifiers().entrySet().stream()
                        .map(known -> known.getKey() + ": " + known.getValue())
                        .toList());
        return pairs;
    }

    private void provenance(Provenance from, List<Object> pairs) {
        if (from.level() != null) {
            String level = from.level();
            pairs.add(pair(IiifWords.label(DocumentsMessages::level), IiifWords.label(words -> words.levelOf(level))));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("repository", from.repository());
        parts.put("repositoryPlace", from.repositoryPlace());
        parts.put("fonds", from.fonds());
        parts.put("series", from.series());
        parts.put("box", from.box());
        parts.put("folder", from.folder());
        parts.put("file", from.file());
        parts.put("position", from.position());
        parts.put("folios", from.folios());
        parts.put("ownNumber", from.ownNumber());
        parts.put("origin", from.origin());
        parts.put("classification", from.classification());
        parts.put("obtainedBy", from.obtainedBy());
        parts.put("translatedBy", from.translatedBy());
        parts.put("contributedBy", from.contributedBy());
        parts.put("digitalArchive", from.digitalArchive());
        parts.put("originalAddress", from.originalAddress());
        parts.put("rights", licence().isPresent() ? null : from.rights());
        parts.put("sourceLine", from.sourceLine());
        parts.forEach((name, value) -> add(pairs, words -> words.part(name), value));
    }

    private static void add(List<Object> pairs, Function<DocumentsMessages, String> label, String value) {
        add(pairs, label, value == null || value.isBlank() ? List.of() : List.of(value));
    }

    private static void add(List<Object> pairs, Function<DocumentsMessages, String> label, List<String> values) {
        if (!values.isEmpty()) {
            pairs.add(pair(IiifWords.label(label), IiifWords.values(values)));
        }
    }

    private static Map<String, Object> pair(Map<String, List<String>> label, Map<String, List<String>> value) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("label", label);
        pair.put("value", value);
        return pair;
    }

    /** For a time line, where the day is known for sure; nothing where it would say more than the record does. */
    Optional<String> day() {
        var date = document.approximateDate();
        boolean sure = date.isDated()
                && date.earliest().equals(date.latest())
                && date.edtf().equals(date.earliest().toString());
        return sure ? Optional.of(date.earliest() + "T00:00:00Z") : Optional.empty();
    }

    Optional<String> licence() {
        String rights = document.provenance().rights();
        var licence = LICENCE.matcher(rights == null ? "" : rights.strip());
        return licence.matches() ? Optional.of("http://" + licence.group(1)) : Optional.empty();
    }

    /** What whoever shows the pages must show with them. */
    Optional<Map<String, Object>> credit() {
        String line = document.provenance().creditLine();
        return line == null || line.isBlank()
                ? Optional.empty()
                : Optional.of(pair(IiifWords.label(words -> words.part("creditLine")), IiifWords.value(line)));
    }

    /** The digital archive that published it, where its address is known, and this server, which shows it. */
    List<Object> providers(String base) {
        List<Object> providers = new ArrayList<>();
        Provenance from = document.provenance();
        String archive = origin(from.originalAddress());
        if (archive != null
                && from.digitalArchive() != null
                && !from.digitalArchive().isBlank()) {
            providers.add(agent(archive, from.digitalArchive()));
        }
        providers.add(agent(base + "/", base.replaceFirst("^https?://", "")));
        return providers;
    }

    private static Map<String, Object> agent(String address, String name) {
        Map<String, Object> home = IiifManifest.resource(address, "Text");
        home.put("label", IiifWords.plain(name));
        home.put("format", "text/html");
        Map<String, Object> agent = IiifManifest.resource(address, "Agent");
        agent.put("label", IiifWords.plain(name));
        agent.put("homepage", List.of(home));
        return agent;
    }

    /** The beginning of an address, up to its first path; null when it is none. */
    private static String origin(String address) {
        try {
            URI uri = address == null ? null : URI.create(address.strip());
            return uri != null && uri.getHost() != null && uri.getScheme().matches("https?")
                    ? uri.getScheme() + "://" + uri.getRawAuthority() + "/"
                    : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
