package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** Which notes go with something, as a form says it. */
public class NotesForm {
    /** "all", "none" or "tagged". */
    @RestForm
    String notes = "none";

    /** The names of the chosen tags. */
    @RestForm("tag")
    List<String> tags = List.of();

    /** The ids of those whose notes alone are meant. */
    @RestForm("author")
    List<String> authors = List.of();

    /** The ids of the groups for which they are. */
    @RestForm("group")
    List<String> groups = List.of();

    /** @param written a choice as {@link NotesWord} writes it */
    final void take(Object written) {
        if (written instanceof Map<?, ?> parts) {
            tags = words(parts.get("tags"));
            authors = words(parts.get("authors"));
            groups = words(parts.get("groups"));
            notes = parts.containsKey("tags") ? "tagged" : "all";
        } else {
            notes = String.valueOf(written);
        }
    }

    final JsonNode chosen() {
        boolean tagged = "tagged".equals(notes);
        boolean narrowed = !authors.isEmpty() || !groups.isEmpty();
        if (!tagged && !("all".equals(notes) && narrowed)) {
            return JsonNodeFactory.instance.textNode(notes == null ? "none" : notes);
        }
        ObjectNode chosen = JsonNodeFactory.instance.objectNode();
        if (tagged) {
            tags.forEach(chosen.putArray("tags")::add);
        }
        authors.forEach(chosen.putArray("authors")::add);
        groups.forEach(chosen.putArray("groups")::add);
        return chosen;
    }

    private static List<String> words(Object list) {
        return list instanceof List<?> some
                ? some.stream().map(Object::toString).toList()
                : List.of();
    }

    public String getNotes() {
        return notes;
    }

    public List<String> getTags() {
        return tags;
    }

    public List<String> getAuthors() {
        return authors;
    }

    public List<String> getGroups() {
        return groups;
    }
}
