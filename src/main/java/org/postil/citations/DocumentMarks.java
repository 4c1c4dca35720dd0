package org.postil.citations;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.citations.Marks.File;
import org.postil.citations.Marks.Meta;
import org.postil.documents.DocumentView;

/** Makes the marks of a document's page: {@code {cdi:citing.of(view.document)}}. */
@Singleton
@Named("citing")
public class DocumentMarks {
    private static final String OPEN_URL = "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc";

    private final DocumentCitations found;

    DocumentMarks(DocumentCitations found) {
        this.found = found;
    }

    public Marks of(DocumentView view) {
        Citable document = found.whole(view);
        List<Meta> core = dublinCore(view, document);
        return new Marks(
                view.id().toString(),
                document.publication().url(),
                Stream.of(highwire(document), core, zotero(document))
                        .flatMap(List::stream)
                        .filter(meta -> Citable.isKnown(meta.content()))
                        .toList(),
                files(view),
                SchemaOrg.of(view, document),
                URI.create("/documents/" + view.slug()).toASCIIString() + ".jsonld",
                coins(core));
    }

    /** For a line in a list: {@code {cdi:citing.coins(document)}}, the title of a span of class Z3988. */
    public String coins(DocumentView view) {
        return coins(dublinCore(view, found.whole(view)));
    }

    /** As Google Scholar asks for them: each author's family name first. */
    private static List<Meta> highwire(Citable document) {
        Citable.Description description = document.description();
        return Stream.of(
                        Stream.of(new Meta("citation_title", Source.title(document))),
                        document.responsibility().creators().stream()
                                .map(name -> new Meta("citation_author", name.inverted())),
                        Stream.of(
                                new Meta("citation_publication_date", slashed(description.date())),
                                new Meta("citation_language", description.textLanguage()),
                                new Meta(
                                        "citation_publisher",
                                        document.publication().digitalArchive()),
                                new Meta(
                                        "citation_public_url",
                                        document.publication().url())))
                .flatMap(metas -> metas)
                .toList();
    }

    private static List<Meta> dublinCore(DocumentView view, Citable document) {
        Citable.Description description = document.description();
        String archive = Stream.of(document.provenance().house(), new Source(document, null, Locale.US).location())
                .filter(Citable::isKnown)
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Stream.of(new Meta("DC.title", Source.title(document))),
                        document.responsibility().creators().stream().map(n -> new Meta("DC.creator", n.inverted())),
                        Stream.of(
                                new Meta("DC.date", view.date()),
                                new Meta("DC.type", description.kind()),
                                new Meta("DC.language", description.textLanguage()),
                                new Meta("DC.source", archive),
                                new Meta("DC.publisher", document.publication().digitalArchive()),
                                new Meta("DC.identifier", document.publication().url()),
                                new Meta("DC.description", view.summary()),
                                new Meta("DC.rights", view.provenance().rights())),
                        view.subjects().stream().map(subject -> new Meta("DC.subject", subject)),
                        view.places().stream().map(place -> new Meta("DCTERMS.spatial", place)))
                .flatMap(metas -> metas)
                .toList();
    }

    /** What neither of the two has a word for. Without the type Zotero would take everything for an article. */
    private static List<Meta> zotero(Citable document) {
        Citable.Responsibility by = document.responsibility();
        return Stream.of(
                        Stream.of(new Meta(
                                "z:itemType",
                                Kind.of(document.description().kind()).zotero())),
                        by.recipients().stream().map(name -> new Meta("z:recipients", name.inverted())),
                        by.translators().stream().map(name -> new Meta("z:translators", name.inverted())))
                .flatMap(metas -> metas)
                .toList();
    }

    private static List<File> files(DocumentView view) {
        String address = URI.create("/documents/" + view.slug()).toASCIIString();
        return CitationFiles.FORMATS.stream()
                .map(format -> new File(format.mediaType(), format.display(), address + "." + format.extension()))
                .toList();
    }

    private static String coins(List<Meta> core) {
        return core.stream()
                .filter(meta -> meta.name().startsWith("DC.") && Citable.isKnown(meta.content()))
                .map(meta -> "&rft." + meta.name().substring("DC.".length()) + "="
                        + URLEncoder.encode(meta.content(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("", OPEN_URL, ""));
    }

    private static String slashed(DocumentDate date) {
        if (date == null || !date.isKnown()) {
            return null;
        }
        LocalDate first = date.first();
        return switch (date.precision()) {
            case DAY -> "%04d/%02d/%02d".formatted(first.getYear(), first.getMonthValue(), first.getDayOfMonth());
            case MONTH -> "%04d/%02d".formatted(first.getYear(), first.getMonthValue());
            case YEAR -> "%04d".formatted(first.getYear());
        };
    }
}
