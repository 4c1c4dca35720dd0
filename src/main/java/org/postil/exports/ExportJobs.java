package org.postil.exports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.citations.CitationFormat;
import org.postil.citations.CitationStyles;
import org.postil.shared.JobQueues;
import org.postil.shared.Problem;
import org.postil.web.PageContext;
import org.postil.web.PublicUrl;

/** All exports. A viewer finds his own. */
@ApplicationScoped
class ExportJobs implements PanacheRepositoryBase<ExportJob, UUID> {
    private final Selections selections;
    private final CitationStyles styles;
    private final ExportSettings settings;
    private final Event<JobQueues.Queued> queued;
    private final PageContext page;
    private final PublicUrl publicUrl;

    ExportJobs(
            Selections selections,
            CitationStyles styles,
            ExportSettings settings,
            Event<JobQueues.Queued> queued,
            PageContext page,
            PublicUrl publicUrl) {
        this.selections = selections;
        this.styles = styles;
        this.settings = settings;
        this.queued = queued;
        this.page = page;
        this.publicUrl = publicUrl;
    }

    /** What is asked for, with everything said that was left open. */
    record Settled(ExportOptions options, Selection selection) {}

    /** @throws Problem 400 for what cannot be asked for, 403 for a group's archive, 404 for what the viewer may not see */
    Settled settle(Viewer viewer, ExportOptions asked) {
        var options = asked.checked();
        var selection = selection(viewer, options);
        if (options.isArchive()) {
            viewer.require(Role.OWNER, selection.group());
        }
        var spoken = styles.spoken(selection.group(), options.locale(), page.getLocale())
                .toLanguageTag();
        var manner = styles.manner(viewer, selection.group(), options.style(), spoken, CitationFormat.HTML.id());
        return new Settled(options.citing(manner.style().id(), spoken), selection);
    }

    /** What may be exported is what the viewer sees as a member, without the share links he happens to hold. */
    Selection selection(Viewer viewer, ExportOptions options) {
        return selections.of(viewer.withoutLinks(), options);
    }

    /**
     * Queues an export.
     *
     * @throws Problem 400 for what cannot be asked for, 404 for what the viewer may not see, 409 when too much of his waits
     */
    ExportJob queue(Viewer viewer, ExportOptions asked) {
        var settled = settle(viewer, asked);
        return queue(viewer, settled.selection().title(), settled.options(), null);
    }

    /** The same as an earlier one, with only what is new since then. @throws Problem 404, or 409 when that gave no file */
    ExportJob queueNewer(Viewer viewer, ExportJob earlier) {
        if (earlier.state() != ExportJob.State.DONE) {
            throw Problem.conflict(
                    "nothing-earlier", "That export came to no file, so nothing is newer. Export the whole instead.");
        }
        if (earlier.options().isArchive()) {
            throw Problem.conflict("archive-is-whole", "An archive is always of everything. Export it again.");
        }
        var selection = selection(viewer, earlier.options());
        return queue(viewer, selection.title(), earlier.options(), earlier);
    }

    private ExportJob queue(Viewer viewer, String title, ExportOptions options, ExportJob earlier) {
        refuseTooMany(viewer);
        var order = new ExportJob.Order(viewer.requireAccount(), title, publicUrl.base(), page.getLocale());
        var job = new ExportJob(order, options, earlier);
        persist(job);
        flush();
        queued.fire(new JobQueues.Queued(ExportJob.class));
        return job;
    }

    private void refuseTooMany(Viewer viewer) {
        long open = count(
                "account = ?1 and state in ?2",
                viewer.requireAccount(),
                List.of(ExportJob.State.QUEUED, ExportJob.State.RUNNING));
        if (open >= settings.mostAtOnce()) {
            throw Problem.conflict(
                    "too-many-exports",
                    "You have " + open + " exports that are not done yet. Wait for one of them, or cancel it.");
        }
    }

    Optional<ExportJob> byId(Viewer viewer, UUID id) {
        return find("id = ?1 and account = ?2", id, viewer.requireAccount()).firstResultOptional();
    }

    /** The newest first. */
    List<ExportJob> recent(Viewer viewer, int most) {
        return find("account = ?1 order by created desc, id desc", viewer.requireAccount())
                .page(0, most)
                .list();
    }

    /**
     * One whose file its maker may have: he is still in the groups of all documents that stand in it, or they are public;
     * and in those whose members alone see a note that stands in it. The archive of a group is for its owners.
     *
     * @throws Problem 404, 409 while it is not done, 410 when the file has gone, 403 when he has left a group
     */
    ExportJob withFile(Viewer viewer, UUID id) {
        var job = byId(viewer, id).orElseThrow(() -> Problem.notFound("export"));
        if (job.state() != ExportJob.State.DONE) {
            throw Problem.conflict("no-file-yet", "This export has no file: its state says why.");
        }
        if (!job.hasFile()) {
            throw new Problem(410, "file-gone", "The file was kept for some days and is gone. Export the same again.");
        }
        if (!mayStillRead(viewer, job)) {
            throw Problem.forbidden(
                    "You have left a group whose documents or notes stand in this file. Export anew what you read.");
        }
        if (job.options().isArchive()) {
            viewer.require(Role.OWNER, UUID.fromString(job.options().query()));
        }
        return job;
    }

    private boolean mayStillRead(Viewer viewer, ExportJob job) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select not exists (select 1 from export_job j cross join unnest(j.groups || j.members) as used(id)"
                                + " where j.id = :job and used.id not in (:mine) and (used.id = any(j.members)"
                                + " or used.id not in (select g.id from research_group g where g.public)))",
                        Boolean.class)
                .setParameter("job", job.id())
                .setParameter("mine", viewer.groups())
                .getSingleResult();
    }

    /** Ends a job that has not ended, and takes away one that has, with its file. */
    void remove(ExportJob job) {
        getEntityManager().refresh(job, LockModeType.PESSIMISTIC_WRITE);
        if (job.isOpen()) {
            job.cancel();
        } else {
            delete(job);
        }
    }

    /** Files go after a week, jobs after a year. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tidy() {
        getEntityManager()
                .createNativeQuery("delete from export_piece p using export_job j where j.id = p.job_id"
                        + " and (j.expires < :now or j.state in ('failed', 'cancelled'))")
                .setParameter("now", Instant.now())
                .executeUpdate();
        delete("created < ?1", Instant.now().minus(settings.remembered()));
    }
}
