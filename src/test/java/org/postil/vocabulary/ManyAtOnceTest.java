package org.postil.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;

/** Twenty people merge, move and delete the same tags while others tag notes with them. */
@QuarkusTest
class ManyAtOnceTest {
    private static final int PEOPLE = 20;
    private static final int TAGS = 8;

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    private final List<String> tags = new ArrayList<>();

    @Test
    void nothingFailsNothingIsLostAndTheLogExplainsTheResult() throws Exception {
        DocumentView telegram = world.telegram("Telegram under many hands", "<p>Words.</p>");
        for (int i = 0; i < TAGS; i++) {
            tags.add(world.as(EDIT)
                    .body(Map.of("name", "many " + i))
                    .post("/api/tags")
                    .path("id"));
        }
        for (int i = 0; i < 40; i++) {
            tagged(telegram, "many " + i % TAGS, "many " + (i + 3) % TAGS);
        }
        List<Integer> answers = together(person -> changes(new Random(person), telegram));

        assertThat(answers).hasSizeGreaterThan(PEOPLE * 3).allMatch(status -> status < 500, "no failure");
        assertThat(answers.stream().filter(status -> status < 300).count()).isGreaterThan(PEOPLE);
        assertThat(count("""
                select count(*) from annotation a cross join unnest(a.tags) as borne(id) left join tag t on t.id = borne.id
                where t.id is null or t.merged_into is not null or t.deleted is not null
                """)).as("notes with a tag that is gone").isZero();
        assertThat(count("""
                select count(*) from annotation a where cardinality(a.tags)
                    <> (select count(distinct borne) from unnest(a.tags) as borne)
                """)).as("notes with one tag twice").isZero();
        assertThat(count("""
                select count(*) from tag t join tag p on p.id = t.parent
                where t.merged_into is null and t.deleted is null and (p.merged_into is not null or p.deleted is not null)
                """)).as("tags under a tag that is gone").isZero();
        assertThat(count("""
                with recursive above (id, at) as (
                    select id, parent from tag where parent is not null
                    union select a.id, t.parent from above a join tag t on t.id = a.at where t.parent is not null)
                select count(*) from above where id = at
                """)).as("tags under themselves").isZero();
        explained();
    }

    /** What the log tells, done again from the beginning, leads to what is there. */
    private void explained() throws Exception {
        Map<String, String> fate = new HashMap<>();
        for (Object[] row : rows("""
                select kind, cast(subject as text), cast(payload as text) from event
                where kind in ('tags-merged', 'tag-deleted', 'vocabulary-undone') order by xid, seq
                """)) {
            if (tags.contains(row[1])) {
                JsonNode told = json.readTree((String) row[2]);
                fate.put(
                        (String) row[1],
                        row[0].equals("tags-merged") ? told.get("into").asText() : "");
            }
        }
        for (Object[] row : rows("""
                select cast(id as text), coalesce(cast(merged_into as text), case when deleted is not null then '' end) from tag
                where name like 'many _'
                """)) {
            if (tags.contains(row[0])) {
                assertThat(row[1]).as("what became of %s", row[0]).isEqualTo(fate.get(row[0]));
            }
        }
    }

    private List<Integer> changes(Random random, DocumentView telegram) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String one = tags.get(random.nextInt(TAGS));
            String other = tags.get(random.nextInt(TAGS));
            answers.add(
                    switch (random.nextInt(6)) {
                        case 0 ->
                            world.as(EDIT)
                                    .body(Map.of("into", other))
                                    .post("/api/tags/" + one + "/merge")
                                    .statusCode();
                        case 1 ->
                            i < 4
                                    ? moved(one, other)
                                    : world.as(EDIT).delete("/api/tags/" + one).statusCode();
                        case 2, 3 -> moved(one, other);
                        default -> tagged(telegram, "many " + random.nextInt(TAGS));
                    });
        }
        return answers;
    }

    private int moved(String tag, String under) {
        return world.as(EDIT)
                .body(Map.of("parent", under))
                .patch("/api/tags/" + tag)
                .statusCode();
    }

    private int tagged(DocumentView telegram, String... names) {
        return world.as(MAREK)
                .body(Map.of("body", "b", "tags", List.of(names), "target", Map.of("start", 0, "end", 5)))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .statusCode();
    }

    private interface Work {
        List<Integer> of(int person);
    }

    private static List<Integer> together(Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(PEOPLE);
        try {
            CyclicBarrier all = new CyclicBarrier(PEOPLE);
            List<Callable<List<Integer>>> jobs = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                int number = person;
                jobs.add(() -> {
                    all.await();
                    return work.of(number);
                });
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<List<Integer>> done : pool.invokeAll(jobs)) {
                answers.addAll(done.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private long count(String sql) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(sql).getSingleResult()))
                .longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql, Object[].class).getResultList());
    }
}
