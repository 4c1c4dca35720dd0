package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postil.citations.CitationFormat;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** The formats that there are, as they are asked for. */
enum ExportFormat {
    DOCX(
            Family.WRITING,
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            DocxFormat::new),
    ODT(Family.WRITING, "odt", "application/vnd.oasis.opendocument.text", OdtFormat::new),
    PDF(Family.WRITING, "pdf", "application/pdf", PdfFormat::new),
    MARKDOWN(Family.WRITING, "md", "text/markdown", MarkdownFormat::new),
    OBSIDIAN(Family.WRITING, "zip", "application/zip", ObsidianFormat::new),
    HTML(Family.WRITING, "html", "text/html", HtmlFormat::new),
    TEXT(Family.WRITING, "txt", "text/plain", TextFormat::new),
    LATEX(Family.WRITING, "zip", "application/zip", LatexFormat::new),
    CSV(Family.TABLE, "csv", "text/csv", CsvFormat::new),
    XLSX(Family.TABLE, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxFormat::new),
    JSON(Family.TABLE, "json", "application/json", JsonFormat::new),
    BIBTEX(Family.REFERENCES, CitationFormat.BIBTEX),
    BIBLATEX(Family.REFERENCES, CitationFormat.BIBLATEX),
    RIS(Family.REFERENCES, CitationFormat.RIS),
    CSL_JSON(Family.REFERENCES, CitationFormat.CSL_JSON),
    ZOTERO_RDF(Family.REFERENCES, CitationFormat.ZOTERO_RDF),
    ANNOTATED_PDF(Family.ANNOTATIONS, "pdf", "application/pdf", AnnotatedPdfFormat::new),
    W3C(Family.ANNOTATIONS, "zip", "application/zip", W3cFormat::new),
    IIIF(Family.ANNOTATIONS, "json", IiifManifest.MEDIA_TYPE, IiifFormat::new),
    TEI(Family.ANNOTATIONS, "xml", "application/tei+xml", TeiFormat::new),
    QDPX(Family.ANNOTATIONS, "qdpx", "application/zip", QdpxFormat::new),
    /** Everything of a group, which is no outline of notes: an {@link ArchiveRun} writes it. */
    ARCHIVE(Family.WHOLE, "zip", "application/zip", out -> {
        throw new IllegalStateException("An archive has no outline");
    });

    private final Family family;
    private final String ending;
    private final String mediaType;
    private final Maker maker;

    /** For what somebody wants it. */
    enum Family {
        WRITING,
        TABLE,
        REFERENCES,
        ANNOTATIONS,
        /** To keep or to move all that a group has. */
        WHOLE
    }

    private interface Maker {
        Format of(OutputStream out) throws IOException;
    }

    ExportFormat(Family family, String ending, String mediaType, Maker maker) {
        this.family = family;
        this.ending = ending;
        this.mediaType = mediaType;
        this.maker = maker;
    }

    ExportFormat(Family family, CitationFormat data) {
        this(family, data.extension(), data.mediaType(), out -> new ReferenceFormat(out, data));
    }

    /** @throws Problem 400 when there is no such format */
    static ExportFormat find(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id == null ? null : id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "format",
                        "There is no such format. There are "
                                + Arrays.stream(values()).map(ExportFormat::id).collect(Collectors.joining(", "))
                                + "."));
    }

    static List<ExportFormat> of(Family family) {
        return Arrays.stream(values()).filter(format -> format.family == family).toList();
    }

    /** The stable word for it. */
    String id() {
        return LowerCaseEnum.word(this);
    }

    /** What a file's name ends with, without the dot. */
    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param name of a file in this format; several may have become an archive */
    String mediaType(String name) {
        return !ending.equals("zip") && name.endsWith(".zip") ? "application/zip" : mediaType;
    }

    /** Whether it has one place for each document, so that notes come by document and in no other order. */
    boolean isByDocument() {
        return family == Family.REFERENCES || family == Family.ANNOTATIONS || this == OBSIDIAN;
    }

    /** Whether a note can stand in it of whose document there is nothing but a title. */
    boolean holdsNotesByThemselves() {
        return family == Family.WRITING || family == Family.TABLE || this == W3C;
    }

    /** Whether citations in a style stand in it; others hold what is needed to cite. */
    boolean hasCitations() {
        return family == Family.WRITING || family == Family.TABLE;
    }

    /** Whether cross-references stand in it. */
    boolean hasLinks() {
        return family != Family.WHOLE;
    }

    /** Whether documents that were chosen stand in it even without notes; whole files only when a single one was. */
    boolean hasBareDocuments(What what) {
        return family == Family.REFERENCES
                || family == Family.ANNOTATIONS && (this != ANNOTATED_PDF || what == What.DOCUMENT);
    }

    Format open(OutputStream out) throws IOException {
        return maker.of(out);
    }
}
