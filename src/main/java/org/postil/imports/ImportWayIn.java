package org.postil.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.WayIn;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Leads from a document to its line in the report of the import that made it, or else of the first that completed it. */
@ApplicationScoped
class ImportWayIn implements WayIn {
    private final ImportJobs jobs;

    ImportWayIn(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Optional<String> report(Viewer viewer, UUID document) {
        if (viewer.account() == null) {
            return Optional.empty();
        }
        return Rows.of(
                        jobs.getEntityManager(),
                        Condition.of(
                                        "select j.id, i.id, (select p.id from import_item p where p.job_id = j.id and p.id < i.id"
                                                + " order by p.id desc limit 1) from import_item i join import_job j on j.id = i.job_id"
                                                + " where i.document_id = :document and i.outcome in ('made', 'updated') and i.quote is null"
                                                + " and j.group_id in (:edited) order by i.outcome, i.id limit 1",
                                        "document",
                                        document)
                                .with("edited", ImportJobs.edited(viewer)),
                        row -> address(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class)))
                .stream()
                .findFirst();
    }

    /** @param before the line above, so that this one is the first of its page of the report; or null */
    private static String address(UUID job, UUID item, UUID before) {
        return "/imports/" + job + (before == null ? "" : "?after=" + before) + "#item-" + item;
    }
}
