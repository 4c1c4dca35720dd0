package org.postil.citations;

import static org.postil.citations.Citable.isKnown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry for BibTeX or biblatex in UTF-8. Archival papers are {@code @misc}, with the place in {@code howpublished}, which every
 * BibTeX style prints; {@code date}, {@code urldate}, {@code library}, {@code origlanguage} and {@code translator} are
 * biblatex's, {@code location} is where Zotero keeps the place in the archive. An entry for biblatex has its own types, and
 * dates with their doubts.
 */
final class BibTeX {
    private static final Map<Character, String> ESCAPES = Map.of(
            '\\', "\\textbackslash{}",
            '{', "\\{",
            '}', "\\}",
            '%', "\\%",
            '&', "\\&",
            '$', "\\$",
            '#', "\\#",
            '_', "\\_",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}");

    private static final Pattern EDTF = Pattern.compile("[0-9X/.~?%:T-]+");

    private final List<String> fields = new ArrayList<>();
    private final boolean biblatex;

    private BibTeX(boolean biblatex) {
        this.biblatex = biblatex;
    }

    static String of(DataItem item) {
        return entry(item, false);
    }

    static String biblatex(DataItem item) {
        return entry(item, true);
    }

    private static String entry(DataItem item, boolean biblatex) {
        Citable document = item.document();
        Kind kind = Kind.of(document.description().kind());
        BibTeX entry = new BibTeX(biblatex);
        entry.description(document);
        entry.source(document, item.source());
        entry.publication(item);
        return "@" + (biblatex ? kind.biblatex() : kind.bibtex()) + "{" + key(document) + ",\n"
                + String.join(",\n", entry.fields) + "\n}\n";
    }

    private void description(Citable document) {
        Citable.Responsibility by = document.responsibility();
        names("author", by.creators());
        String title = document.description().title();
        if (isKnown(title)) {
            fields.add("  title = {{" + escape(title) + "}}");
        }
        date(document.description().date());
        field("type", document.description().kind());
        field("number", document.description().number());
        field("venue", document.description().origin());
        names("translator", by.translators());
        field("language", document.description().textLanguage());
        field("origlanguage", document.description().originalLanguage());
    }

    private void date(DocumentDate date) {
        if (date == null || !date.isKnown()) {
            return;
        }
        String edtf = date.edtf() == null ? "" : date.edtf();
        if (biblatex && EDTF.matcher(edtf).matches()) {
            fields.add("  date = {" + edtf + "}");
            return;
        }
        String plain = edtf.replaceAll("[~?%]|T[0-9:]+", "");
        if (plain.matches("[0-9/-]+")) {
            fields.add("  date = {" + plain + "}");
        }
        fields.add("  year = {" + date.first().getYear() + "}");
        if (date.precision() != DocumentDate.Precision.YEAR) {
            fields.add("  month = "
                    + date.first().getMonth().name().toLowerCase(Locale.ROOT).substring(0, 3));
        }
    }

    private void source(Citable document, Source source) {
        String archive = document.provenance().house();
        field(
                "howpublished",
                Stream.of(archive, source.location()).filter(Citable::isKnown).collect(Collectors.joining(", ")));
        field("archive", archive);
        field("library", archive);
        field("location", source.location());
        field("pages", source.folio());
    }

    private void publication(DataItem item) {
        Citable document = item.document();
        Locator passage = item.passage();
        Citable.Publication publication = document.publication();
        field("publisher", publication.digitalArchive());
        String url = Source.url(document, passage);
        if (isKnown(url)) {
            fields.add("  url = {" + url(url) + "}");
        }
        if (publication.accessed() != null) {
            fields.add("  urldate = {" + publication.accessed() + "}");
        }
        List<String> notes = new ArrayList<>(item.facts(Map.of("Archive place", item.townInArchive())));
        List<Name> recipients = document.responsibility().recipients();
        if (!recipients.isEmpty()) {
            notes.add(0, "To: " + recipients.stream().map(Name::inverted).collect(Collectors.joining("; ")));
        }
        field("keywords", item.keywordLine());
        field("abstract", document.beyond().summary());
        field("copyright", document.beyond().rights());
        field("note", String.join("; ", notes));
        Stream<String> said = Stream.concat(
                Stream.ofNullable(passage).map(Locator::quote).filter(Citable::isKnown),
                item.beside().notes().stream());
        field(biblatex ? "annotation" : "annote", said.collect(Collectors.joining(" · ")));
    }

    /** A body is braced, so that BibTeX does not look for its family name. */
    private void names(String field, List<Name> names) {
        if (!names.isEmpty()) {
            fields.add("  " + field + " = {"
                    + names.stream()
                            .map(n -> n.isPerson() ? person(n) : "{" + escape(n.literal()) + "}")
                            .collect(Collectors.joining(" and "))
                    + "}");
        }
    }

    private static String person(Name name) {
        String family = escape(name.family());
        String suffix = name.suffix() == null ? "" : ", " + escape(name.suffix());
        return (family.contains(" ") ? "{" + family + "}" : family)
                + suffix
                + (isKnown(name.given()) ? ", " + escape(name.given()) : "");
    }

    private void field(String name, String value) {
        if (isKnown(value)) {
            fields.add("  " + name + " = {" + escape(value) + "}");
        }
    }

    static String escape(String value) {
        return value.strip()
                .replaceAll("[\\s\\p{Cc}]+", " ")
                .chars()
                .mapToObj(c -> ESCAPES.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
    }

    /** The url field is read verbatim; what would end it early is percent-encoded. */
    private static String url(String url) {
        return url.strip()
                .replace("\\", "%5C")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replaceAll("[\\s\\p{Cc}]+", "%20");
    }

    /** What an entry is cited by. */
    static String key(Citable document) {
        String ascii = Normalizer.normalize(document.key(), Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9:.-]+", "");
        return ascii.isEmpty() ? "document" : ascii;
    }
}
