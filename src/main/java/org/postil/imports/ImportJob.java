package org.postil.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.shared.Job;
import org.postil.shared.Problem;

/**
 * Files that are being brought into a group. What it counts are records with an outcome, of those that are expected; a file
 * not yet opened counts as one.
 */
@Entity
@Table(name = "import_job")
class ImportJob extends Job {
    @Column(name = "group_id")
    private UUID group;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportOptions options;

    protected ImportJob() {}

    ImportJob(UUID account, UUID group, ImportOptions options, int files) {
        super(account, files);
        this.group = group;
        this.options = options;
    }

    UUID group() {
        return group;
    }

    ImportOptions options() {
        return options;
    }

    /** A file was opened and has so many records instead of the one that stood for it. */
    void expect(int records) {
        reach(done(), total() + Math.max(1, records) - 1);
    }

    void progress(int records) {
        int now = done() + records;
        reach(now, Math.max(total(), now));
    }

    /** Nothing more will come of it; what was expected and did not come is not waited for. */
    void finish() {
        reach(done(), done());
        end(State.DONE);
    }

    /** One of those expected is described by another, and is no record of its own. */
    void spare() {
        reach(done(), Math.max(done(), total() - 1));
    }

    /** Back into the queue, with what somebody has said. @throws Problem 409 when nothing is asked */
    void answer(ImportOptions said) {
        if (state() != State.ASKING) {
            throw Problem.conflict("not-asked", "This import does not wait for an answer.");
        }
        options = said;
        release();
    }
}
