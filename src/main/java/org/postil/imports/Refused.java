package org.postil.imports;

/** A file that cannot be read from here on, and why. */
final class Refused extends RuntimeException {
    private final String where;

    Refused(String where, String reason) {
        super(reason, null, false, false);
        this.where = where;
    }

    Refused(String reason) {
        this("", reason);
    }

    Refusal refusal() {
        return new Refusal(where, getMessage());
    }
}
