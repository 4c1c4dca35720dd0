package org.postil.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.LowerCaseEnum;

/** A file of a job, and how much of it has an outcome. */
@Entity
@Table(name = "import_file")
class ImportFile {
    @Id
    private UUID id;

    @Column(name = "job_id")
    private UUID job;

    @Column(name = "file_id")
    private UUID file;

    private int position;

    @Convert(converter = StateColumn.class)
    private State state;

    private int done;

    protected ImportFile() {}

    enum State {
        WAITING,
        DONE
    }

    ImportFile(UUID job, UUID file, int position) {
        this.id = Ids.next();
        this.job = job;
        this.file = file;
        this.position = position;
        this.state = State.WAITING;
    }

    UUID id() {
        return id;
    }

    UUID file() {
        return file;
    }

    int done() {
        return done;
    }

    void progress(int records) {
        done += records;
    }

    void finish() {
        state = State.DONE;
    }

    @Converter
    static class StateColumn extends LowerCaseEnum<State> {
        StateColumn() {
            super(State.class);
        }
    }
}
