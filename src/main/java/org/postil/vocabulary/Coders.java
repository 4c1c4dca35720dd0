package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Rows;
import org.postil.tags.TagView;
import org.postil.tags.Tags;
import org.postil.vocabulary.Coverage.Stretch;

/**
 * Compares what two people coded, as far as a viewer sees their notes. The unit is the code point: of every text on which
 * both have tagged passages, each character was given a tag by both, one or neither of them. Notes on whole documents, replies
 * and notes without a sure place are left out.
 */
@ApplicationScoped
class Coders {
    private static final int MOST_DIFFERENCES = 200;
    private static final int LONGEST = 200;

    private final EntityManager entities;
    private final Tags tags;

    Coders(EntityManager entities, Tags tags) {
        this.entities = entities;
        this.tags = tags;
    }

    /**
     * What is compared.
     *
     * @param documents on the alias {@code d}: which ones
     */
    record Asked(UUID first, UUID second, Condition documents) {}

    /**
     * Agreement on one tag.
     *
     * @param codePoints of all texts that both have coded
     * @param passages the first coder's; and how many of them meet one of the second's with this tag
     */
    public record OnTag(UUID tag, String name, String colour, Agreement codePoints, Passages first, Passages second) {}

    /** @param met how many of them overlap one of the other's */
    public record Passages(long all, long met) {}

    /**
     * A stretch to which only one of them gave a tag.
     *
     * @param start in code points of the text's current revision
     */
    public record Difference(
            UUID tag,
            String name,
            boolean byFirst,
            String slug,
            String title,
            UUID text,
            int start,
            int end,
            String words) {}

    /** @param more whether there are more differences than are listed */
    public record Compared(long texts, long codePoints, List<OnTag> tags, List<Difference> differences, boolean more) {}

    /** Somebody who has coded something that the viewer sees. */
    public record Coder(UUID id, String name) {}

    List<Coder> of(Viewer viewer, Condition documents) {
        Condition seen = Concordance.visible(viewer).and(documents);
        return Rows.of(
                entities,
                new Condition(
                        "select distinct w.id, w.name from annotation a join document d on d.id = a.document_id"
                                + " join account w on w.id = a.author where a.tags <> '{}' and a.anchor_start is not null"
                                + " and a.in_reply_to is null and (" + seen.clause()
                                + ") order by w.name, w.id limit 200",
                        seen.parameters()),
                row -> new Coder(row.getObject(1, UUID.class), row.getString(2)));
    }

    private record Text(UUID id, String slug, String title, long length) {}

    /** One coder's passages with one tag in one text. */
    private record Key(UUID text, UUID tag, boolean first) {}

