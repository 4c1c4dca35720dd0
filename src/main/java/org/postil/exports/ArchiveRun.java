package org.postil.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewers;
import org.postil.archives.ArchiveScope;
import org.postil.archives.Archives;
import org.postil.shared.Lease;

/** Makes the archive of a group. That its maker still owns the group is asked anew at every step that is told. */
final class ArchiveRun {
    private final Archives archives;
    private final Viewers viewers;
    private final ExportPieces pieces;
    private final ExportSettings settings;
    private final Lease<ExportJob> lease;

    ArchiveRun(
            Archives archives, Viewers viewers, ExportPieces pieces, ExportSettings settings, Lease<ExportJob> lease) {
        this.archives = archives;
        this.viewers = viewers;
        this.pieces = pieces;
        this.settings = settings;
        this.lease = lease;
    }

    void run() throws IOException {
        var job = lease.read(mine -> mine);
        UUID group = UUID.fromString(job.options().query());
        Path file = Files.createTempFile("postil-archive", null);
        try {
            write(job, group, file);
            long size = pieces.keep(lease, file);
            var readers = new ExportJob.Readers(Set.of(group), Set.of(group));
            lease.change(mine -> mine.finish(FileName.of(job.title(), "zip"), size, readers, settings.kept()));
        } catch (Refused refused) {
            lease.change(mine -> mine.fail(refused.reason()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(ExportJob job, UUID group, Path file) throws IOException {
        var progress = new OwnersProgress(job.account(), group);
        progress.requireOwner();
        try (var out = new BufferedOutputStream(
                Refused.beyond(settings.largest().asLongValue(), Files.newOutputStream(file)))) {
            var imprint = new Archives.Imprint(job.title(), job.base(), job.language());
            archives.write(ArchiveScope.of(group), imprint, out, progress);
        }
    }

    private final class OwnersProgress implements Archives.Progress {
        private final UUID maker;
        private final UUID group;

        private OwnersProgress(UUID maker, UUID group) {
            this.maker = maker;
            this.group = group;
        }

        @Override
        public void expect(int steps) {
            lease.change(mine -> mine.expect(steps));
        }

        @Override
        public void done(int steps) {
            requireOwner();
            lease.change(mine -> mine.progress(steps));
        }

        private void requireOwner() {
            boolean owner = lease.read(any -> viewers.of(maker))
                    .filter(viewer -> viewer.may(Role.OWNER, group))
                    .isPresent();
            if (!owner) {
                throw new Refused(ExportJob.Reason.GONE);
            }
        }
    }
}
