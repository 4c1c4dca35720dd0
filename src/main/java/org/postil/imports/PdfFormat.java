package org.postil.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.postil.anchoring.PlainText;
import org.postil.documents.Rendition;
import org.postil.facsimiles.PdfBox;
import org.postil.shared.ApproximateDate;

/**
 * A PDF: its text with a mark where each page begins. The marks are as many as the pages and in their order, so that a page
 * is found in the original again. What it says of itself is a proposal: its title, its language and, if its name tells no
 * date, the year in which the file was made, as uncertain.
 */
final class PdfFormat implements Format {
    static final int MOST_PAGES = 1000;

    private static final String KEY = "file:";

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.PDF;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        PdfBox.makeSafe();
        List<Parsed> parsed;
        try (var document = Loader.loadPDF(upload.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            parsed = parsed(document, upload, options);
        } catch (Refused refused) {
            throw refused;
        } catch (PdfBox.TooMuch tooMuch) {
            throw Refused.whole(Reason.Kind.PDF_TOO_MUCH);
        } catch (InvalidPasswordException | LinkageError locked) {
            // A public key is looked up with a library that is not here.
            throw Refused.whole(Reason.Kind.PDF_ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError malformed) {
            throw Refused.whole(Reason.Kind.PDF_CORRUPT);
        }
        parsed.forEach(records);
    }

    /** The document, and behind it the notes that were written into its file. */
    private static List<Parsed> parsed(PDDocument document, Upload upload, ImportOptions options) throws IOException {
        var record = record(document, upload, options);
        var notes = PdfNotes.of(document);
        if (notes.isEmpty()) {
            return List.of(record);
        }
        var before =
                PdfStates.before(upload.file()).stream().map(PdfFormat::key).toList();
        List<String> keys = new ArrayList<>(List.of(record.document().sourceKey()));
        keys.addAll(before);
        var plain = record.texts().isEmpty()
                ? ""
                : record.texts().get(0).rendition().plain();
        List<Parsed> parsed = new ArrayList<>(List.of(record.noted(before)));
        parsed.addAll(notes.read(new PdfNotes.In(record.pages(), new PlainText(plain), keys)));
        return parsed;
    }

    private static String key(String sha256) {
        return KEY + sha256;
    }

    /** Of the file by which a record of this format is known. */
    static String sha256(String key) {
        return key.substring(KEY.length());
    }

    private static ImportedRecord record(PDDocument document, Upload upload, ImportOptions options) throws IOException {
        var pages = pages(document);
        var text = PdfText.of(pages, PdfOutline.of(document));
        var rendition = Rendition.ofHtml(text.html());
        var draft = new RecordDraft().key(key(upload.sha256()));
        var language = Languages.tag(stated(document.getDocumentCatalog().getLanguage()));
        language = language.isEmpty() ? options.language() : language;
        describe(draft.language(language), document, upload, pages);
        draft.pages(PdfFacsimile.of(document, pages, text.lines(), rendition));
        return rendition.plain().isBlank()
                ? draft.at("").remarking(Reason.of(Reason.Kind.PDF_NO_TEXT))
                : draft.text(options.role(), language, rendition).at("");
    }

    private static List<PdfPage> pages(PDDocument document) throws IOException {
        int count = 0;
        // What the file says of their number need not be so.
        for (var page : document.getPages()) {
            if (page != null && ++count > MOST_PAGES) {
                throw Refused.whole(Reason.Kind.PDF_TOO_MANY_PAGES, Math.max(count, document.getNumberOfPages()));
            }
        }
        var pages = PdfReader.pages(document, count);
        var labels = document.getDocumentCatalog().getPageLabels();
        if (labels != null) {
            var each = labels.getLabelsByPageIndices();
            for (int i = 0; i < Math.min(each.length, pages.size()); i++) {
                pages.set(i, pages.get(i).labelled(RecordDraft.tidy(each[i])));
            }
        }
        return PdfFurniture.clear(pages);
    }

    private static void describe(RecordDraft draft, PDDocument document, Upload upload, List<PdfPage> pages) {
        var about = document.getDocumentInformation();
        var name = FileTitle.of(upload);
        draft.title(PdfTitle.of(about, pages, name));
        draft.date(name.date().isDated() ? name.date() : made(about.getCreationDate()));
        var author = RecordDraft.tidy(about.getAuthor());
        // One word is what somebody signs in with.
        if (author.contains(" ") && !author.startsWith("Microsoft")) {
            draft.creator(author);
        }
    }

    private static ApproximateDate made(Calendar made) {
        int year = made == null ? 0 : made.get(Calendar.YEAR);
        return year < 1500 || year > 2100 ? ApproximateDate.UNDATED : ApproximateDate.parse(year + "?");
    }

    private static String stated(String language) {
        return language == null ? "" : language;
    }
}
