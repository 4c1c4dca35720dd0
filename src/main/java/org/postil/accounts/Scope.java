package org.postil.accounts;

/** How much of what its account may do a program may do with a token. Each may do what those before it may. */
public enum Scope {
    /** Reads what the account reads, and changes nothing. */
    READ(Role.READER),
    /** Writes notes as well. */
    ANNOTATE(Role.ANNOTATOR),
    /** Enters documents and corrects texts as well. */
    EDIT(Role.EDITOR),
    /** Whatever the account may: groups and their members, the account itself, looking after the installation. */
    ALL(Role.OWNER);

    private final Role most;

    Scope(Role most) {
        this.most = most;
    }

    /** What is left of a role. */
    Role of(Role role) {
        return role.atLeast(most) ? most : role;
    }
}
