package org.postil.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.shared.Condition;
import org.postil.tags.Vocabularies.Happened;
import org.postil.tags.Vocabulary;

/** Something that can be done to a vocabulary or with its tags: it is shown first, made as one event, and can be undone. */
interface Change {
    /** The word by which pages and addresses call it. */
    String word();

    default Role needed() {
        return Role.EDITOR;
    }

    /** The tags it is about, the first one first; as they are looked for, not as they are called. */
    List<UUID> subjects();

    /** @throws org.postil.shared.Problem when it cannot be done to this vocabulary */
    Vocabulary applied(Vocabulary before);

    Happened happened(Vocabulary before, Vocabulary after);

    /** What becomes of notes; nothing when they keep their tags. */
    Optional<Retag> retag(Vocabulary before, Vocabulary after);

    /** The notes that it is felt on, on the alias {@code a}. */
    Condition felt(Vocabulary before, Vocabulary after);

    /** What the other tag is called, where there is one, or the new name; else empty. */
    String other(Vocabulary before, Vocabulary after);
}
