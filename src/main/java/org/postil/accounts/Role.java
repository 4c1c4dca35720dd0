package org.postil.accounts;

/** What a member may do in a group; each role may do what those before it may. */
public enum Role {
    READER,
    ANNOTATOR,
    EDITOR,
    OWNER;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
