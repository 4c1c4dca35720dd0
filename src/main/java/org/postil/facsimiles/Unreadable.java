package org.postil.facsimiles;

/** An image cannot be made of a page, and will not be if it is tried again. */
public final class Unreadable extends RuntimeException {
    public Unreadable(String why) {
        super(why, null, false, false);
    }
}