    Compared compare(Viewer viewer, Asked asked) {
        Map<UUID, Text> texts = texts(viewer, asked);
        Map<Key, List<Stretch>> passages = passages(viewer, asked, texts);
        Map<UUID, TagView> named =
                tags.named(passages.keySet().stream().map(Key::tag).distinct().toList());
        List<OnTag> onTags = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        named.values().stream()
                .sorted(Comparator.comparing(TagView::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(tag -> onTags.add(onTag(tag, texts, passages, differences)));
        boolean more = differences.size() > MOST_DIFFERENCES;
        return new Compared(
                texts.size(),
                texts.values().stream().mapToLong(Text::length).sum(),
                onTags,
                said(more ? differences.subList(0, MOST_DIFFERENCES) : differences),
                more);
    }

    private static OnTag onTag(
            TagView tag, Map<UUID, Text> texts, Map<Key, List<Stretch>> passages, List<Difference> differences) {
        Agreement agreement = Agreement.NONE;
        long[] counts = new long[4];
        for (Text text : texts.values()) {
            List<Stretch> one = passages.getOrDefault(new Key(text.id(), tag.id(), true), List.of());
            List<Stretch> two = passages.getOrDefault(new Key(text.id(), tag.id(), false), List.of());
            Coverage first = Coverage.of(one);
            Coverage second = Coverage.of(two);
            agreement = agreement.plus(first.with(second, text.length()));
            counts[0] += one.size();
            counts[1] += second.met(one);
            counts[2] += two.size();
            counts[3] += first.met(two);
            differ(tag, text, true, first.without(second), differences);
            differ(tag, text, false, second.without(first), differences);
        }
        return new OnTag(
                tag.id(),
                tag.name(),
                tag.colour(),
                agreement,
                new Passages(counts[0], counts[1]),
                new Passages(counts[2], counts[3]));
    }

    private static void differ(TagView tag, Text text, boolean byFirst, Coverage only, List<Difference> differences) {
        for (Stretch stretch : only.stretches()) {
            if (differences.size() <= MOST_DIFFERENCES) {
                differences.add(new Difference(
                        tag.id(),
                        tag.name(),
                        byFirst,
                        text.slug(),
                        text.title(),
                        text.id(),
                        stretch.start(),
                        stretch.end(),
                        ""));
            }
        }
    }

    /** The texts on which both have tagged something, by their documents' dates. */
    private Map<UUID, Text> texts(Viewer viewer, Asked asked) {
        Condition seen = seen(viewer, asked);
        Map<UUID, Text> texts = new LinkedHashMap<>();
        Rows.of(
                        entities,
                        new Condition(
                                "select t.id, d.slug, d.title, r.length from document_text t join document d on d.id = t.document_id"
                                        + " join revision r on r.text_id = t.id and r.number = t.revision"
                                        + " where t.id in (select a.text_id from annotation a join document d on d.id = a.document_id where "
                                        + seen.clause() + " group by a.text_id having count(distinct a.author) = 2)"
                                        + " order by d.date_earliest nulls last, d.id, t.position",
                                seen.parameters()),
                        row -> new Text(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getLong(4)))
                .forEach(text -> texts.put(text.id(), text));
        return texts;
    }

    private Map<Key, List<Stretch>> passages(Viewer viewer, Asked asked, Map<UUID, Text> texts) {
        Map<Key, List<Stretch>> passages = new HashMap<>();
        Condition seen = seen(viewer, asked)
                .and(Condition.of(
                        "a.text_id = any(:texts)", "texts", texts.keySet().toArray(UUID[]::new)));
        Rows.of(
                entities,
                new Condition(
                        "select a.text_id, coded.tag, a.author, a.anchor_start, a.anchor_end from annotation a"
                                + " join document d on d.id = a.document_id cross join lateral unnest(a.tags) as coded(tag)"
                                + " where " + seen.clause(),
                        seen.parameters()),
                row -> passages.computeIfAbsent(
                                new Key(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class).equals(asked.first())),
                                none -> new ArrayList<>())
                        .add(new Stretch(row.getInt(4), row.getInt(5))));
        return passages;
    }

    private static Condition seen(Viewer viewer, Asked asked) {
        return Concordance.visible(viewer)
                .and(asked.documents())
                .and(new Condition(
                        "a.author in (:coderOne, :coderTwo) and a.tags <> '{}' and a.anchor_start is not null"
                                + " and a.in_reply_to is null",
                        Map.of("coderOne", asked.first(), "coderTwo", asked.second())));
    }

    /** With the beginning of the words that stand there. */
    private List<Difference> said(List<Difference> differences) {
        if (differences.isEmpty()) {
            return differences;
        }
        List<String> words = Rows.of(
                entities,
                new Condition(
                        "select substring(r.plain from asked.start + 1 for least(asked.size, " + LONGEST + "))"
                                + " from unnest(:texts, :starts, :sizes) with ordinality as asked(text, start, size, place)"
                                + " join document_text t on t.id = asked.text"
                                + " join revision r on r.text_id = t.id and r.number = t.revision order by asked.place",
                        Map.of(
                                "texts",
                                differences.stream().map(Difference::text).toArray(UUID[]::new),
                                "starts",
                                differences.stream().map(Difference::start).toArray(Integer[]::new),
                                "sizes",
                                differences.stream()
                                        .map(one -> one.end() - one.start())
                                        .toArray(Integer[]::new))),
                row -> row.getString(1));
        List<Difference> said = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            Difference one = differences.get(i);
            said.add(new Difference(
                    one.tag(),
                    one.name(),
                    one.byFirst(),
                    one.slug(),
                    one.title(),
                    one.text(),
                    one.start(),
                    one.end(),
                    words.get(i)));
        }
        return said;
    }
}
