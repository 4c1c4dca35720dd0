package org.postil.citations;

import static org.postil.citations.Citable.isKnown;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One reference in RIS: {@code TY} first, {@code ER} last, two spaces before the dash, CRLF, UTF-8. The tags are those of
 * the Reference Manager specification; archive (DB), shelfmark (AN and AV) and digital archive (PB, DP) are where Zotero
 * and EndNote look for them.
 */
final class Ris {
    private final StringBuilder out = new StringBuilder();

    private Ris() {}

    static String of(DataItem item) {
        Citable document = item.document();
        Ris ris = new Ris();
        ris.line("TY", Kind.of(document.description().kind()).ris());
        ris.line("ID", document.key());
        ris.description(document);
        ris.source(item);
        ris.publication(document, item.passage());
        ris.notes(item);
        ris.out.append("ER  - \r\n");
        return ris.out.toString();
    }

    private void description(Citable document) {
        line("TI", document.description().title());
        document.responsibility().creators().forEach(n -> line("AU", n.inverted()));
        if (hasRecipients(document)) {
            document.responsibility().recipients().forEach(n -> line("A2", n.inverted()));
        }
        document.responsibility().translators().forEach(n -> line("A4", n.inverted()));
        date(document.description().date());
        line("M1", document.description().number());
        line("M3", document.description().kind());
        line("CY", document.description().origin());
        line("LA", document.description().textLanguage());
    }

    /** Of anything but a letter or a paper, the second author is an editor. */
    private static boolean hasRecipients(Citable document) {
        return List.of("PCOMM", "MANSCPT")
                .contains(Kind.of(document.description().kind()).ris());
    }

    private void date(DocumentDate date) {
        if (date == null || !date.isKnown()) {
            return;
        }
        LocalDate first = date.first();
        line("PY", String.format("%04d", first.getYear()));
        line(
                "DA",
                switch (date.precision()) {
                    case DAY -> slashes(first);
                    case MONTH -> String.format("%04d/%02d//", first.getYear(), first.getMonthValue());
                    case YEAR -> String.format("%04d///", first.getYear());
                });
    }

    private void source(DataItem item) {
        Citable document = item.document();
        Source source = item.source();
        line("DB", document.provenance().house());
        line("AN", source.location());
        line("AV", source.location());
        line("CN", document.provenance().shelfmark());
        line("SP", document.provenance().folios());
        item.keywords().forEach(word -> line("KW", word));
        line("AB", document.beyond().summary());
    }

    private void publication(Citable document, Locator passage) {
        Citable.Publication publication = document.publication();
        line("PB", publication.digitalArchive());
        line("DP", publication.digitalArchive());
        line("UR", Source.url(document, passage));
        if (publication.accessed() != null) {
            line("Y2", slashes(publication.accessed()));
        }
    }

    private void notes(DataItem item) {
        Locator passage = item.passage();
        Map<String, String> further = new HashMap<>(item.rights());
        further.put("Archive place", item.townInArchive());
        if (!hasRecipients(item.document())) {
            further.put(
                    "Recipients",
                    item.document().responsibility().recipients().stream()
                            .map(Name::inverted)
                            .collect(Collectors.joining("; ")));
        }
        item.facts(further).forEach(fact -> line("N1", fact));
        item.beside().notes().forEach(note -> line("N1", note));
        if (passage != null) {
            line("N1", passage.isPlaced() ? "Passage: " + item.source().folio() : null);
            line("N1", isKnown(passage.quote()) ? "Quoted: " + passage.quote() : null);
        }
    }

    private void line(String tag, String value) {
        if (isKnown(value)) {
            String clean = value.strip().replaceAll("[\\s\\p{Cc}]+", " ");
            out.append(tag).append("  - ").append(clean).append("\r\n");
        }
    }

    private static String slashes(LocalDate day) {
        return String.format("%04d/%02d/%02d/", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
