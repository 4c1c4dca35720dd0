package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.authorities.ReadableDocuments;
import org.postil.shared.Condition;

/** Lends the registers the rule of who may read a document. */
@ApplicationScoped
class LentReadable implements ReadableDocuments {
    @Override
    public Condition inSql(Viewer viewer) {
        return Readable.inSql(viewer);
    }
}
