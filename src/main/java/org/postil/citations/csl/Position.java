package org.postil.citations.csl;

/** Where a cite stands among the others of its item; each also counts as {@link #SUBSEQUENT} but the first. */
public enum Position {
    FIRST,
    SUBSEQUENT,
    IBID,
    IBID_WITH_LOCATOR
}
