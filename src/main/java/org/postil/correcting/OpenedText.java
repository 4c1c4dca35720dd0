package org.postil.correcting;

import java.util.UUID;
import org.postil.documents.Document;
import org.postil.documents.Text;
import org.postil.shared.LowerCaseEnum;

/** A text whose pages are opened, with its document. */
public record OpenedText(Document document, Text text) {

    /** Beneath it stand the text's pages. */
    static String address(Document document, UUID text) {
        return "/documents/" + document.slug() + "/texts/" + text;
    }

    /** What pages show of it. */
    public Heading heading() {
        return new Heading(
                document.slug(),
                document.title(),
                text.id(),
                LowerCaseEnum.word(text.role()),
                text.language(),
                text.direction(),
                text.revision());
    }

    /**
     * A text as its pages name it.
     *
     * @param title of its document
     * @param revision the current one
     */
    public record Heading(
            String slug, String title, UUID id, String role, String language, String direction, int revision) {

        public String address() {
            return "/documents/" + slug + "/texts/" + id;
        }

        /** Where it is read. */
        public String reading() {
            return "/documents/" + slug + "?text=" + id;
        }

        /** Where it is read after a revision was made: the page then tells what became of the notes. */
        public String kept(int revision) {
            return reading() + "&kept=" + revision;
        }
    }
}
