package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What stands in the form of a collection. */
public class CollectionForm extends NotesForm {
    @RestForm
    String title = "";

    @RestForm
    String description = "";

    /** Where a new one is kept; null for where things usually go. */
    @RestForm
    UUID group;

    static CollectionForm of(CollectionView view) {
        CollectionForm form = new CollectionForm();
        form.title = view.title();
        form.description = view.description();
        if (view.notes() != null) {
            form.take(view.notes());
        }
        return form;
    }

    CollectionDraft draft(UUID group) {
        return draft(group, chosen());
    }

    /** What it is called and how it is introduced, and nothing of its notes. */
    CollectionDraft words() {
        return draft(null, null);
    }

    private CollectionDraft draft(UUID group, JsonNode notes) {
        return new CollectionDraft(
                null, title == null ? "" : title, description == null ? "" : description, group, notes);
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
}
