package org.postil.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Whoever adds a column decides here whether it is archived. */
@QuarkusTest
class ArchivePartsTest {
    @Inject
    EntityManager entities;

    @Test
    @Transactional
    void everyColumnOfEveryTableIsArchivedOrSaidToBeLeftOut() {
        Set<String> known = new HashSet<>();
        LeftOut.WHY.values().forEach(known::addAll);
        ArchiveParts.ALL.forEach(part -> part.fieldNames().forEach(field -> known.add(part.table() + "." + field)));
        Set<String> columns = new TreeSet<>();
        rows("select c.table_name, c.column_name from information_schema.columns c"
                        + " join information_schema.tables t on t.table_name = c.table_name"
                        + " and t.table_schema = c.table_schema where c.table_schema = current_schema()"
                        + " and t.table_type = 'BASE TABLE'")
                .forEach(row -> {
                    if (!known.contains(row[0] + "." + row[1]) && !known.contains((String) row[0])) {
                        columns.add(row[0] + "." + row[1]);
                    }
                });
        assertThat(columns)
                .as("columns that are neither in ArchiveParts.ALL nor in LeftOut.WHY")
                .isEmpty();
    }

    @Test
    @Transactional
    void everyForeignKeyIsAReferenceInTheArchive() {
        Map<String, String> partOf = new HashMap<>();
        ArchiveParts.ALL.forEach(part -> partOf.put(part.table(), part.name()));
        Set<String> references = new HashSet<>();
        ArchiveParts.ALL.forEach(part -> part.fields().stream()
                .filter(field -> field.refersTo() != null)
                .forEach(field -> references.add(part.table() + "." + field.name() + ">" + field.refersTo())));
        Set<String> missing = new TreeSet<>();
        rows("select c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text from pg_constraint c"
                        + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]"
                        + " where c.contype = 'f' and cardinality(c.conkey) = 1")
                .stream()
                .filter(row -> partOf.containsKey(row[0]) && partOf.containsKey(row[2]))
                .map(row -> row[0] + "." + row[1] + ">" + partOf.get(row[2]))
                .filter(reference -> !references.contains(reference))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    private List<Object[]> rows(String query) {
        return Rows.of(entities, new Condition(query, Map.of()));
    }

    @Test
    void whatIsReferredToComesFirst() {
        Set<String> seen = new HashSet<>();
        for (ArchivePart part : ArchiveParts.ALL) {
            seen.add(part.name());
            part.fields().stream()
                    .filter(field -> field.refersTo() != null)
                    .forEach(field -> assertThat(seen).as(part.name()).contains(field.refersTo()));
        }
    }

    @Test
    void theFormatIsWrittenDownFieldByField() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/docs/archive-format.md"));
        for (ArchivePart part : ArchiveParts.ALL) {
            String row = "| `" + part.name() + "` |";
            assertThat(lines).as(row).anyMatch(line -> line.startsWith(row));
            String written = lines.stream()
                    .filter(line -> line.startsWith(row))
                    .findFirst()
                    .orElseThrow();
            part.fieldNames().forEach(field -> assertThat(written).as(row).contains("`" + field + "`"));
        }
    }
}
