package org.postil.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.postil.shared.Ids;
import org.postil.shared.LowerCaseEnum;

/** What became of one record of a file. */
@Entity
@Immutable
@Table(name = "import_item")
class ImportItem {
    @Id
    private UUID id;

    @Column(name = "job_id")
    private UUID job;

    private String file;

    @Column(name = "record")
    private String place;

    @Convert(converter = OutcomeColumn.class)
    private Outcome outcome;

    @Column(name = "document_id")
    private UUID document;

    private String reason;

    protected ImportItem() {}

    enum Outcome {
        MADE,
        UPDATED,
        SKIPPED,
        REFUSED
    }

    private ImportItem(UUID job, String file, String place, Outcome outcome, UUID document, String reason) {
        this.id = Ids.next();
        this.job = job;
        this.file = file;
        this.place = place;
        this.outcome = outcome;
        this.document = document;
        this.reason = reason;
    }

    static ImportItem made(UUID job, String file, String place, UUID document) {
        return new ImportItem(job, file, place, Outcome.MADE, document, null);
    }

    static ImportItem skipped(UUID job, String file, String place, UUID document) {
        return new ImportItem(job, file, place, Outcome.SKIPPED, document, "This was brought in before.");
    }

    static ImportItem refused(UUID job, String file, Refusal refusal) {
        return new ImportItem(job, file, refusal.where(), Outcome.REFUSED, null, refusal.reason());
    }

    @Converter
    static class OutcomeColumn extends LowerCaseEnum<Outcome> {
        OutcomeColumn() {
            super(Outcome.class);
        }
    }
}
