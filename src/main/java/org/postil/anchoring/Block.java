package org.postil.anchoring;

/** A stretch that stands unbroken in both texts: where, in each, and how long, in code points. */
public record Block(int before, int after, int length) {
    int beforeEnd() {
        return before + length;
    }

    int afterEnd() {
        return after + length;
    }

    int shift() {
        return after - before;
    }

    /** The same block without its first code points. */
    Block from(int skipped) {
        return new Block(before + skipped, after + skipped, length - skipped);
    }

    Block first(int kept) {
        return new Block(before, after, kept);
    }
}
