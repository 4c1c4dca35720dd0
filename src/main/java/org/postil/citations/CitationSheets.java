package org.postil.citations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postil.citations.CitationSheet.Data;
import org.postil.citations.CitationSheet.Formatted;

/** Writes the page on which something is cited in every style, for itself and for the dialog that shows it in place. */
@ApplicationScoped
public class CitationSheets {
    /** Those that are shown as they are copied and kept. */
    static final List<CitationFormat> DATA = List.of(
            CitationFormat.BIBTEX,
            CitationFormat.BIBLATEX,
            CitationFormat.RIS,
            CitationFormat.CSL_JSON,
            CitationFormat.ZOTERO_RDF);

    private final Citations citations;
    private final StyleChoices choices;

    CitationSheets(Citations citations, StyleChoices choices) {
        this.citations = citations;
        this.choices = choices;
    }

    @CheckedTemplate(basePath = "citations")
    static class Templates {
        static native TemplateInstance citation(CitationSheet sheet);

        private Templates() {}
    }

    /**
     * Where the same is cited, as a page and as data, and where it is read.
     *
     * @param kept the parameters that say what is cited, if the addresses alone do not
     */
    public record Addresses(String page, String api, String back, Map<String, String> kept) {}

    /**
     * @param style one more style to cite in, or words of its title, or null
     * @param locale of the styles' own words; null means that of the group, else that of the page
     * @throws org.postil.shared.Problem 400 when there is no such style or locale
     */
    public TemplateInstance page(Cited cited, Addresses addresses, String style, String locale) {
        StyleChoices.Chosen chosen =
                choices.choose(cited.document().group(), addresses.page(), addresses.kept(), style, locale);
        Manner first = manner(chosen.styles().get(0), chosen);
        return Templates.citation(new CitationSheet(
                cited.document().title(),
                URI.create(addresses.back()).toASCIIString(),
                cited.passage(),
                chosen.styles().stream()
                        .flatMap(shown ->
                                forms(manner(shown, chosen)).map(manner -> formatted(cited, shown.name(), manner)))
                        .toList(),
                Stream.concat(Stream.of(CitationFormat.MARKDOWN), DATA.stream())
                        .map(format -> data(cited, addresses, first.in(format)))
                        .toList(),
                chosen.choice()));
    }

    private static Manner manner(StyleChoices.Shown shown, StyleChoices.Chosen chosen) {
        return new Manner(shown.style(), chosen.locale(), CitationFormat.HTML, Form.FULL);
    }

    /** Notes are written in full once, and short from then on. */
    private static Stream<Manner> forms(Manner manner) {
        return manner.style().product() == Style.Product.NOTE
                ? Stream.of(manner, manner.as(Form.SHORT.id()))
                : Stream.of(manner);
    }

    private Formatted formatted(Cited cited, String name, Manner manner) {
        Citation citation = citations.cite(cited.source(), cited.passage(), manner);
        return new Formatted(
                manner.style().id(),
                name,
                manner.locale().toLanguageTag(),
                manner.form() == Form.SHORT,
                citation.body(),
                citation.inText());
    }

    private Data data(Cited cited, Addresses addresses, Manner manner) {
        CitationFormat format = manner.format();
        Citation citation = citations.cite(cited.source(), cited.passage(), manner);
        String style =
                "&style=" + manner.style().id() + "&locale=" + manner.locale().toLanguageTag();
        return new Data(
                format.display(),
                citation.body(),
                addresses.api() + "?format=" + format.id() + (format.isStyled() ? style : "")
                        + StyleChoices.query(addresses.kept()),
                cited.document().slug() + "." + format.extension());
    }
}
