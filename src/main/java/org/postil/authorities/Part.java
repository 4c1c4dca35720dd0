package org.postil.authorities;

import java.util.Arrays;
import org.postil.shared.LowerCaseEnum;

/** As what a document names somebody or something. */
public enum Part {
    CREATOR(Register.PEOPLE),
    SENDER(Register.PEOPLE),
    RECIPIENT(Register.PEOPLE),
    ATTENDEE(Register.PEOPLE),
    /** Somebody who is named in it and had no part in making it. */
    MENTIONED(Register.PEOPLE),
    PLACE(Register.PLACES),
    SUBJECT(Register.SUBJECTS);

    private final Register register;

    Part(Register register) {
        this.register = register;
    }

    public Register register() {
        return register;
    }

    public String word() {
        return LowerCaseEnum.word(this);
    }

    static Part of(String word) {
        return Arrays.stream(values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
