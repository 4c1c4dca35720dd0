package org.postil.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import java.util.UUID;

/**
 * A file that a document was made of.
 *
 * @param file its id
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param part where in the file the document stands, "line 7"; empty when the document is the whole file
 * @param address where its bytes are to be had
 */
public record Original(
        UUID file, String name, String mediaType, long size, String sha256, String part, String address) {
    private static final int STEP = 1000;
    private static final String[] UNITS = {"B", "kB", "MB", "GB"};

    /** The size as one says it: "512 B", "1.4 MB". */
    public String sizeIn(Locale locale) {
        int unit = 0;
        double amount = size;
        while (amount >= STEP && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(locale, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }

    /** What {@link #part} counts in: line or document. */
    @JsonIgnore
    public String partUnit() {
        return part.substring(0, Math.max(0, part.indexOf(' ')));
    }

    @JsonIgnore
    public String partNumber() {
        return part.substring(part.indexOf(' ') + 1);
    }
}
