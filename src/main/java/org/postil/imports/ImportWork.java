package org.postil.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.postil.shared.JobKind;
import org.postil.shared.Lease;

/** Imports. One that is taken over goes on where its node fell silent. */
@ApplicationScoped
class ImportWork implements JobKind<ImportJob> {
    private final ImportRun.Library library;

    ImportWork(ImportRun.Library library) {
        this.library = library;
    }

    @Override
    public Class<ImportJob> type() {
        return ImportJob.class;
    }

    @Override
    public String word() {
        return "import";
    }

    @Override
    public Duration patience() {
        return library.settings().patience();
    }

    @Override
    public void on(Lease<ImportJob> lease) throws Exception {
        new ImportRun(library, lease).run();
    }
}
