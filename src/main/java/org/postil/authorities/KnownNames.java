package org.postil.authorities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** Whom and what the words of a text may mean: the names that a group's registers know. Told to members of the group. */
@ApplicationScoped
public class KnownNames {
    private static final String KNOWN =
            "select x.id, x.register, x.kind, x.slug, x.name, x.aliases from authority x where x.merged_into is null and ";

    private final EntityManager entities;
    private final NewNames newNames;

    KnownNames(EntityManager entities, NewNames newNames) {
        this.entities = entities;
        this.newNames = newNames;
    }

    /** Somebody or something that has a record. @param aliases other names, as they are written */
    public record Known(UUID id, String register, String kind, String slug, String name, List<String> aliases) {}

    /** All of a group. @throws Problem 401 or 403 for who is no member */
    public List<Known> of(Viewer viewer, UUID group) {
        viewer.require(Role.READER, group);
        return known(Condition.of("x.group_id = :group order by x.filed, x.id", "group", group));
    }

    /**
     * Those whose names have words that begin so, the name itself first; where there are none, those whose names are like
     * it.
     *
     * @throws Problem 401 or 403 for who is no member
     */
    public List<Known> meant(Viewer viewer, UUID group, String typed, int most) {
        viewer.require(Role.READER, group);
        String filed = Authority.filed(typed);
        String beginnings = RegisterQuery.beginnings(typed);
        List<Known> named = beginnings.isEmpty()
                ? List.of()
                : known(Condition.of(
                                "x.group_id = :group and x.words @@ to_tsquery('postil_words', :beginnings)"
                                        + " order by :folded = any (x.called) desc, length(x.spellings), x.filed, x.id limit :most",
                                "group",
                                group)
                        .with("beginnings", beginnings)
                        .with("folded", Authority.folded(typed))
                        .with("most", most));
        return named.isEmpty() ? alike(group, filed, most) : named;
    }

    /**
     * The record of this name, made where the register has none.
     *
     * @throws Problem 400 for a name that is none, 401 or 403 for who may not edit the group
     */
    public UUID called(Viewer viewer, UUID group, Register register, String name) {
        viewer.require(Role.EDITOR, group);
        String tidy = name == null ? "" : Authority.tidy(name);
        if (tidy.isEmpty() || tidy.length() > Authority.LONGEST_NAME) {
            throw Problem.invalid("name", "Give it a name of " + Authority.LONGEST_NAME + " characters at most.");
        }
        UUID known = newNames.known(group, register, List.of(tidy)).get(Authority.folded(tidy));
        if (known == null) {
            throw Problem.conflict(
                    "name-ambiguous", "Several records of this register are called so. Choose one of them.");
        }
        return known;
    }

    private List<Known> alike(UUID group, String filed, int most) {
        if (filed.isBlank()) {
            return List.of();
        }
        return known(Condition.of(
                        "x.group_id = :group and word_similarity(:filed, lower(unaccent(x.spellings))) > 0.4"
                                + " order by word_similarity(:filed, lower(unaccent(x.spellings))) desc, x.filed, x.id limit :most",
                        "group",
                        group)
                .with("filed", filed)
                .with("most", most));
    }

    private List<Known> known(Condition which) {
        return Rows.of(entities, new Condition(KNOWN + which.clause(), which.parameters()), KnownNames::read);
    }

    private static Known read(ResultSet row) throws SQLException {
        Array aliases = row.getArray(6);
        return new Known(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                List.of((String[]) aliases.getArray()));
    }
}
