package org.postil.tags;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/**
 * A term of a group's vocabulary. What is said of it is changed by way of its {@link Vocabulary}, which keeps all of them
 * whole together.
 */
@Entity
public class Tag {
    static final int LONGEST = 100;
    private static final int LONGEST_PROSE = 10_000;

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    private UUID parent;
    private String name;
    private Colour colour;
    private String definition;

    @Column(name = "scope_note")
    private String scopeNote;

    @Column(name = "merged_into")
    private UUID mergedInto;

    private Instant deleted;
    private Instant created;

    @Version
    private int version;

    protected Tag() {}

    Tag(UUID group, Term term) {
        this.id = term.id();
        this.group = group;
        this.created = Instant.now();
        become(term);
    }

    public UUID id() {
        return id;
    }

    public UUID group() {
        return group;
    }

    /** The broader term, or null. */
    public UUID parent() {
        return parent;
    }

    public String name() {
        return name;
    }

    public Colour colour() {
        return colour;
    }

    public String definition() {
        return definition;
    }

    /** What belongs under it and what does not, in the group's practice. */
    public String scopeNote() {
        return scopeNote;
    }

    public int version() {
        return version;
    }

    Term term() {
        return new Term(
                id, parent, name, LowerCaseEnum.word(colour), definition, scopeNote, mergedInto, deleted != null);
    }

    final void become(Term term) {
        this.parent = term.parent();
        this.name = term.name();
        this.colour = LowerCaseEnum.parse(Colour.class, "colour", term.colour());
        this.definition = term.definition();
        this.scopeNote = term.scopeNote();
        this.mergedInto = term.mergedInto();
        this.deleted = term.deleted() ? (deleted == null ? Instant.now() : deleted) : null;
    }

    /** A name as it is kept, of any length: what is typed in front of it and between its words is not of it. */
    static String tidy(String written) {
        return written == null
                ? ""
                : written.replaceAll("[\\s\\p{Cntrl}]+", " ")
                        .replaceFirst("^[# ]+", "")
                        .strip();
    }

    /** A name as it is kept. @throws Problem 400 when it is empty or too long */
    static String name(String written) {
        String name = tidy(written);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Problem.invalid("tags", "A tag is a word or two, of " + LONGEST + " characters at most.");
        }
        return name;
    }

    /** @throws Problem 400 */
    static String colour(String written) {
        return LowerCaseEnum.word(LowerCaseEnum.parse(Colour.class, "colour", written));
    }

    /** @throws Problem 400 when it is too long */
    static String prose(String field, String written) {
        String prose = written.replace("\u0000", "").replace("\r\n", "\n").strip();
        if (prose.length() > LONGEST_PROSE) {
            throw Problem.invalid(
                    field, "Say what a tag means in " + LONGEST_PROSE + " characters at most, and more in a document.");
        }
        return prose;
    }
}
