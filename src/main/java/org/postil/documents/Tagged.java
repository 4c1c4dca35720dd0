package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** Which documents bear which tags for a viewer: their own, and those that are lent to them. */
@ApplicationScoped
class Tagged {
    private final Instance<Tagging> lent;

    Tagged(@Any Instance<Tagging> lent) {
        this.lent = lent;
    }

    /** A select of {@code (document_id, tag_id)}; a pair may occur many times. */
    Condition pairs(Viewer viewer) {
        var select = new StringBuilder("select dt.document_id, dt.tag_id from document_tag dt");
        Map<String, Object> parameters = new HashMap<>();
        for (Tagging tagging : lent) {
            var pairs = tagging.pairs(viewer);
            select.append(" union all ").append(pairs.clause());
            parameters.putAll(pairs.parameters());
        }
        return new Condition(select.toString(), parameters);
    }

    /** What is asked for, on the alias {@code d}; its tag may be the document's own or a lent one. */
    Condition inSql(ArchiveQuery query, Viewer viewer) {
        var rest = query.without("tag").inSql(viewer);
        return query.tag() == null ? rest : rest.and(bears(query.tag(), viewer));
    }

    private Condition bears(UUID tag, Viewer viewer) {
        var pairs = pairs(viewer);
        Map<String, Object> parameters = new HashMap<>(pairs.parameters());
        parameters.put("tag", tag);
        return new Condition(
                "exists (select 1 from (" + pairs.clause()
                        + ") ft where ft.document_id = d.id and ft.tag_id = tag_in_force(:tag))",
                parameters);
    }
}
