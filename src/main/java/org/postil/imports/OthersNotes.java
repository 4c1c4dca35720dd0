package org.postil.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.postil.shared.Problem;

/**
 * What whoever brings in others' notes says about them.
 *
 * @param visibility {@code private} (to him alone), or {@code group}
 * @param document the address, slug or id of the document that they are all on; empty for the one each names
 * @param base of this server, by which a note names a document here; said by the server itself
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record OthersNotes(String visibility, String document, String base) {
    static final String PRIVATE = "private";
    static final OthersNotes NONE = new OthersNotes(PRIVATE, "", "");

    OthersNotes {
        visibility = visibility == null || visibility.isBlank() ? PRIVATE : visibility.strip();
        document = document == null ? "" : document.replace("\u0000", "").strip();
        base = base == null ? "" : base;
    }

    OthersNotes(String visibility, String document) {
        this(visibility, document, "");
    }

    /** @throws Problem 400 for an audience that is none */
    OthersNotes checked() {
        if (!isPrivate() && !visibility.equals("group")) {
            throw Problem.invalid("notes", "“" + visibility + "” is not who may see notes. There are: private, group.");
        }
        return this;
    }

    boolean isPrivate() {
        return visibility.equals(PRIVATE);
    }

    OthersNotes at(String base) {
        return new OthersNotes(visibility, document, base);
    }
}
