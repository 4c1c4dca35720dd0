package org.postil.authorities;

import java.util.Arrays;
import org.postil.shared.Problem;

/** The three registers an archive has, each with pages and JSON of its own. */
public enum Register {
    PEOPLE(AuthorityKind.PERSON, AuthorityKind.ORGANISATION),
    PLACES(AuthorityKind.PLACE),
    SUBJECTS(AuthorityKind.SUBJECT);

    private final AuthorityKind[] kinds;

    Register(AuthorityKind... kinds) {
        this.kinds = kinds;
    }

    /** As the address and the column have it: {@code people}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As the archive's filter is called: {@code person}. */
    public String filter() {
        return kinds[0].word();
    }

    AuthorityKind[] kinds() {
        return kinds.clone();
    }

    /** @throws Problem 404 when no register is called so */
    public static Register of(String word) {
        return Arrays.stream(values())
                .filter(register -> register.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("register"));
    }
}
