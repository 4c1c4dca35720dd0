package org.postil.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.documents.FileUse;

/** An import that is under way reads its files, perhaps once more. */
@ApplicationScoped
class FilesComing implements FileUse {
    @Override
    public String inSql() {
        return "exists (select 1 from import_file f join import_job j on j.id = f.job_id where f.file_id = s.id"
                + " and j.state in ('queued', 'running', 'asking'))";
    }
}
