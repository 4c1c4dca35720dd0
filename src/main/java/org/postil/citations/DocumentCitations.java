package org.postil.citations;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.DocumentView.TextView;
import org.postil.documents.Documents;
import org.postil.documents.Revision;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** Finds what a citation needs to know of a document that is kept here, and of a passage of it. */
@ApplicationScoped
public class DocumentCitations {
    /** As long as any passage that can be annotated. */
    private static final int LONGEST = 100_000;

    private final Documents documents;
    private final Texts texts;
    private final PublicUrl publicUrl;

    DocumentCitations(Documents documents, Texts texts, PublicUrl publicUrl) {
        this.documents = documents;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /**
     * @param document one the viewer may read
     * @throws Problem 400 when the document has no such text, the text no such revision, or the revision no such offsets
     */
    public Cited find(Viewer viewer, Document document, Wanted wanted) {
        DocumentView view = documents.view(document);
        TextView text = text(view, wanted.text());
        Citable source = source(view, text, publicUrl.base());
        Locator passage = wanted.isPassage() ? passage(viewer, view, text, wanted) : null;
        return new Cited(view, text == null ? null : text.id(), source, passage);
    }

    /**
     * A document the viewer may read, for work that is done without a request.
     *
     * @param text the text that is cited; null, or one that is gone, for the document's first
     * @param address of this server as others reach it, without a slash at the end
     */
    public Citable source(DocumentView view, UUID text, String address) {
        UUID there = view.texts().stream()
                .map(TextView::id)
                .filter(id -> id.equals(text))
                .findFirst()
                .orElse(null);
        return source(view, text(view, there), address);
    }

    private static Citable source(DocumentView view, TextView text, String address) {
        boolean first = text == null || text.id().equals(view.texts().get(0).id());
        return Archival.citable(view, text, permalink(view, address) + (first ? "" : "?text=" + text.id()));
    }

    /** The document with the text that is cited when nobody asks for another. */
    Citable whole(DocumentView view) {
        return Archival.citable(view, text(view, null), permalink(view));
    }

    private static TextView text(DocumentView view, UUID wanted) {
        if (wanted == null) {
            return view.texts().isEmpty() ? null : view.texts().get(0);
        }
        return view.texts().stream()
                .filter(text -> text.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("text", "The document has no such text."));
    }

    private Locator passage(Viewer viewer, DocumentView view, TextView text, Wanted wanted) {
        if (text == null) {
            throw Problem.invalid("start", "The document has no text yet, so it can only be cited as a whole.");
        }
        int number = wanted.revision() == null ? text.revision() : wanted.revision();
        Revision revision = revision(viewer, text, number);
        if (wanted.end() > revision.length()) {
            throw Problem.invalid(
                    "end", "The passage ends outside the text, which has " + revision.length() + " code points.");
        }
        if (wanted.end() - wanted.start() > LONGEST) {
            throw Problem.invalid("end", "A passage has " + LONGEST + " characters at most.");
        }
        String permalink = passage(view, text.id(), number, wanted.start(), wanted.end(), publicUrl.base());
        return Locator.between(
                revision.folioAt(wanted.start()).orElse(null),
                revision.folioAt(wanted.end() - 1).orElse(null),
                permalink,
                quote(revision.plain(), wanted));
    }

    /** The permalink of a passage in one revision of a text. @param address of this server, without a slash at the end */
    public static String passage(DocumentView view, UUID text, int revision, int start, int end, String address) {
        return permalink(view, address) + "?text=" + text + "&revision=" + revision + "#at-" + start + "-" + end;
    }

    /** Where a cited passage is read on this server. */
    String within(Cited cited) {
        return cited.passage().permalink().substring(publicUrl.base().length());
    }

    private Revision revision(Viewer viewer, TextView view, int number) {
        Text text = texts.byId(viewer, view.id()).orElseThrow(() -> Problem.notFound("text"));
        return texts.revision(text, number)
                .orElseThrow(() -> Problem.invalid("revision", "The text has no such revision."));
    }

    private static String quote(String plain, Wanted wanted) {
        int start = plain.offsetByCodePoints(0, wanted.start());
        int end = plain.offsetByCodePoints(start, wanted.end() - wanted.start());
        return plain.substring(start, end).strip().replaceAll("\\s+", " ");
    }

    private String permalink(DocumentView view) {
        return permalink(view, publicUrl.base());
    }

    private static String permalink(DocumentView view, String address) {
        return address + URI.create("/documents/" + view.slug()).toASCIIString();
    }
}
