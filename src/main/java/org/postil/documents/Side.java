package org.postil.documents;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postil.authorities.Register;
import org.postil.shared.Condition;

/** A side from which the archive can be filtered; its word is that of the filter in the address. */
public enum Side {
    /** The group or library that a document belongs to, by its id. */
    GROUP("%1$s.group_id"),
    YEAR("date_part('year', %1$s.date_earliest)::int::text"),
    /** Of documents whose date lies within one month. */
    MONTH("case when date_trunc('month', %1$s.date_earliest) = date_trunc('month', %1$s.date_latest)"
            + " then to_char(%1$s.date_earliest, 'YYYY-MM') end"),
    KIND("%1$s.kind"),
    PERSON(Register.PEOPLE),
    PLACE(Register.PLACES),
    SUBJECT(Register.SUBJECTS),
    LANGUAGE,
    REPOSITORY("%1$s.provenance ->> 'repository'"),
    COLLECTION,
    TAG,
    /** Whether anybody has written in its margin; the only value is {@link #SOME}. */
    NOTES,
    /** Whether there are images of its pages; the only value is {@link #SOME}. */
    FACSIMILE;

    /** What notes change; everything else in the archive is as it was when one is written. */
    static final Set<Side> OF_NOTES = Collections.unmodifiableSet(EnumSet.of(TAG, NOTES));

    /** The value of a side on which a document either is or is not. */
    public static final String SOME = "some";

    private static final String NAMES =
            "d.id in (select f%1$s.document_id from naming f%1$s where f%1$s.authority_id = any(:%1$s))";

    private final String column;
    private final Register register;

    Side() {
        this.column = null;
        this.register = null;
    }

    Side(String column) {
        this.column = column;
        this.register = null;
    }

    Side(Register register) {
        this.column = null;
        this.register = register;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Side> of(String word) {
        return Arrays.stream(values()).filter(side -> side.word().equals(word)).findFirst();
    }

    public static Side of(Register register) {
        return Arrays.stream(values())
                .filter(side -> side.register == register)
                .findFirst()
                .orElseThrow();
    }

    /** Whether its values stand neither in the documents nor in what they name. */
    boolean isLent() {
        return List.of(COLLECTION, TAG, NOTES, FACSIMILE).contains(this);
    }

    /** The one value that a document has here, in SQL on an alias; empty where it can have several. */
    Optional<String> column(String alias) {
        return Optional.ofNullable(column).map(sql -> sql.formatted(alias));
    }

    /** The register its values stand in, if they do. */
    Optional<Register> register() {
        return Optional.ofNullable(register);
    }

    /** In SQL on the alias {@code d}: documents that have this value here. Not for what is lent, nor for names. */
    Condition is(String value) {
        return switch (this) {
            case YEAR, MONTH -> dated(value);
            case LANGUAGE -> Condition.of("d.languages @> array[cast(:language as text)]", word(), value);
            case KIND, REPOSITORY -> Condition.of(column.formatted("d") + " = :" + word(), word(), value);
            case GROUP -> Condition.of("d.group_id = cast(:group as uuid)", word(), value);
            case PERSON, PLACE, SUBJECT, COLLECTION, TAG, NOTES, FACSIMILE ->
                throw new IllegalArgumentException(word());
        };
    }

    /** The same of a side with a register, by the records themselves. */
    Condition names(List<UUID> records) {
        return Condition.of(NAMES.formatted(word()), word(), records.toArray(UUID[]::new));
    }

    /** By days, which an index can find, and not by the words that are shown. */
    private Condition dated(String value) {
        var first = java.time.LocalDate.parse(this == YEAR ? value + "-01-01" : value + "-01");
        var next = this == YEAR ? first.plusYears(1) : first.plusMonths(1);
        String begins = "d.date_earliest >= :" + word() + " and d.date_earliest < :" + word() + "Next";
        String within = this == MONTH ? begins + " and d.date_latest < :monthNext" : begins;
        return new Condition(within, Map.of(word(), first, word() + "Next", next));
    }
}
