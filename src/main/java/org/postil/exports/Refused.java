package org.postil.exports;

import java.io.OutputStream;
import org.postil.shared.BoundedOutput;

/** A format cannot write what was chosen, for a reason that its maker is told. */
final class Refused extends RuntimeException {
    private final ExportJob.Reason reason;

    Refused(ExportJob.Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Refuses what becomes larger. @param most in bytes */
    static OutputStream beyond(long most, OutputStream out) {
        return new BoundedOutput(out, most, () -> new Refused(ExportJob.Reason.TOO_LARGE));
    }

    ExportJob.Reason reason() {
        return reason;
    }
}
