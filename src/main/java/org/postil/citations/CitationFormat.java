package org.postil.citations;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postil.shared.Problem;

/** The forms a citation leaves in. The first three are written by a citation style, the others are data. */
public enum CitationFormat {
    TEXT("text", "Text", "text/plain", "txt"),
    /** Only i, b, sup, sub and span class="small-caps"; everything else is escaped. */
    HTML("html", "HTML", "text/html", "html"),
    MARKDOWN("markdown", "Markdown", "text/markdown", "md"),
    BIBTEX("bibtex", "BibTeX", "application/x-bibtex", "bib"),
    BIBLATEX("biblatex", "BibLaTeX", "application/x-bibtex", "bib"),
    RIS("ris", "RIS", "application/x-research-info-systems", "ris"),
    CSL_JSON("csl-json", "CSL-JSON", "application/vnd.citationstyles.csl+json", "csl.json"),
    ZOTERO_RDF("zotero-rdf", "Zotero RDF", "application/rdf+xml", "rdf");

    private final String id;
    private final String display;
    private final String mediaType;
    private final String extension;

    CitationFormat(String id, String display, String mediaType, String extension) {
        this.id = id;
        this.display = display;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** @throws Problem 400 when there is no such format */
    public static CitationFormat find(String id) {
        return Arrays.stream(values())
                .filter(f -> f.id.equals(id == null ? null : id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("format", "There is no such citation format. Known are " + known() + "."));
    }

    /** The stable word for it in addresses and settings. */
    public String id() {
        return id;
    }

    /** How its makers write it, in every language. */
    public String display() {
        return display;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file of it is called, without the dot before it. */
    public String extension() {
        return extension;
    }

    public boolean isStyled() {
        return this == TEXT || this == HTML || this == MARKDOWN;
    }

    private static String known() {
        return Arrays.stream(values()).map(CitationFormat::id).collect(Collectors.joining(", "));
    }
}
