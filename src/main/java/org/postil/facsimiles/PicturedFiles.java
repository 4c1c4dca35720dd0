package org.postil.facsimiles;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.documents.FileUse;

/** Page images are drawn from files that were brought in. */
@ApplicationScoped
class PicturedFiles implements FileUse {
    @Override
    public String inSql() {
        return "exists (select 1 from facsimile_page p where p.file_id = s.id)";
    }
}
