package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Accounts;
import org.postil.accounts.Grant;
import org.postil.accounts.Grant.Chosen;
import org.postil.accounts.Group;
import org.postil.accounts.Groups;
import org.postil.accounts.Memberships;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.tags.Tag;
import org.postil.tags.TagView;
import org.postil.tags.Tags;

/**
 * Reads and writes a choice of notes as JSON has it: {@code "all"}, {@code "none"}, or an object of which each part narrows
 * what the others leave, {@code {"tags": [names or ids], "authors": [ids or names], "groups": [ids or names]}}.
 */
@ApplicationScoped
class NotesWord {
    private static final String HELP =
            "Say which notes go with it: \"all\", \"none\", or those with certain \"tags\", of"
                    + " certain \"authors\", for certain \"groups\", as in {\"tags\": [names], \"authors\": [names]}.";

    private static final Set<String> PARTS = Set.of("tags", "authors", "groups");

    private final Tags tags;
    private final Accounts accounts;
    private final Groups groups;
    private final Memberships memberships;

    NotesWord(Tags tags, Accounts accounts, Groups groups, Memberships memberships) {
        this.tags = tags;
        this.accounts = accounts;
        this.groups = groups;
        this.memberships = memberships;
    }

    /** Somebody or something that can be chosen. */
    record Choosable(UUID id, String name) {}

    /**
     * @param before what was chosen so far: an author who has left since may stay chosen
     * @throws Problem 400 when it is no choice, or names a tag, an author or a group that cannot be chosen
     */
    Chosen read(JsonNode notes, Viewer viewer, UUID group, Chosen before) {
        if (notes.isTextual()) {
            return switch (notes.asText()) {
                case "all" -> new Chosen(Grant.Notes.ALL, Set.of(), Set.of(), Set.of());
                case "none" -> Chosen.NONE;
                default -> throw Problem.invalid("notes", HELP);
            };
        }
        if (!notes.isObject() || notes.isEmpty()) {
            throw Problem.invalid("notes", HELP);
        }
        notes.fieldNames().forEachRemaining(part -> {
            if (!PARTS.contains(part) || !notes.get(part).isArray()) {
                throw Problem.invalid("notes", HELP);
            }
        });
        return new Chosen(
                notes.has("tags") ? Grant.Notes.TAGGED : Grant.Notes.ALL,
                notes.has("tags") ? tagged(words(notes, "tags"), group) : Set.of(),
                among(words(notes, "authors"), authors(group, before.authors()), "author"),
                among(words(notes, "groups"), groups(viewer, group), "group"));
    }

    /** As JSON: a string, or a map with the names of tags, and the ids of authors and groups. @param named the same in names */
    Object write(Chosen chosen, ChosenNotes named) {
        boolean narrowed = !chosen.authors().isEmpty() || !chosen.groups().isEmpty();
        if (chosen.notes() != Grant.Notes.TAGGED && !narrowed) {
            return LowerCaseEnum.word(chosen.notes());
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        if (chosen.notes() == Grant.Notes.TAGGED) {
            parts.put("tags", named.tags());
        }
        if (!chosen.authors().isEmpty()) {
            parts.put("authors", chosen.authors().stream().sorted().toList());
        }
        if (!chosen.groups().isEmpty()) {
            parts.put("groups", chosen.groups().stream().sorted().toList());
        }
        return parts;
    }

    ChosenNotes inNames(Chosen chosen) {
        if (chosen.authors().isEmpty()
                && chosen.groups().isEmpty()
                && chosen.tags().isEmpty()) {
            return new ChosenNotes(LowerCaseEnum.word(chosen.notes()), List.of(), List.of(), List.of());
        }
        List<Group> meant = chosen.groups().isEmpty() ? List.of() : groups.list("id in ?1", chosen.groups());
        return new ChosenNotes(
                LowerCaseEnum.word(chosen.notes()),
                tags(chosen),
                accounts.names(chosen.authors()).values().stream().sorted().toList(),
                meant.stream().map(Group::name).sorted().toList());
    }

    /** The people whose notes can be chosen: the members of the group, and those who are chosen already. */
    List<Choosable> authors(UUID group, Set<UUID> already) {
        Set<UUID> ids = new HashSet<>(already);
        memberships.of(groups.findById(group)).forEach(membership -> ids.add(membership.account()));
        return accounts.names(ids).entrySet().stream()
                .map(one -> new Choosable(one.getKey(), one.getValue()))
                .sorted(java.util.Comparator.comparing(Choosable::name))
                .toList();
    }

    /** The groups whose notes can be chosen: the collection's own, and those in which the viewer edits. */
    List<Choosable> groups(Viewer viewer, UUID group) {
        return groups.visible(viewer).stream()
                .filter(one -> one.id().equals(group) || viewer.may(Role.EDITOR, one.id()))
                .map(one -> new Choosable(one.id(), one.name()))
                .toList();
    }

    private static List<String> words(JsonNode notes, String part) {
        List<String> words = new ArrayList<>();
        if (notes.has(part)) {
            notes.get(part).forEach(word -> words.add(word.asText().strip()));
        }
        return words;
    }

    private Set<UUID> tagged(List<String> words, UUID group) {
        Set<UUID> chosen = words.stream()
                .map(word -> tag(word.replaceFirst("^#", ""), group))
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            throw Problem.invalid("notes", "Choose at least one tag, or no notes at all.");
        }
        return chosen;
    }

    private static Set<UUID> among(List<String> words, Collection<Choosable> all, String what) {
        Set<UUID> chosen = new HashSet<>();
        for (String word : words) {
            chosen.add(all.stream()
                    .filter(one ->
                            one.id().toString().equals(word) || one.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("notes", "“" + word + "” is no " + what + " to choose here."))
                    .id());
        }
        return chosen;
    }

    /** The names of the chosen tags, in the order of the alphabet. */
    private List<String> tags(Chosen chosen) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<UUID> inForce =
                chosen.tags().stream().flatMap(id -> tags.inForce(id).stream()).toList();
        tags.named(inForce).values().stream().map(TagView::name).forEach(names::add);
        return List.copyOf(names);
    }

    private UUID tag(String word, UUID group) {
        return tags.named(group, word)
                .or(() -> tags.ofGroup(group, word))
                .map(Tag::id)
                .orElseThrow(() -> Problem.invalid("notes", "The group has no tag “" + word + "”."));
    }
}
