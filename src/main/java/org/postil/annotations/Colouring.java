package org.postil.annotations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.LowerCaseEnum;
import org.postil.tags.Colour;

/**
 * By what notes have their colours. There are four, so people share them: a colour helps the eye and never says by itself
 * whose a note is.
 */
public enum Colouring {
    /** Each note's own colour, which is its first tag's. */
    TAG,
    AUTHOR,
    /** Words amber, highlights sage, answered notes sky, what other features know rose. */
    KIND;

    /** @throws org.postil.shared.Problem 400 */
    public static Colouring of(String word) {
        return word == null || word.isBlank() ? TAG : LowerCaseEnum.parse(Colouring.class, "colour", word);
    }

    public String word() {
        return LowerCaseEnum.word(this);
    }

    /** Whether the index of windows carries what it depends on. */
    boolean carried() {
        return this != KIND;
    }

    /** The ordinal of the {@link Colour} as SQL on the alias {@code a}, with its parameters. */
    Condition ordinal(Viewer viewer, NoteKinds kinds) {
        return switch (this) {
            case TAG -> Condition.of("array_position(array['amber', 'sage', 'sky', 'rose'], a.colour) - 1");
            case AUTHOR -> Condition.of("get_byte(uuid_send(a.author), 15) % " + Colour.values().length);
            case KIND -> byKind(kinds.all(viewer));
        };
    }

    /** The rarest kind wins. */
    private static Condition byKind(Map<String, Condition> kinds) {
        List<String> words = new ArrayList<>(kinds.keySet());
        StringBuilder sql = new StringBuilder("case");
        Map<String, Object> parameters = new HashMap<>();
        for (int i = words.size() - 1; i > 0; i--) {
            Condition kind = kinds.get(words.get(i));
            int ordinal = Math.min(i, Colour.values().length - 1);
            sql.append(" when ").append(kind.clause()).append(" then ").append(ordinal);
            parameters.putAll(kind.parameters());
        }
        return new Condition(sql.append(" else 0 end").toString(), parameters);
    }
}
