package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postil.facsimiles.PdfOriginal;

/**
 * The PDFs that documents came as, with the notes on their words. What is said of a document that did not come as PDF stands
 * in a text beside them; so do the notes on a file that cannot take any, which goes out as it came.
 */
final class AnnotatedPdfFormat implements Format {
    private static final Logger LOG = Logger.getLogger(AnnotatedPdfFormat.class);

    private final Bundle bundle;
    private final FileName names = new FileName();
    private final List<PdfOriginal> originals = new ArrayList<>();
    private final List<PdfNotes> pdfs = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private Front front;
    private Source source;
    private TextBeside text;
    private long pending;
    private boolean willing;
    private boolean anyPdf;

    AnnotatedPdfFormat(OutputStream out) {
        bundle = new Bundle(out);
    }

    @Override
    public void begin(Front front) {
        this.front = front;
    }

    @Override
    public void document(Source next) throws IOException {
        finish();
        source = next;
        text = new TextBeside(front.largest());
        text.begin(front, next);
        originals.addAll(front.library().pdfs(next.document().id()));
        willing = !originals.isEmpty();
        trying(() -> {
            for (PdfOriginal original : originals) {
                pdfs.add(PdfNotes.open(front, original));
            }
        });
    }

    @Override
    public void note(Noted noted) throws IOException {
        text.note(noted);
        trying(() -> {
            for (PdfNotes pdf : pdfs) {
                if (pdf.mark(noted)) {
                    return;
                }
            }
            pdfs.get(0).stick(noted);
        });
    }

    @Override
    public void links(List<Related> links) throws IOException {
        text.links(links);
        for (Related link : links) {
            trying(() -> {
                for (PdfNotes pdf : pdfs) {
                    if (pdf.mark(link)) {
                        return;
                    }
                }
                pdfs.get(0).stick(link);
            });
        }
    }

    private interface Attempt {
        void now() throws IOException;
    }

    /**
     * A file from anybody may be malformed in any way; then this one has no notes on it, and the others have. That the
     * database does not answer, or the whole becomes too large, is no fault of the file.
     */
    private void trying(Attempt attempt) throws IOException {
        if (willing) {
            try {
                attempt.now();
            } catch (IOException | RuntimeException | StackOverflowError malformed) {
                if (isOurs(malformed)) {
                    throw malformed;
                }
                LOG.debugf("No notes on the PDF of %s: %s", source.document().id(), malformed);
                willing = false;
            }
        }
    }

    static boolean isOurs(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused
                    || cause instanceof SQLException
                    || cause instanceof PersistenceException
                    || cause instanceof QuarkusTransactionException) {
                return true;
            }
        }
        return false;
    }

    private void finish() throws IOException {
        if (source == null) {
            return;
        }
        trying(() -> {
            for (PdfNotes pdf : pdfs) {
                written.add(writing(pdf::write));
            }
        });
        if (!willing) {
            discard();
            for (PdfOriginal original : originals) {
                written.add(writing(out -> PdfNotes.copy(original, out)));
            }
        }
        while (!written.isEmpty()) {
            anyPdf = true;
            bundle.add(names.next(source.title()) + ".pdf", written.remove(0));
        }
        if (!willing) {
            text.into(bundle, names.next(source.title()));
        }
        leave();
    }

    private interface Writing {
        void into(OutputStream out) throws IOException;
    }

    /** What waits for the others of its document counts as written, so that no disk fills with what is refused in the end. */
    private Path writing(Writing writing) throws IOException {
        Path file = Files.createTempFile("postil-export", ".pdf");
        try (var out = Refused.beyond(front.largest() - pending, Files.newOutputStream(file))) {
            writing.into(out);
            out.flush();
            pending += Files.size(file);
            return file;
        } catch (IOException | RuntimeException | StackOverflowError failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private void discard() throws IOException {
        while (!written.isEmpty()) {
            Files.deleteIfExists(written.remove(0));
        }
        pending = 0;
    }

    /** Lets go of the document that was written. */
    private void leave() throws IOException {
        for (PdfNotes pdf : pdfs) {
            pdf.close();
        }
        pdfs.clear();
        originals.clear();
        discard();
        source = null;
        if (text != null) {
            text.close();
            text = null;
        }
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        boolean anything = source != null || anyPdf;
        finish();
        if (anything && !anyPdf) {
            throw new Refused(ExportJob.Reason.NO_PDF);
        }
        bundle.end();
    }

    @Override
    public Optional<String> ending() {
        return bundle.ending();
    }

    @Override
    public void close() throws IOException {
        leave();
        bundle.close();
    }
}
