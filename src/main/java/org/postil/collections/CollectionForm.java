package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What stands in the form of a collection. */
public class CollectionForm {
    @RestForm
    String title = "";

    @RestForm
    String description = "";

    /** Where a new one is kept; null for where things usually go. */
    @RestForm
    UUID group;

    /** "all", "none" or "tagged". */
    @RestForm
    String notes = "none";

    /** The names of the chosen tags. */
    @RestForm("tag")
    List<String> tags = List.of();

    static CollectionForm of(CollectionView view) {
        CollectionForm form = new CollectionForm();
        form.title = view.title();
        form.description = view.description();
        if (view.notes() instanceof Map<?, ?> tagged && tagged.get("tags") instanceof List<?> names) {
            form.notes = "tagged";
            form.tags = names.stream().map(Object::toString).toList();
        } else {
            form.notes = String.valueOf(view.notes());
        }
        return form;
    }

    CollectionDraft draft(UUID group) {
        return new CollectionDraft(
                null, title == null ? "" : title, description == null ? "" : description, group, chosen());
    }

    private JsonNode chosen() {
        if (!"tagged".equals(notes)) {
            return JsonNodeFactory.instance.textNode(notes == null ? "none" : notes);
        }
        ObjectNode tagged = JsonNodeFactory.instance.objectNode();
        tags.forEach(tagged.putArray("tags")::add);
        return tagged;
    }

    public String getTitle() {
        return title;
    }

    public String getDescription() {
        return description;
    }

    public UUID getGroup() {
        return group;
    }

    public String getNotes() {
        return notes;
    }

    public List<String> getTags() {
        return tags;
    }
}
