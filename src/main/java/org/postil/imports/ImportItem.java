package org.postil.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.postil.shared.Ids;
import org.postil.shared.LowerCaseEnum;

/** What became of one record of a file. */
@Entity
@Immutable
@Table(name = "import_item")
class ImportItem {
    private static final int LONGEST_NAME = 400;

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

    @Column(name = "annotation_id")
    private UUID annotation;

    private String quote;

    @Convert(converter = KindColumn.class)
    private Reason.Kind reason;

    @Column(name = "reason_said")
    private List<String> said;

    protected ImportItem() {}

    enum Outcome {
        MADE,
        UPDATED,
        SKIPPED,
        REFUSED
    }

    private ImportItem(UUID job, String file, String place, Outcome outcome, UUID document, Reason reason) {
        this.id = Ids.next();
        this.job = job;
        this.file = file.length() > LONGEST_NAME ? "…" + file.substring(file.length() - LONGEST_NAME) : file;
        this.place = place;
        this.outcome = outcome;
        this.document = document;
        this.reason = reason == null ? null : reason.kind();
        this.said = reason == null ? List.of() : reason.said();
    }

    /** @param remark what is to be known of it, or null */
    static ImportItem made(UUID job, String file, String place, UUID document, Reason remark) {
        return new ImportItem(job, file, place, Outcome.MADE, document, remark);
    }

    static ImportItem skipped(UUID job, String file, String place, UUID document) {
        return skipped(job, file, place, document, Reason.of(Reason.Kind.HERE_ALREADY));
    }

    static ImportItem skipped(UUID job, String file, String place, UUID document, Reason why) {
        return new ImportItem(job, file, place, Outcome.SKIPPED, document, why);
    }

    /** The document was here, and the record had something to add to it. */
    static ImportItem updated(UUID job, String file, String place, UUID document) {
        return new ImportItem(job, file, place, Outcome.UPDATED, document, null);
    }

    static ImportItem refused(UUID job, String file, Refusal refusal) {
        return new ImportItem(job, file, refusal.where(), Outcome.REFUSED, null, refusal.reason());
    }

    /**
     * Which note it tells of.
     *
     * @param quote the words it is about, or empty
     */
    record About(UUID job, String file, String place, String quote) {
        private static final int LONGEST_QUOTE = 300;

        /** @param remark where it does not surely stand on its words, why; else null */
        ImportItem made(UUID document, UUID annotation, Reason remark) {
            return item(Outcome.MADE, document, annotation, remark);
        }

        ImportItem skipped(UUID document, UUID annotation) {
            return item(Outcome.SKIPPED, document, annotation, Reason.of(Reason.Kind.HERE_ALREADY));
        }

        ImportItem refused(Reason reason) {
            return item(Outcome.REFUSED, null, null, reason);
        }

        private ImportItem item(Outcome outcome, UUID document, UUID annotation, Reason reason) {
            var item = new ImportItem(job, file, place, outcome, document, reason);
            item.annotation = annotation;
            item.quote = quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE
                    ? quote
                    : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
            return item;
        }
    }

    @Converter
    static class KindColumn extends LowerCaseEnum<Reason.Kind> {
        KindColumn() {
            super(Reason.Kind.class);
        }
    }

    @Converter
    static class OutcomeColumn extends LowerCaseEnum<Outcome> {
        OutcomeColumn() {
            super(Outcome.class);
        }
    }
}
