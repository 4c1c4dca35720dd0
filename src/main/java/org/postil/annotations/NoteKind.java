package org.postil.annotations;

import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** A kind of note that another feature knows, such as those with cross-references. Implemented by beans of features above. */
public interface NoteKind {
    /** Its word in addresses. */
    String word();

    /** Which notes are of this kind, on the alias {@code a}, as far as this viewer may know. */
    Condition among(Viewer viewer);
}
