package org.postil.annotations;

import java.util.UUID;
import org.postil.accounts.Viewer;

/**
 * Fired, inside the transaction, when somebody said where an annotation stands.
 *
 * @param how accepted, chosen, left, or {@link #UNDONE}
 * @param author of the annotation
 */
public record AnnotationAnchored(Viewer by, UUID document, UUID annotation, UUID author, String how) {
    /** The decision before was taken back by who had made it. */
    public static final String UNDONE = "undone";
}
