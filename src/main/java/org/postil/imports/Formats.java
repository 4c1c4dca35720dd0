package org.postil.imports;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.postil.shared.Problem;

/** All formats, the more particular before the more general. */
final class Formats {
    private static final List<Format> ALL = List.of(
            new TeiFormat(),
            new ZoteroRdfFormat(),
            new XmlRecordsFormat(),
            new HtmlFormat(),
            new PdfFormat(),
            new ImageFormat(),
            new IiifFormat(),
            new DocxFormat(),
            new OdtFormat(),
            new EpubFormat(),
            new RisFormat(),
            new BibTexFormat(),
            new W3cNotes(),
            new HypothesisNotes(),
            new CslJsonFormat(),
            new CatalogueFormat(),
            new MarkdownFormat(),
            new ListingFormat(),
            new PlainTextFormat());

    private Formats() {}

    /** Reads a file as what it is; everything that is wrong with it comes as a {@link Refusal}, and in its place. */
    static void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        try {
            of(upload).read(upload, options, records);
        } catch (Refused refused) {
            records.accept(refused.refusal());
        } catch (Problem problem) {
            records.accept(new Refusal("", Reason.of(problem)));
        } catch (TooLong tooLong) {
            records.accept(new Refusal("", Reason.of(Reason.Kind.TOO_LONG)));
        } catch (ZipException damaged) {
            records.accept(new Refusal("", Reason.of(Reason.Kind.ZIP_DAMAGED)));
        }
    }

    /** About how many records {@link #read} will tell of. */
    static int count(Upload upload) throws IOException {
        try {
            return of(upload).count(upload);
        } catch (Refused | TooLong | ZipException refused) {
            return 1;
        }
    }

    /** @throws Refused when no format fits, or the content is not what the name says */
    static Format of(Upload upload) throws IOException {
        upload.checkName();
        if (upload.content() == Content.ZIP) {
            throw Refused.whole(Reason.Kind.ZIP_ALONE);
        }
        for (var format : ALL) {
            if (format.recognises(upload)) {
                return format;
            }
        }
        throw Refused.whole(Reason.Kind.UNKNOWN_CONTENT, upload.name(), upload.content());
    }
}
