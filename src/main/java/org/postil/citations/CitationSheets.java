package org.postil.citations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.citations.CitationSheet.Choice;
import org.postil.citations.CitationSheet.Data;
import org.postil.citations.CitationSheet.Formatted;
import org.postil.citations.CitationSheet.Spoken;
import org.postil.web.PageContext;

/** Writes the page on which something is cited in every style, for itself and for the dialog that shows it in place. */
@ApplicationScoped
public class CitationSheets {
    private final Citations citations;
    private final PageContext page;

    CitationSheets(Citations citations, PageContext page) {
        this.citations = citations;
        this.page = page;
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
     * @param style one more style to cite in, or null
     * @param locale of the styles' own words; null means that of the page
     * @throws org.postil.shared.Problem 400 when there is no such style or locale
     */
    public TemplateInstance page(Cited cited, Addresses addresses, String style, String locale) {
        String spoken = Citable.isKnown(locale) ? locale : page.getLocale().toLanguageTag();
        String other = Citable.isKnown(style) ? style.strip() : null;
        List<Manner> manners = Stream.concat(
                        Stream.ofNullable(other), Styles.offered().stream().map(Style::id))
                .distinct()
                .map(id -> Manner.of(id, spoken, CitationFormat.HTML.id()))
                .toList();
        return Templates.citation(new CitationSheet(
                cited.document().title(),
                URI.create(addresses.back()).toASCIIString(),
                cited.passage(),
                manners.stream()
                        .flatMap(CitationSheets::forms)
                        .map(manner -> formatted(cited, manner))
                        .toList(),
                Stream.of(CitationFormat.MARKDOWN, CitationFormat.BIBTEX, CitationFormat.RIS, CitationFormat.CSL_JSON)
                        .map(format -> data(cited, addresses, manners.get(0).in(format)))
                        .toList(),
                new Choice(
                        URI.create(addresses.page()).toASCIIString(),
                        addresses.kept(),
                        locales(manners.get(0).locale()),
                        other)));
    }

    /** Notes are written in full once, and short from then on. */
    private static Stream<Manner> forms(Manner manner) {
        return manner.style().product() == Style.Product.NOTE
                ? Stream.of(manner, manner.as(Form.SHORT.id()))
                : Stream.of(manner);
    }

    private Formatted formatted(Cited cited, Manner manner) {
        Citation citation = citations.cite(cited.source(), cited.passage(), manner);
        return new Formatted(
                manner.style().id(),
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
        String query = Stream.concat(
                        Stream.of("format=" + format.id() + (format.isStyled() ? style : "")),
                        addresses.kept().entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return new Data(
                format.display(),
                citation.body(),
                addresses.api() + "?" + query,
                cited.document().slug() + "." + format.extension());
    }

    private List<Spoken> locales(Locale chosen) {
        Locale reader = page.getLocale();
        return Locales.known().stream()
                .map(tag -> new Spoken(
                        tag, Locale.forLanguageTag(tag).getDisplayName(reader), tag.equals(chosen.toLanguageTag())))
                .sorted(Comparator.comparing(Spoken::name, Collator.getInstance(reader)))
                .toList();
    }
}
