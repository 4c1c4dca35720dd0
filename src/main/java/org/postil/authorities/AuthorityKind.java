package org.postil.authorities;

import jakarta.persistence.Converter;
import java.util.regex.Pattern;
import org.postil.shared.LowerCaseEnum;

/** What an authority record describes. */
public enum AuthorityKind {
    PERSON,
    ORGANISATION,
    PLACE,
    SUBJECT;

    private static final Pattern BODY = Pattern.compile(
            "(?iu).*\\b(academy|administration|agency|army|assembly|association|bureau|cabinet|commission|committee|"
                    + "conference|congress|council|delegation|department|directorate|division|embassy|government|"
                    + "institute|legation|ministry|office|organi[sz]ation|party|politburo|presidium|press|radio|"
                    + "secretariat|service|station|union|university|ministerium|komitee|botschaft|partei|rat)\\b.*");
    private static final Pattern ACRONYM = Pattern.compile("(?u)\\p{Lu}{2,}( \\p{Lu}{2,})*");

    public String word() {
        return LowerCaseEnum.word(this);
    }

    Register register() {
        return switch (this) {
            case PERSON, ORGANISATION -> Register.PEOPLE;
            case PLACE -> Register.PLACES;
            case SUBJECT -> Register.SUBJECTS;
        };
    }

    /** What somebody or something of this name is when nobody has said: a body is known by its words or its capitals. */
    static AuthorityKind guess(Register register, String name) {
        if (register != Register.PEOPLE) {
            return register.kinds()[0];
        }
        boolean body = BODY.matcher(name).matches() || ACRONYM.matcher(name).matches();
        return body ? ORGANISATION : PERSON;
    }

    @Converter(autoApply = true)
    static class Column extends LowerCaseEnum<AuthorityKind> {
        Column() {
            super(AuthorityKind.class);
        }
    }
}
