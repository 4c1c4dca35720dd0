package org.postil.citations.csl;

/** A finished note or entry, which can be written in any markup. */
public final class Formatted {
    private final Out out;

    Formatted(Out out) {
        this.out = out;
    }

    public String in(Markup markup) {
        return Writing.of(out, markup);
    }

    /** The words alone. */
    public String plain() {
        return Out.plain(out);
    }

    public boolean isEmpty() {
        return plain().isEmpty();
    }
}
