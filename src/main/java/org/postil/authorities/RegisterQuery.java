package org.postil.authorities;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.postil.shared.Condition;

/**
 * What of a register is asked for.
 *
 * @param typed beginnings of words of a name or alias, all of which must be found; null or blank for all
 * @param mostNamed whether those that most documents name come first, and not those first in order of name
 */
public record RegisterQuery(Register register, String typed, boolean mostNamed) {
    private static final int LONGEST = 200;

    boolean saysWords() {
        return !beginnings(typed).isEmpty();
    }

    /** In SQL, on the alias {@code x} of the table {@code authority}; whoever may see them is another's to say. */
    Condition inSql() {
        return Condition.of("x.register = :register and x.merged_into is null", "register", register.word())
                .and(saying("x.words"));
    }

    /** The same of those whose name alone may be known: an alias must not lead to them. */
    Condition byName() {
        return saying("to_tsvector('postil_words', x.name)");
    }

    private Condition saying(String words) {
        String beginnings = beginnings(typed);
        return beginnings.isEmpty()
                ? Condition.ALWAYS
                : Condition.of(words + " @@ to_tsquery('postil_words', :beginnings)", "beginnings", beginnings);
    }

    /** As {@code to_tsquery} reads it; empty when no word was typed. */
    static String beginnings(String typed) {
        if (typed == null) {
            return "";
        }
        String asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return Arrays.stream(asked.split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
