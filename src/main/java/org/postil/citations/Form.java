package org.postil.citations;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postil.shared.Problem;

/** Which of the things a style makes is wanted. */
public enum Form {
    /** What the style is asked for by its name: a first note, an entry or a reference. */
    FULL,
    /** A later note on the same document. */
    SHORT,
    /** A note that follows one on the same document; styles without "ibid." write the short one. */
    IBID,
    /** What stands in the sentence. */
    IN_TEXT;

    /** @throws Problem 400 when there is no such form */
    static Form find(String id) {
        return Arrays.stream(values())
                .filter(form -> form.id().equals(id == null ? null : id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "form",
                        "There is no such form of a citation. Known are "
                                + Arrays.stream(values()).map(Form::id).collect(Collectors.joining(", ")) + "."));
    }

    /** The stable word for it in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
