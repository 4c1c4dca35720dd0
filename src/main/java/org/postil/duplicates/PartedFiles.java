package org.postil.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.documents.FileUse;

/** Two documents that became one had the same file, and one of them gets it back when they are parted. */
@ApplicationScoped
class PartedFiles implements FileUse {
    @Override
    public String inSql() {
        return "exists (select 1 from document_merge m join document_merge_row r on r.event_id = m.event_id"
                + " where m.undone is null and r.what like 'document_original%'"
                + " and s.id::text in (r.keys ->> 'file_id', r.had ->> 'file_id'))";
    }
}
