package org.postil.imports;

/** A file that cannot be read from here on, and why. */
final class Refused extends RuntimeException {
    private final transient Refusal refusal;

    Refused(String where, Reason.Kind kind, Object... said) {
        super(kind.name(), null, false, false);
        this.refusal = new Refusal(where, Reason.of(kind, said));
    }

    /** @return a refusal of the whole file */
    static Refused whole(Reason.Kind kind, Object... said) {
        return new Refused("", kind, said);
    }

    Refusal refusal() {
        return refusal;
    }
}
