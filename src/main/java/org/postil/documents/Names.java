package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.authorities.AuthorityChanged;
import org.postil.authorities.Namings;
import org.postil.authorities.Part;
import org.postil.documents.DocumentView.Named;

/** The people, places and subjects that stand beside documents. */
@ApplicationScoped
class Names {
    private final EntityManager entities;
    private final Namings namings;

    Names(EntityManager entities, Namings namings) {
        this.entities = entities;
        this.namings = namings;
    }

    /** What stands beside one document. */
    static final class Beside {
        private final Map<Part, List<Named>> parts = new EnumMap<>(Part.class);
        private final Set<String> spellings = new LinkedHashSet<>();

        private void add(Namings.Named named) {
            parts.computeIfAbsent(named.part(), part -> new ArrayList<>())
                    .add(new Named(named.id(), named.slug(), named.name()));
            spellings.add(named.spellings());
        }

        List<Named> as(Part part) {
            return parts.getOrDefault(part, List.of());
        }

        /** All names and spellings, for the full-text index. */
        String words() {
            return String.join(" · ", spellings);
        }

        private Map<Part, List<String>> written() {
            Map<Part, List<String>> written = new EnumMap<>(Part.class);
            parts.forEach((part, named) ->
                    written.put(part, named.stream().map(Named::name).toList()));
            return written;
        }
    }

    /** One query for any number of documents. */
    Map<UUID, Beside> beside(Collection<UUID> documents) {
        Map<UUID, Beside> beside = new HashMap<>();
        namings.in(documents).forEach(named -> beside.computeIfAbsent(named.document(), id -> new Beside())
                .add(named));
        return beside;
    }

    /** Takes what the draft says of names; parts that it leaves out stay. */
    Beside write(Document document, DocumentDraft draft) {
        Beside here = beside(document.id());
        Map<Part, List<String>> before = here.written();
        Map<Part, List<String>> after = new EnumMap<>(before);
        draft.names().forEach((part, names) -> {
            List<String> words = Document.words(field(part), names);
            if (words.isEmpty()) {
                after.remove(part);
            } else {
                after.put(part, words);
            }
        });
        if (after.equals(before)) {
            return here;
        }
        namings.write(document.group(), document.id(), after);
        return beside(document.id());
    }

    /** Names of which documents were told, when they change. */
    void onChange(@Observes AuthorityChanged changed) {
        entities.createNativeQuery("""
                        update document d set names = (
                            select coalesce(string_agg(distinct a.spellings, ' · '), '')
                            from naming n join authority a on a.id = n.authority_id where n.document_id = d.id)
                        where d.id in (select n.document_id from naming n where n.authority_id in (:authorities))
                        """)
                .setParameter("authorities", changed.authorities())
                .executeUpdate();
    }

    private Beside beside(UUID document) {
        return beside(List.of(document)).getOrDefault(document, new Beside());
    }

    private static String field(Part part) {
        return part == Part.MENTIONED ? "people" : part.word() + "s";
    }
}
