package org.postil.imports;

import java.util.Map;
import java.util.Optional;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/** The attributes by which TEI says when (TEI P5, att.datable.w3c), as EDTF. */
final class TeiDates {
    private TeiDates() {}

    static Optional<ApproximateDate> of(XmlElement element) {
        return of(element.attributes());
    }

    static Optional<ApproximateDate> of(Map<String, String> attributes) {
        var when = attributes.get("when");
        var from = attributes.getOrDefault("from", when);
        var to = attributes.get("to");
        var notBefore = attributes.get("notBefore");
        var notAfter = attributes.get("notAfter");
        if (to != null || (from != null && when == null)) {
            return parsed(day(from) + "/" + day(to));
        }
        if (when != null) {
            return parsed(when);
        }
        return notBefore != null || notAfter != null
                ? parsed("[" + day(notBefore) + ".." + day(notAfter) + "]")
                : Optional.empty();
    }

    private static String day(String moment) {
        return moment == null ? "" : moment.replaceFirst("T.*", "");
    }

    private static Optional<ApproximateDate> parsed(String edtf) {
        try {
            return Optional.of(ApproximateDate.parse(edtf)).filter(ApproximateDate::isDated);
        } catch (Problem notADate) {
            return Optional.empty();
        }
    }
}
