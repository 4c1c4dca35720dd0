package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.postil.accounts.Viewer;
import org.postil.annotations.Standing.OnText;
import org.postil.annotations.Standing.Place;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;
import org.postil.web.Paging;

/** What the JSON edge answers to whoever asks for the annotations of a stretch of a text. */
@ApplicationScoped
class AnnotationWindows {
    private static final int MOST = 500;
    private final Standing standing;
    private final AnnotationAnswers answers;
    private final Texts texts;

    AnnotationWindows(Standing standing, AnnotationAnswers answers, Texts texts) {
        this.texts = texts;
        this.standing = standing;
        this.answers = answers;
    }

    /**
     * Those that share a character with the stretch, in the order of the text; the {@code Link} leads to the next. Where
     * there are any, there is a text that the viewer may read: only where there are none, that is asked.
     *
     * @throws Problem 404 for no such text, 400 for another than the current revision
     */
    Response page(
            Viewer reader,
            OnText on,
            Integer revision,
            Stretch stretch,
            NoteFilter filter,
            Integer limit,
            UriInfo uri) {
        int size = Paging.limit(limit, MOST);
        Place after = Paging.from(uri, 2).map(StandingApi::place).orElse(null);
        NoteStates found = standing.touching(reader, on, stretch, filter, after, size + 1);
        if (found.isEmpty() || revision != null) {
            requireCurrent(text(reader, on), revision);
        }
        return answers.page(reader, found, size, last -> StandingApi.cursor(last.start(), last.id()), uri);
    }

    private Text text(Viewer reader, OnText on) {
        return texts.byId(reader, on.text())
                .filter(text -> text.document().equals(on.document()))
                .orElseThrow(() -> Problem.notFound("text"));
    }

    /** @throws Problem 400 for another than the current revision: places are kept for that one */
    static void requireCurrent(Text text, Integer revision) {
        if (revision != null && revision != text.revision()) {
            throw Problem.invalid(
                    "revision", "The text stands at revision " + text.revision() + ". Ask for that, or for none.");
        }
    }
}
