package org.postil.citations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
                        view.approximateDate().isDated() ? null : LocalDate.now()));
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
