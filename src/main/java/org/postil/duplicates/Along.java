package org.postil.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.documents.Following;
import org.postil.documents.Following.Rows;
import org.postil.shared.Condition;

/**
 * Takes what stands on one document along to another, and back: three statements for each kind of row, however many there
 * are. What the other had already, a place in the same collection for one, is kept aside whole.
 */
@ApplicationScoped
class Along {
    private final EntityManager entities;
    private final Instance<Following> features;

    Along(EntityManager entities, @Any Instance<Following> features) {
        this.entities = entities;
        this.features = features;
    }

    void take(UUID event, UUID gone, UUID kept) {
        features.stream().flatMap(feature -> feature.rows().stream()).forEach(rows -> take(rows, event, gone, kept));
    }

    /** Only what stands there still; whatever was taken elsewhere meanwhile, or away, stays so. */
    void takeBack(UUID event, UUID gone, UUID kept) {
        features.stream()
                .flatMap(feature -> feature.rows().stream())
                .forEach(rows -> takeBack(rows, event, gone, kept));
    }

    private void take(Rows rows, UUID event, UUID gone, UUID kept) {
        String of = " from " + rows.table() + " t where t." + rows.column() + " = :gone";
        String twin = " from %s k where k.%s = :kept and %s"
                .formatted(rows.table(), rows.column(), keys(rows, key -> "k." + key + " = t." + key, " and "));
        run(
                "insert into document_merge_row (event_id, what, keys, had) select :event, :what, jsonb_build_object("
                        + keys(rows, key -> "'" + key + "', t." + key, ", ") + "), (select to_jsonb(t)" + twin + ")"
                        + of,
                Map.of("event", event, "what", what(rows), "gone", gone, "kept", kept));
        if (rows.paired()) {
            run("delete" + of + " and exists (select 1" + twin + ")", Map.of("gone", gone, "kept", kept));
        }
        run(
                "update " + rows.table() + " set " + rows.column() + " = :kept where " + rows.column() + " = :gone",
                Map.of("gone", gone, "kept", kept));
    }

    private void takeBack(Rows rows, UUID event, UUID gone, UUID kept) {
        String moved = " from document_merge_row m where m.event_id = :event and m.what = :what and m.had ";
        run(
                "update " + rows.table() + " t set " + rows.column() + " = :gone" + moved + "is null and t."
                        + rows.column() + " = :kept and "
                        + keys(rows, key -> "cast(t." + key + " as text) = m.keys ->> '" + key + "'", " and "),
                Map.of("event", event, "what", what(rows), "gone", gone, "kept", kept));
        if (rows.paired()) {
            run(
                    "insert into " + rows.table() + " select (jsonb_populate_record(cast(null as " + rows.table()
                            + "), m.had)).*" + moved + "is not null on conflict do nothing",
                    Map.of("event", event, "what", what(rows)));
        }
    }

    private void run(String sql, Map<String, Object> parameters) {
        new Condition(sql, parameters).bind(entities.createNativeQuery(sql)).executeUpdate();
    }

    private static String what(Rows rows) {
        return rows.table() + "." + rows.column();
    }

    private static String keys(Rows rows, Function<String, String> each, String between) {
        return rows.keys().stream().map(each).collect(Collectors.joining(between));
    }
}
