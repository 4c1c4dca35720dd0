package org.postil.exports;

/** A format cannot write what was chosen, for a reason that its maker is told. */
final class Refused extends RuntimeException {
    private final ExportJob.Reason reason;

    Refused(ExportJob.Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    ExportJob.Reason reason() {
        return reason;
    }
}
