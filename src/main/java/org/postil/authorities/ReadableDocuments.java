package org.postil.authorities;

import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** Lent by what stands above: whoever may read a document may know whom and what it names. */
public interface ReadableDocuments {
    /** In SQL, on the alias {@code d} of the table {@code document}. */
    Condition inSql(Viewer viewer);
}
