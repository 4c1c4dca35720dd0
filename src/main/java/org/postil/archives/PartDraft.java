package org.postil.archives;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.archives.ArchivePart.Field;

/** A part of an archive that is being described. It ends with which of its rows are a group's. */
final class PartDraft {
    /** Rows of which one may have some megabytes are fetched so few at a time. */
    private static final int LARGE = 4;

    private final String name;
    private final String table;
    private final Map<String, String> said = new LinkedHashMap<>();
    private List<String> key = List.of("id");
    private List<Field> fields = List.of();
    private String inAll = "true";
    private String order;
    private int atOnce = 500;
    private boolean outlivingGroups;
    private Set<String> later = Set.of();

    PartDraft(String name, String table) {
        this.name = name;
        this.table = table;
    }

    /** By these fields, and not by an {@code id}. */
    PartDraft keyed(String... fields) {
        key = List.of(fields);
        return this;
    }

    PartDraft large() {
        atOnce = LARGE;
        return this;
    }

    /** @param written the fields, as {@link Field#of} reads them, with blanks between */
    PartDraft holding(String written) {
        fields = Arrays.stream(written.split(" +")).map(Field::of).toList();
        return this;
    }

    PartDraft inOrder(String sql) {
        order = sql;
        return this;
    }

    /** They are of several groups, or stay when a group is deleted: so they may be there when one is brought in. */
    PartDraft outlivingGroups() {
        outlivingGroups = true;
        return this;
    }

    /** Fields that older archives have not. */
    PartDraft later(String... fields) {
        later = Set.of(fields);
        return this;
    }

    PartDraft said(String field, String sql) {
        said.put(field, sql);
        return this;
    }

    PartDraft ofAll(String sql) {
        inAll = sql;
        return this;
    }

    ArchivePart ofInstallationAlone() {
        return ofGroup(null);
    }

    ArchivePart ofGroup(String sql) {
        return new ArchivePart(
                name,
                table,
                key,
                fields,
                Map.copyOf(said),
                inAll,
                sql,
                order == null ? inKeys() : order,
                atOnce,
                outlivingGroups,
                later);
    }

    private String inKeys() {
        List<String> by = key.isEmpty() ? fields.stream().map(Field::name).toList() : key;
        return by.stream()
                .map(field -> "t." + field)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }
}
