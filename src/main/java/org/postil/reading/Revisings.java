package org.postil.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.postil.accounts.Accounts;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotations;
import org.postil.documents.Document;
import org.postil.documents.Revision;
import org.postil.documents.Text;
import org.postil.documents.Texts;

/** Finds what a page says of its text's revisions. */
@ApplicationScoped
class Revisings {
    private final Texts texts;
    private final Accounts accounts;
    private final Annotations annotations;

    Revisings(Texts texts, Accounts accounts, Annotations annotations) {
        this.texts = texts;
        this.accounts = accounts;
        this.annotations = annotations;
    }

    /** @param kept the number of a revision the viewer just made, 0 when he changed nothing, or null */
    Revising of(Viewer viewer, Document document, Text text, int revision, Integer kept) {
        if (text == null) {
            return null;
        }
        return new Revising(
                "/documents/" + document.slug() + "/texts/" + text.id(),
                revision == text.revision()
                        ? null
                        : texts.revision(text, revision).map(this::shown).orElse(null),
                kept == null || kept != 0 && kept != text.revision()
                        ? null
                        : new Revising.Kept(text.id(), kept, carried(viewer, text)));
    }

    private Revising.Shown shown(Revision revision) {
        String author = accounts.names(List.of(revision.author())).getOrDefault(revision.author(), "");
        return new Revising.Shown(revision.number(), author, revision.created(), revision.comment());
    }

    private Revising.Carried carried(Viewer viewer, Text text) {
        Map<String, Long> states = annotations.states(viewer, text);
        return new Revising.Carried(
                states.getOrDefault("exact", 0L),
                states.getOrDefault("moved", 0L),
                states.getOrDefault("changed", 0L),
                states.getOrDefault("uncertain", 0L),
                states.getOrDefault("lost", 0L));
    }
}
