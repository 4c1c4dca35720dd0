package org.postil.archives;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records of one kind: a file of JSON Lines in an archive, and the table they stand in here.
 *
 * @param name of the file, without its ending
 * @param key the fields that tell one record from another; empty where nothing does
 * @param said what stands in a group's archive in place of a field, in SQL on the alias {@code t}
 * @param inAll which rows belong to the archive of an installation, in SQL on the alias {@code t}
 * @param inGroup which belong to that of the group {@code :group}; null when none do
 * @param order of the lines
 * @param atOnce how many rows are fetched together: few, where one may be large
 * @param outlivingGroups whether one may be there already when its group is brought in; it stays as it is
 * @param later the fields that archives of older Postils have not; there they are as if null
 */
record ArchivePart(
        String name,
        String table,
        List<String> key,
        List<Field> fields,
        Map<String, String> said,
        String inAll,
        String inGroup,
        String order,
        int atOnce,
        boolean outlivingGroups,
        Set<String> later) {

    /**
     * A field, called as its column is.
     *
     * @param refersTo the part whose key it holds; null for a value
     * @param several whether it holds a list of such keys
     */
    record Field(String name, String refersTo, boolean several) {
        /** @param written {@code name}, {@code name>part}, or {@code name[]>part} for several */
        static Field of(String written) {
            String[] halves = written.split(">");
            boolean several = halves[0].endsWith("[]");
            return new Field(halves[0].replace("[]", ""), halves.length == 1 ? null : halves[1], several);
        }
    }

    boolean isIn(ArchiveScope scope) {
        return scope.isInstallation() || inGroup != null;
    }

    /** Whether archives of older Postils have no such records at all. */
    boolean isLater() {
        return later.containsAll(fieldNames());
    }

    List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    /** Where its records stand in an archive. */
    String path() {
        return "data/records/" + name + ".jsonl";
    }

    /** How many rows there are, in SQL. */
    String count(ArchiveScope scope) {
        return "select count(*) from " + table + " t where " + which(scope);
    }

    /** One JSON object a row, in SQL. */
    String lines(ArchiveScope scope) {
        StringBuilder pairs = new StringBuilder();
        for (Field field : fields) {
            pairs.append(pairs.isEmpty() ? "" : ", ")
                    .append("'" + field.name() + "', ")
                    .append(value(field.name(), scope));
        }
        return "select json_build_object(" + pairs + ")::text from " + table + " t where " + which(scope) + " order by "
                + order;
    }

    /** What stands in one of its fields in the archive of the group {@code :group}, in SQL. */
    String inGroup(String field) {
        return "select " + said.getOrDefault(field, "t." + field) + " from " + table + " t where (" + inGroup + ")";
    }

    /** What stands in one of its fields, in SQL. */
    String inScope(String field, ArchiveScope scope) {
        return scope.isInstallation()
                ? "select t." + field + " from " + table + " t where " + inAll
                : scope.in(inGroup(field));
    }

    String which(ArchiveScope scope) {
        return scope.isInstallation() ? inAll : "(" + scope.in(inGroup) + ")";
    }

    private String value(String field, ArchiveScope scope) {
        return scope.isInstallation() || !said.containsKey(field) ? "t." + field : scope.in(said.get(field));
    }
}
