package org.postil.correcting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Rendition;
import org.postil.documents.Revision;
import org.postil.documents.RevisionDraft;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** Makes revisions out of corrections, and keeps those that wait. They are their editors' alone. */
@ApplicationScoped
public class Corrections implements PanacheRepositoryBase<Correction, UUID> {
    /** Of one editor on one text; the oldest goes when there are more. */
    private static final int MOST_WAITING = 20;

    private final Texts texts;

    Corrections(Texts texts) {
        this.texts = texts;
    }

    /** One that waits, of the viewer's own, on a text he may read. */
    public Optional<Correction> byId(Viewer viewer, Text text, UUID id) {
        return find("id = ?1 and text = ?2 and account = ?3", id, text.id(), viewer.accountOrNobody())
                .firstResultOptional();
    }

    /**
     * Makes a correction the text's next revision. Where others have corrected the text since its base, both are merged;
     * where that cannot be done the correction waits.
     *
     * @throws Problem 400 when the text never had the base, 403 for a viewer who may not edit
     */
    public Outcome keep(Viewer viewer, Document document, Text text, RevisionDraft draft) {
        viewer.require(Role.EDITOR, document.group());
        texts.reserve(text);
        Revision current = current(text);
        Revision base = draft.base() == null ? current : base(text, draft.base());
        String html = draft.rendition().html();
        if (html.equals(current.html()) || html.equals(base.html())) {
            return new Outcome.Unchanged(current);
        }
        if (base.number() == current.number()) {
            return new Outcome.Made(texts.revise(viewer, document, text, draft));
        }
        Merge merge = Merge.of(base.html(), html, current.html());
        if (!merge.clean()) {
            return new Outcome.Waiting(waiting(viewer, text, base, draft), merge, current);
        }
        return made(viewer, document, text, draft.with(Rendition.ofHtml(merge.html(List.of()))));
    }

    /** Lets a correction wait for its editor to look at it. @throws Problem as {@link #keep} */
    public Correction propose(Viewer viewer, Document document, Text text, RevisionDraft draft) {
        viewer.require(Role.EDITOR, document.group());
        Revision base = draft.base() == null ? current(text) : base(text, draft.base());
        return waiting(viewer, text, base, draft);
    }

    /** A correction that waits, put together with what the text says by now. */
    Merge merge(Text text, Correction correction) {
        return Merge.of(
                base(text, correction.base()).html(),
                correction.html(),
                current(text).html());
    }

    /**
     * Makes the next revision of a correction that waited, its conflicts decided.
     *
     * @param seen the revision on which its editor decided
     * @throws Problem 409 when the text has been corrected again since
     */
    Outcome decide(Viewer viewer, Document document, Text text, Correction correction, Decided decided) {
        viewer.require(Role.EDITOR, document.group());
        texts.reserve(text);
        if (decided.seen() != text.revision()) {
            throw Problem.conflict(
                    "text-corrected-meanwhile",
                    "The text has been corrected once more while you were choosing. Look at it again.");
        }
        Merge merge = merge(text, correction);
        if (decided.choices().size() != merge.conflicts().size()) {
            throw Problem.invalid("choice", "Choose once for each passage in conflict.");
        }
        Rendition rendition = Rendition.ofHtml(merge.html(decided.choices()));
        delete(correction);
        return made(viewer, document, text, correction.draft().with(rendition));
    }

    /** @param choices one for each conflict, in their order */
    record Decided(int seen, List<Merge.Choice> choices) {}

    private Outcome made(Viewer viewer, Document document, Text text, RevisionDraft draft) {
        Revision current = current(text);
        return draft.rendition().html().equals(current.html())
                ? new Outcome.Unchanged(current)
                : new Outcome.Made(texts.revise(viewer, document, text, draft));
    }

    private Correction waiting(Viewer viewer, Text text, Revision base, RevisionDraft draft) {
        Correction correction = new Correction(text.id(), viewer.account(), base.number(), draft);
        persist(correction);
        List<Correction> all = list("text = ?1 and account = ?2 order by created, id", text.id(), viewer.account());
        all.subList(0, Math.max(0, all.size() - MOST_WAITING)).forEach(this::delete);
        return correction;
    }

    private Revision current(Text text) {
        return texts.revision(text, text.revision()).orElseThrow(() -> Problem.notFound("revision"));
    }

    private Revision base(Text text, int number) {
        return texts.revision(text, number)
                .orElseThrow(() -> Problem.invalid(
                        "base", "The text has no revision " + number + ". Give the number of the one you corrected."));
    }
}
