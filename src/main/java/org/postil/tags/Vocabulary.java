package org.postil.tags;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.postil.shared.Problem;

/**
 * All tags of a group at one moment, those out of force too, and what can be made of them. It is a value: each verb gives the
 * vocabulary as it is afterwards, and every one that can be had this way is whole. In it no two tags in force have one name
 * or further name, a tag in force stands at the top or under another in force, and no tag stands under itself.
 */
public final class Vocabulary {
    private final Map<UUID, Term> terms;
    private final Map<String, Alias> aliases;

    /** A further name, and whose it is. */
    public record Alias(String name, UUID tag) {}

    private Vocabulary(Map<UUID, Term> terms, Map<String, Alias> aliases) {
        this.terms = terms;
        this.aliases = aliases;
    }

    public static Vocabulary of(Collection<Term> terms, Collection<Alias> aliases) {
        Map<UUID, Term> byId = new LinkedHashMap<>();
        terms.forEach(term -> byId.put(term.id(), term));
        Map<String, Alias> byName = new LinkedHashMap<>();
        aliases.forEach(alias -> byName.put(key(alias.name()), alias));
        return new Vocabulary(byId, byName);
    }

    Map<UUID, Term> terms() {
        return terms;
    }

    Map<String, Alias> aliases() {
        return aliases;
    }

    /** Those in force, in the order of the alphabet. */
    public List<Term> inForce() {
        return alphabetically(term -> true);
    }

    private List<Term> alphabetically(Predicate<Term> wanted) {
        return terms.values().stream()
                .filter(Term::inForce)
                .filter(wanted)
                .sorted(Comparator.comparing(term -> key(term.name())))
                .toList();
    }

    /** The tag of this id, or what it was merged into; nothing when that was deleted. */
    public Optional<Term> find(UUID id) {
        Set<UUID> seen = new HashSet<>();
        Term term = terms.get(id);
        while (term != null && term.mergedInto() != null && seen.add(term.id())) {
            term = terms.get(term.mergedInto());
        }
        return Optional.ofNullable(term).filter(Term::inForce);
    }

    /** The tag of this name, as anybody may type it; without one, that of this further name. */
    public Optional<Term> called(String written) {
        String name = Tag.tidy(written);
        Optional<Term> own = owner(name);
        return own.isPresent()
                ? own
                : Optional.ofNullable(aliases.get(key(name))).flatMap(alias -> find(alias.tag()));
    }

