package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.shared.Problem;
import org.postil.tags.Tag;
import org.postil.tags.TagView;
import org.postil.tags.Tags;

/** Reads and writes a choice of notes as JSON has it: {@code "all"}, {@code "none"} or {@code {"tags": [names or ids]}}. */
@ApplicationScoped
class NotesWord {
    private static final String HELP = "Say which notes go with it: \"all\", \"none\" or {\"tags\": [names]}.";
    private final Tags tags;

    NotesWord(Tags tags) {
        this.tags = tags;
    }

    /** @throws Problem 400 when it is not one of the three, or names a tag that the group does not have */
    NotesChoice read(JsonNode notes, UUID group) {
        if (notes.isTextual()) {
            return switch (notes.asText()) {
                case "all" -> new NotesChoice(Grant.Notes.ALL, Set.of());
                case "none" -> NotesChoice.NONE;
                default -> throw Problem.invalid("notes", HELP);
            };
        }
        JsonNode named = notes.get("tags");
        if (!notes.isObject() || notes.size() != 1 || named == null || !named.isArray()) {
            throw Problem.invalid("notes", HELP);
        }
        List<String> words = new ArrayList<>();
        named.forEach(word -> words.add(word.asText()));
        return tagged(words, group);
    }

    /** @throws Problem 400 when one of these is neither the name nor the id of a tag of the group */
    NotesChoice tagged(List<String> words, UUID group) {
        Set<UUID> chosen = new HashSet<>();
        for (String word : words) {
            chosen.add(find(word.replaceFirst("^#", "").strip(), group));
        }
        if (chosen.isEmpty()) {
            throw Problem.invalid("notes", "Choose at least one tag, or no notes at all.");
        }
        return new NotesChoice(Grant.Notes.TAGGED, chosen);
    }

    /** As JSON: a string, or a map with the names of the tags. */
    Object write(NotesChoice choice) {
        return switch (choice.notes()) {
            case ALL -> "all";
            case NONE -> "none";
            case TAGGED -> Map.of("tags", names(choice));
        };
    }

    /** The names of the chosen tags, in the order of the alphabet. */
    List<String> names(NotesChoice choice) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<UUID> inForce =
                choice.tags().stream().flatMap(id -> tags.inForce(id).stream()).toList();
        tags.named(inForce).values().stream().map(TagView::name).forEach(names::add);
        return List.copyOf(names);
    }

    private UUID find(String word, UUID group) {
        return tags.named(group, word)
                .or(() -> tags.ofGroup(group, word))
                .map(Tag::id)
                .orElseThrow(() -> Problem.invalid("notes", "The group has no tag “" + word + "”."));
    }
}
