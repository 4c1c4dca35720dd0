package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.postil.accounts.Viewer;
import org.postil.annotations.Standing.Place;
import org.postil.documents.Text;
import org.postil.shared.Problem;
import org.postil.web.Paging;

/** What the JSON edge answers to whoever asks for the annotations of a stretch of a text. */
@ApplicationScoped
class AnnotationWindows {
    private static final int MOST = 500;
    private final Standing standing;
    private final AnnotationAnswers answers;

    AnnotationWindows(Standing standing, AnnotationAnswers answers) {
        this.standing = standing;
        this.answers = answers;
    }

    /** Those that share a character with the stretch, in the order of the text; the {@code Link} leads to the next. */
    Response page(Viewer reader, Text text, Stretch stretch, NoteFilter filter, Integer limit, UriInfo uri) {
        int size = Paging.limit(limit, MOST);
        Place after = Paging.from(uri, 2).map(StandingApi::place).orElse(null);
        List<Annotation> found = standing.touching(reader, text, stretch, filter, after, size + 1);
        boolean more = found.size() > size;
        List<Annotation> page = more ? found.subList(0, size) : found;
        Response.ResponseBuilder answer = Response.ok(answers.items(reader, page));
        if (more) {
            Annotation last = page.get(size - 1);
            var next = StandingApi.cursor(last.anchor().start(), last.id());
            answer.header("Link", Paging.link(Paging.next(uri, next), "next"));
        }
        return answer.build();
    }

    /** @throws Problem 400 for another than the current revision: places are kept for that one */
    static void requireCurrent(Text text, Integer revision) {
        if (revision != null && revision != text.revision()) {
            throw Problem.invalid(
                    "revision", "The text stands at revision " + text.revision() + ". Ask for that, or for none.");
        }
    }
}
