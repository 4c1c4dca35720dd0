package org.postil.citations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.documents.DocumentView;
import org.postil.documents.DocumentView.TextView;
import org.postil.documents.Provenance;

/** Reads a kept record as something to cite. */
final class Archival {
    private static final String BETWEEN_NAMES = "\\s*;\\s*|\\s+(?:and|und|&)\\s+";

    private Archival() {}

    /** @param text the text that is cited, or null */
    static Citable citable(DocumentView view, TextView text, String permalink) {
        Provenance from = view.provenance();
        return new Citable(
                view.slug(),
                description(view, text),
                new Citable.Responsibility(
                        names(view.creators().isEmpty() ? view.senders() : view.creators()),
                        names(view.recipients()),
                        isTranslation(view, text) ? translators(from.translatedBy()) : List.of(),
                        from.obtainedBy(),
                        from.contributedBy()),
                new Citable.Provenance(
                        from.repository(),
                        from.repositoryPlace(),
                        new Citable.Hierarchy(from.fonds(), from.series(), from.box(), from.folder(), from.file()),
                        from.folios(),
                        view.places()),
                new Citable.Publication(
                        from.digitalArchive(),
                        permalink,
                        from.originalAddress(),
                        view.identifiers(),
                        view.approximateDate().isDated() ? null : LocalDate.now()),
                new Citable.Beyond(view.summary(), view.subjects(), from.rights(), facts(view, text)));
    }

    /** Of a shelfmark its parts, if they could not be read off it again. */
    private static Map<String, String> facts(DocumentView view, TextView text) {
        Provenance from = view.provenance();
        Map<String, String> facts = new HashMap<>();
        several(facts, "Senders", view.senders());
        // Where no creator is named, the senders stand for them; so it has to be said that these are both.
        several(facts, "Creators", view.creators().equals(view.senders()) ? view.creators() : List.of());
        several(facts, "Present", view.attendees());
        several(facts, "People named", view.people());
        several(facts, "Languages", view.languages().size() > 1 ? view.languages() : List.of());
        one(facts, "Translated by", isTranslation(view, text) ? null : from.translatedBy());
        if (!Citable.isKnown(from.repository())) {
            // Of what lies in no archive, readers of these formats take them for where it was printed.
            one(facts, "Digital archive", from.digitalArchive());
            one(facts, "Own number", from.ownNumber());
            one(facts, "Made at", from.origin());
        }
        one(facts, "Classification", from.classification());
        one(facts, "Credit line", from.creditLine());
        one(facts, "Level", from.level());
        one(facts, "Position", from.position());
        one(facts, "Source line", from.sourceLine());
        shelf(from, facts);
        return facts;
    }

    private static void shelf(Provenance from, Map<String, String> facts) {
        Citable.Hierarchy shelf =
                new Citable.Hierarchy(from.fonds(), from.series(), from.box(), from.folder(), from.file());
        Provenance read = Provenance.ofSource(
                Citable.isKnown(from.sourceLine()) ? from.sourceLine() : "Archive, " + shelf.shelfmark(from.folios()));
        Map<String, String> parts = parts(from);
        if (!parts.equals(parts(read))) {
            facts.putAll(parts);
        }
    }

    private static Map<String, String> parts(Provenance from) {
        Map<String, String> parts = new HashMap<>();
        one(parts, "Fonds", from.fonds());
        one(parts, "Series", from.series());
        one(parts, "Box", from.box());
        one(parts, "Folder", from.folder());
        one(parts, "File", from.file());
        one(parts, "Folios", from.folios());
        return parts;
    }

    private static void several(Map<String, String> facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.put(name, DataItem.several(values));
        }
    }

    private static void one(Map<String, String> facts, String name, String value) {
        if (Citable.isKnown(value)) {
            facts.put(name, DataItem.whole(value));
        }
    }

    private static Citable.Description description(DocumentView view, TextView text) {
        boolean original = text != null && text.role().equals("original");
        String first = view.languages().isEmpty() ? null : view.languages().get(0);
        return new Citable.Description(
                view.title(),
                view.kind(),
                DocumentDate.of(view.approximateDate()),
                original ? language(text) : first,
                language(text),
                view.provenance().ownNumber(),
                view.provenance().origin());
    }

    /** A text said to be a transcript is one of the translation, unless it speaks the document's own language. */
    private static boolean isTranslation(DocumentView view, TextView text) {
        return text == null
                || text.role().equals("translation")
                || text.role().equals("transcript") && !view.languages().contains(text.language());
    }

    private static String language(TextView text) {
        return text == null || text.language().equals("und") ? null : text.language();
    }

    private static List<Name> names(List<String> displayed) {
        return displayed.stream().map(Name::of).toList();
    }

    private static List<Name> translators(String line) {
        if (!Citable.isKnown(line)) {
            return List.of();
        }
        return Name.looksCorporate(line)
                ? List.of(Name.of(line, false))
                : names(Arrays.asList(line.strip().split(BETWEEN_NAMES)));
    }
}
