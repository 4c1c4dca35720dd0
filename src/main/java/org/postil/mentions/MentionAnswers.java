package org.postil.mentions;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.web.Cursor;
import org.postil.web.Paging;

/** What the JSON edges of mentions have in common. */
final class MentionAnswers {
    private static final int MOST = 1000;

    private MentionAnswers() {}

    /** A page of a list in the order of ids, with the link to the next. @param list of those after, and how many at most */
    static Response page(UriInfo uri, Integer limit, BiFunction<Condition, Integer, List<MentionView>> list) {
        int size = Paging.limit(limit, MOST);
        Condition after = Paging.from(uri, 1)
                .map(cursor -> Condition.of(
                        "m.id > :cursor",
                        "cursor",
                        UUID.fromString(cursor.keys().get(0))))
                .orElse(Condition.ALWAYS);
        List<MentionView> found = list.apply(after, size + 1);
        if (found.size() <= size) {
            return Response.ok(Map.of("items", found)).build();
        }
        List<MentionView> page = found.subList(0, size);
        Cursor next = Cursor.of(page.get(size - 1).id().toString());
        return Response.ok(Map.of("items", page))
                .header("Link", Paging.link(Paging.next(uri, next), "next"))
                .build();
    }

    /** The link by which an event is taken back. */
    static String undo(UUID event) {
        return Paging.link(URI.create("/api/undo/" + event), "undo");
    }

    static <T> T required(T body) {
        if (body == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        return body;
    }
}
