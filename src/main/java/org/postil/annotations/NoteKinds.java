package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** The kinds of notes: with words, without, answered, on page images, and those that other features know. */
@ApplicationScoped
class NoteKinds {
    private static final String REGION = "region";

    private final Instance<NoteKind> features;

    NoteKinds(@Any Instance<NoteKind> features) {
        this.features = features;
    }

    /** @throws org.postil.shared.Problem 400 that names the kinds there are */
    Condition called(String word, Viewer viewer) {
        Map<String, Condition> all = all(viewer);
        return all.get(NoteFilter.word("kind", word, all.keySet()));
    }

    /** By their words. */
    Map<String, Condition> all(Viewer viewer) {
        Map<String, Condition> all = new LinkedHashMap<>();
        all.put("note", Condition.of("a.body <> ''"));
        all.put("highlight", Condition.of("a.body = '' and (a.text_id is not null or a.facsimile_id is not null)"));
        all.put("replied", replied(viewer));
        all.put(REGION, Condition.of("a.facsimile_id is not null"));
        features.forEach(kind -> all.put(kind.word(), kind.among(viewer)));
        return all;
    }

    /** Answered by somebody whose answer this viewer sees. */
    private static Condition replied(Viewer viewer) {
        Condition visible = Visible.to(viewer, "vk");
        return new Condition(
                "exists (select 1 from annotation vk where vk.root = a.id and vk.in_reply_to is not null and ("
                        + visible.clause() + "))",
                visible.parameters());
    }
}
