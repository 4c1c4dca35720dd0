package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.anchoring.WordDifference;
import org.postil.documents.Document;
import org.postil.documents.Text;
import org.postil.documents.Texts;

/** What became of the words of passages that were changed: before, and after. One query at most, for any number. */
@ApplicationScoped
class ChangedPassages {
    /** In code points: longer ones are compared by opening both revisions. */
    private static final int LONGEST = 2000;

    private final Texts texts;
    private final RevisionTexts revisions;

    ChangedPassages(Texts texts, RevisionTexts revisions) {
        this.texts = texts;
        this.revisions = revisions;
    }

    /** @param notes on texts of one document the viewer may read */
    Map<UUID, List<WordDifference.Part>> of(Document document, List<AnnotationView> notes) {
        List<AnnotationView> changed =
                notes.stream().filter(ChangedPassages::changed).toList();
        if (changed.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Text> standing = texts.of(document).stream().collect(Collectors.toMap(Text::id, Function.identity()));
        Map<UUID, List<WordDifference.Part>> parts = new HashMap<>();
        for (AnnotationView note : changed) {
            AnnotationView.Anchor anchor = note.anchor();
            String now = revisions
                    .of(standing.get(note.target().text()), anchor.revision())
                    .plain()
                    .slice(anchor.start(), anchor.end());
            parts.put(note.id(), WordDifference.between(note.target().exact(), now));
        }
        return parts;
    }

    private static boolean changed(AnnotationView note) {
        AnnotationView.Anchor anchor = note.anchor();
        return anchor != null
                && "changed".equals(anchor.state())
                && anchor.end() - anchor.start() <= LONGEST
                && note.target().end() - note.target().start() <= LONGEST;
    }
}
