package org.postil.accounts;

/** Who learns of a group beside its members. */
public enum Reach {
    /** Nobody. */
    PRIVATE,
    /** Whoever has an account: its name, what it is about and who owns it, and nothing of what it has. */
    LISTED,
    /** Everybody, without an account too; they also read its documents and the notes that are for everybody. */
    PUBLIC;

    static Reach of(boolean open, boolean listed) {
        if (open) {
            return PUBLIC;
        }
        return listed ? LISTED : PRIVATE;
    }
}
