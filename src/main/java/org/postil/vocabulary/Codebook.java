package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Condition;
import org.postil.shared.Rows;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies;
import org.postil.tags.Vocabulary;

/**
 * A group's vocabulary as one hands it to a new coder, or appends it to a paper: what each tag means, how often it was used,
 * and passages for an example. It is made to be handed on, and so private notes stand nowhere in it, its reader's neither.
 */
@ApplicationScoped
class Codebook {
    private static final int EXAMPLES = 2;
    private static final int LONGEST = 240;

    private final EntityManager entities;
    private final Vocabularies vocabularies;

    Codebook(EntityManager entities, Vocabularies vocabularies) {
        this.entities = entities;
        this.vocabularies = vocabularies;
    }

    /**
     * What is said of a tag.
     *
     * @param depth how many stand above it
     * @param broader the name of the one above it, or empty
     */
    public record Code(
            Term tag,
            int depth,
            String broader,
            List<String> aliases,
            long notes,
            long documents,
            List<Example> examples) {}

    /** @param words the passage, or its beginning */
    public record Example(String words, boolean cut, String title, ApproximateDate date) {}

    /** In the order of the tree. @throws org.postil.shared.Problem 404 for who is no member */
    List<Code> of(Viewer viewer, UUID group) {
        Vocabulary vocabulary = vocabularies.of(viewer, group);
        Condition seen = Concordance.visible(viewer)
                .and(Condition.of("d.group_id = :group and a.visibility <> 'private'", "group", group));
        Map<UUID, long[]> counts = counts(seen);
        Map<UUID, List<Example>> examples = examples(vocabulary, seen);
        List<Code> codes = new ArrayList<>();
        add(codes, vocabulary, null, 0, counts, examples);
        return codes;
    }

    private static void add(
            List<Code> codes,
            Vocabulary vocabulary,
            Term above,
            int depth,
            Map<UUID, long[]> counts,
            Map<UUID, List<Example>> examples) {
        for (Term tag : vocabulary.under(above == null ? null : above.id())) {
            long[] count = counts.getOrDefault(tag.id(), new long[2]);
            codes.add(new Code(
                    tag,
                    depth,
                    above == null ? "" : above.name(),
                    vocabulary.aliases(tag.id()),
                    count[0],
                    count[1],
                    examples.getOrDefault(tag.id(), List.of())));
            add(codes, vocabulary, tag, depth + 1, counts, examples);
        }
    }

    private Map<UUID, long[]> counts(Condition seen) {
        Map<UUID, long[]> counts = new HashMap<>();
        Rows.of(
                entities,
                new Condition(
                        "select borne.id, count(*), count(distinct a.document_id) from annotation a"
                                + " join document d on d.id = a.document_id cross join lateral unnest(a.tags) as borne(id)"
                                + " where a.tags <> '{}' and (" + seen.clause() + ") group by 1",
                        seen.parameters()),
                row -> counts.put(row.getObject(1, UUID.class), new long[] {row.getLong(2), row.getLong(3)}));
        return counts;
    }

    /** The first that were marked. */
    private Map<UUID, List<Example>> examples(Vocabulary vocabulary, Condition seen) {
        Map<UUID, List<Example>> examples = new HashMap<>();
        Rows.of(
                entities,
                new Condition(
                                "select asked.id, left(example.exact, " + LONGEST + "), length(example.exact) > "
                                        + LONGEST
                                        + ", example.title, example.date from unnest(:tags) as asked(id)"
                                        + " cross join lateral (select a.exact, d.title, d.date from annotation a"
                                        + " join document d on d.id = a.document_id"
                                        + " where a.tags @> array[asked.id] and a.exact is not null and ("
                                        + seen.clause() + ") order by a.id limit " + EXAMPLES + ") example",
                                seen.parameters())
                        .with(
                                "tags",
                                vocabulary.inForce().stream().map(Term::id).toArray(UUID[]::new)),
                row -> examples.computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
                        .add(new Example(
                                row.getString(2).replaceAll("\\s+", " ").strip(),
                                row.getBoolean(3),
                                row.getString(4),
                                ApproximateDate.parse(row.getString(5)))));
        return examples;
    }
}
