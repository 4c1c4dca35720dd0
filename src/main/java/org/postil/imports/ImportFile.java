package org.postil.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    private String path;
    private UUID archive;

    @JdbcTypeCode(SqlTypes.JSON)
    private CatalogueSample sample;

    @Convert(converter = StateColumn.class)
    private State state;

    private int done;

    protected ImportFile() {}

    enum State {
        WAITING,
        DONE
    }

    /** @param path its name with the folders it lay in */
    ImportFile(UUID job, UUID file, int position, String path) {
        this.id = Ids.next();
        this.job = job;
        this.file = file;
        this.position = position;
        this.path = path;
        this.state = State.WAITING;
    }

    /** A file that lay in this archive. */
    ImportFile unpacked(UUID stored, String inside) {
        var file = new ImportFile(job, stored, position, inside);
        file.archive = id;
        return file;
    }

    UUID id() {
        return id;
    }

    UUID file() {
        return file;
    }

    /** Its name with the folders it lay in. */
    String path() {
        return path;
    }

    /** The file in which it lay, or null. */
    UUID archive() {
        return archive;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    /** The beginning of a catalogue of which it is asked what its columns mean; else null. */
    CatalogueSample sample() {
        return sample;
    }

    void ask(CatalogueSample beginning) {
        sample = beginning;
    }

    void answered() {
        sample = null;
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
