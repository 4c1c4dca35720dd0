package org.postil.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Problem;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies.Happened;
import org.postil.tags.Vocabulary;
import org.postil.tags.VocabularyEvents;

/**
 * Tags given to everything that a search finds, or taken off it. Annotators do it to their own notes, editors to all that
 * they see.
 *
 * @param giving else taking
 * @param mayAdd whether names that are no tags yet become some
 * @param found what the search finds, on {@code a} and {@code d}
 */
record Tagging(List<String> names, boolean giving, boolean mayAdd, String query, Condition found) implements Change {
    private static final int MOST = 20;

    Tagging {
        if (names.isEmpty() || names.size() > MOST || names.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("tags", "Name from one to " + MOST + " tags.");
        }
        names = List.copyOf(names);
    }

    @Override
    public String word() {
        return giving ? "give" : "take";
    }

    @Override
    public Role needed() {
        return Role.ANNOTATOR;
    }

    @Override
    public List<UUID> subjects() {
        return List.of();
    }

    @Override
    public Vocabulary applied(Vocabulary before) {
        Vocabulary with = before;
        for (String name : names) {
            if (with.called(name).isEmpty()) {
                if (!giving) {
                    throw Problem.invalid("tags", "The group has no tag “" + name + "”.");
                }
                if (!mayAdd) {
                    throw new Problem(
                            403,
                            "vocabulary-fixed",
                            "The group's vocabulary is fixed, and “" + name + "” is not in it.");
                }
                with = with.with(Ids.next(), name);
            }
        }
        return with;
    }

    @Override
    public Happened happened(Vocabulary before, Vocabulary after) {
        List<Term> tags = tags(after);
        return new Happened(
                giving ? VocabularyEvents.APPLIED : VocabularyEvents.REMOVED,
                tags.get(0).id(),
                Map.of(
                        "names",
                        tags.stream().map(Term::name).toList(),
                        "query",
                        query,
                        "tags",
                        tags.stream().map(Term::id).toList()));
    }

    @Override
    public Optional<Retag> retag(Vocabulary before, Vocabulary after) {
        List<UUID> ids = tags(after).stream().map(Term::id).toList();
        return Optional.of(giving ? Retag.give(ids, found) : Retag.take(ids, found));
    }

    @Override
    public Condition felt(Vocabulary before, Vocabulary after) {
        return retag(before, after).orElseThrow().which();
    }

    @Override
    public String other(Vocabulary before, Vocabulary after) {
        return String.join(", ", tags(after).stream().map(Term::name).toList());
    }

    private List<Term> tags(Vocabulary after) {
        List<Term> tags = new ArrayList<>();
        names.forEach(
                name -> after.called(name).filter(tag -> !tags.contains(tag)).ifPresent(tags::add));
        return tags;
    }
}