    /** The further names of a tag in force, in the order of the alphabet. */
    public List<String> aliases(UUID id) {
        return aliases.values().stream()
                .filter(alias -> alias.tag().equals(id))
                .map(Alias::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** The tags in force directly under one, or at the top for null. */
    public List<Term> under(UUID parent) {
        return alphabetically(term -> Objects.equals(term.parent(), parent));
    }

    /** Whether a tag is another one or stands somewhere under it. */
    public boolean within(UUID id, UUID broader) {
        for (Term term = terms.get(id); term != null; term = terms.get(term.parent())) {
            if (term.id().equals(broader)) {
                return true;
            }
        }
        return false;
    }

    /** With one more tag. @throws Problem 400, or 409 when the name is taken */
    public Vocabulary with(UUID id, String name) {
        Term made = Term.made(id, name, terms.size());
        requireFree(made.name(), null);
        return put(made);
    }

    /** @throws Problem 400 when there is no such colour or one of the texts is too long */
    public Vocabulary described(UUID id, String colour, String definition, String scopeNote) {
        Term term = require(id);
        return put(term.said(
                colour == null ? term.colour() : Tag.colour(colour),
                definition == null ? term.definition() : Tag.prose("definition", definition),
                scopeNote == null ? term.scopeNote() : Tag.prose("scopeNote", scopeNote)));
    }

    /** Under a new name; the old one stays a further name. @throws Problem 400, or 409 when it is another tag's */
    public Vocabulary renamed(UUID id, String written) {
        Term term = require(id);
        String name = Tag.name(written);
        requireFree(name, term.id());
        Vocabulary renamed = put(term.named(name));
        renamed.aliases.remove(key(name));
        return key(name).equals(key(term.name())) ? renamed : renamed.called(term.name(), term.id());
    }

    /** With these further names and no others. @throws Problem 400, or 409 when one is another tag's */
    public Vocabulary alsoCalled(UUID id, Collection<String> names) {
        Term term = require(id);
        Vocabulary named = new Vocabulary(terms, new LinkedHashMap<>(aliases));
        named.aliases.values().removeIf(alias -> alias.tag().equals(term.id()));
        for (String written : names) {
            String name = Tag.name(written);
            named.requireFree(name, term.id());
            if (!key(name).equals(key(term.name()))) {
                named.aliases.put(key(name), new Alias(name, term.id()));
            }
        }
        return named;
    }

    /** @param parent null for the top. @throws Problem 400 when it would come to stand under itself */
    public Vocabulary moved(UUID id, UUID parent) {
        Term term = require(id);
        Term broader = parent == null
                ? null
                : find(parent)
                        .orElseThrow(() -> Problem.invalid("parent", "The broader tag must be one of the same group."));
        if (broader != null && within(broader.id(), term.id())) {
            throw Problem.invalid("parent", "A tag cannot stand under itself.");
        }
        return put(term.under(broader == null ? null : broader.id()));
    }

    /**
     * One tag in place of two: names and narrower tags of the first become the second's.
     *
     * @throws Problem 409 when both are one already
     */
    public Vocabulary merged(UUID from, UUID into) {
        Term gone = require(from);
        Term kept = require(into);
        if (gone.id().equals(kept.id())) {
            throw Problem.conflict("same-tag", "These are one tag already. There is nothing left to merge.");
        }
        Vocabulary merged = put(gone.gone(kept.id()));
        if (within(kept.id(), gone.id())) {
            merged.terms.put(kept.id(), kept.under(gone.parent()));
        }
        merged.adopt(gone.id(), kept.id());
        merged.aliases.replaceAll(
                (key, alias) -> alias.tag().equals(gone.id()) ? new Alias(alias.name(), kept.id()) : alias);
        return merged.called(gone.name(), kept.id());
    }

    /** Without a tag; those under it come to stand where it stood. */
    public Vocabulary without(UUID id) {
        Term gone = require(id);
        Vocabulary without = put(gone.gone(null));
        without.adopt(gone.id(), gone.parent());
        return without;
    }

    /** What has to be put down to get from here to there and, some day, back. */
    public VocabularyChange to(Vocabulary after) {
        List<VocabularyChange.Touched> touched = new ArrayList<>();
        after.terms.forEach((id, term) -> {
            if (!term.equals(terms.get(id))) {
                touched.add(new VocabularyChange.Touched(id, terms.get(id), term));
            }
        });
        Set<String> names = new HashSet<>(aliases.keySet());
        names.addAll(after.aliases.keySet());
        List<VocabularyChange.Named> named = names.stream()
                .filter(name -> !Objects.equals(aliases.get(name), after.aliases.get(name)))
                .sorted()
                .map(name -> new VocabularyChange.Named(aliases.get(name), after.aliases.get(name)))
                .toList();
        return new VocabularyChange(touched, named);
    }

    /**
     * As if a change had not been made. What others have altered since then stays as it is; a tag that the change made goes,
     * unless something bears it by now.
     *
     * @param borne whether notes or documents bear a tag
     * @throws Problem 409 when a name has been given to another tag meanwhile
     */
    public Vocabulary without(VocabularyChange change, Predicate<UUID> borne) {
        Vocabulary back = new Vocabulary(new LinkedHashMap<>(terms), new LinkedHashMap<>(aliases));
        for (VocabularyChange.Touched touched : change.tags()) {
            Term now = terms.get(touched.id());
            if (now != null && touched.before() != null) {
                back.terms.put(now.id(), now.back(touched.after(), touched.before()));
            } else if (now != null && now.inForce() && !borne.test(now.id())) {
                back.terms.put(now.id(), now.gone(null));
                back.adopt(now.id(), now.parent());
            }
        }
        for (VocabularyChange.Named named : change.aliases()) {
            back.takeBack(named);
        }
        return back.whole();
    }

    private void takeBack(VocabularyChange.Named named) {
        String key = key((named.after() == null ? named.before() : named.after()).name());
        if (Objects.equals(aliases.get(key), named.after())) {
            if (named.before() == null) {
                aliases.remove(key);
            } else {
                aliases.put(key, named.before());
            }
        }
    }

    /** Mends what others have altered since: who stands under what is gone, or under himself, and names that are taken. */
    private Vocabulary whole() {
        for (Term term : inForce()) {
            UUID parent = term.parent() == null
                    ? null
                    : find(term.parent()).map(Term::id).orElse(null);
            terms.put(term.id(), term.under(parent));
        }
        inForce().stream().filter(this::aboveItself).forEach(term -> {
            if (aboveItself(term)) {
                terms.put(term.id(), term.under(null));
            }
        });
        Map<String, UUID> taken = new HashMap<>();
        for (Term term : inForce()) {
            if (taken.put(key(term.name()), term.id()) != null) {
                throw Problem.conflict(
                        "name-taken",
                        "Another tag is called “" + term.name() + "” by now. Rename that one first, then undo this.");
            }
        }
        aliases.keySet().removeAll(taken.keySet());
        return this;
    }

    private boolean aboveItself(Term term) {
        Set<UUID> seen = new HashSet<>();
        for (Term above = terms.get(term.parent()); above != null && seen.add(above.id()); ) {
            if (above.id().equals(term.id())) {
                return true;
            }
            above = terms.get(above.parent());
        }
        return false;
    }

    private Vocabulary put(Term term) {
        Map<UUID, Term> all = new LinkedHashMap<>(terms);
        all.put(term.id(), term);
        return new Vocabulary(all, new LinkedHashMap<>(aliases));
    }

    private Vocabulary called(String alias, UUID id) {
        aliases.put(key(alias), new Alias(alias, id));
        return this;
    }

    private void adopt(UUID from, UUID to) {
        terms.replaceAll((id, term) -> from.equals(term.parent()) && !id.equals(to) ? term.under(to) : term);
    }

    /** @throws Problem 404 */
    public Term require(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("tag"));
    }

    private void requireFree(String name, UUID except) {
        Optional<Term> taken = called(name);
        if (taken.isPresent() && !taken.get().id().equals(except)) {
            throw Problem.conflict(
                    "name-taken",
                    "The group has another tag of this name, “" + taken.get().name() + "”.");
        }
    }

    /** Whether all of these are tags in force, and no others by now. */
    public boolean holds(Collection<UUID> ids) {
        return ids.stream().map(terms::get).allMatch(term -> term != null && term.inForce());
    }

    private Optional<Term> owner(String name) {
        String key = key(name);
        return terms.values().stream()
                .filter(Term::inForce)
                .filter(term -> key(term.name()).equals(key))
                .findFirst();
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
