package org.postil.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.postil.archives.Archives;
import org.postil.shared.JobKind;
import org.postil.shared.Lease;

/** Exports. One that is taken over is begun anew. */
@ApplicationScoped
class ExportWork implements JobKind<ExportJob> {
    private final ExportRun.Sources sources;
    private final Archives archives;
    private final ExportSettings settings;

    ExportWork(ExportRun.Sources sources, Archives archives, ExportSettings settings) {
        this.sources = sources;
        this.archives = archives;
        this.settings = settings;
    }

    @Override
    public Class<ExportJob> type() {
        return ExportJob.class;
    }

    @Override
    public String word() {
        return "export";
    }

    @Override
    public Duration patience() {
        return settings.patience();
    }

    @Override
    public void on(Lease<ExportJob> lease) throws Exception {
        if (lease.read(ExportJob::options).isArchive()) {
            new ArchiveRun(archives, sources.viewers(), sources.pieces(), settings, lease).run();
        } else {
            new ExportRun(sources, settings, lease).run();
        }
    }
}
