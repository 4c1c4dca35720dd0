package org.postil.web;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.shared.Problem;

/** Pages of lists at the edge: the {@code cursor} and {@code limit} of a request, the {@code Link} to the next page. */
public final class Paging {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;
    private static final String CURSOR = "cursor";

    private Paging() {}

    /**
     * How many things a page may hold; 50 when nothing is said.
     *
     * @throws Problem 400 unless it is from 1 to 200
     */
    public static int limit(Integer asked) {
        return limit(asked, MOST);
    }

    /**
     * The same for things of which a page may hold more or less.
     *
     * @throws Problem 400 unless it is from 1 to {@code most}
     */
    public static int limit(Integer asked, int most) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > most) {
            throw Problem.invalid("limit", "“limit” must be from 1 to " + most + ".");
        }
        return asked;
    }

    /**
     * Where the asked page begins; empty for the first.
     *
     * @param count how many keys the list sorts by
     * @throws Problem 400 when the cursor is not one of this list under these filters
     */
    public static Optional<Cursor> from(UriInfo uri, int count) {
        var text = uri.getQueryParameters().getFirst(CURSOR);
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Cursor.decode(text, list(uri), count));
    }

    /** This request's address with the cursor of the next page in it. */
    public static URI next(UriInfo uri, Cursor after) {
        URI asked = uri.getRequestUri();
        String query = asked.getRawQuery();
        String filters = query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(CURSOR + "="))
                        .map(parameter -> parameter + "&")
                        .collect(Collectors.joining());
        return URI.create(asked.getRawPath() + "?" + filters + CURSOR + "=" + after.encode(list(uri)));
    }

    /** The value of a {@code Link} header (RFC 8288). */
    public static String link(URI address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }

    /** Address and filters in a stable order; the page's own size may change from page to page. */
    private static String list(UriInfo uri) {
        var filters = new TreeMap<>(uri.getQueryParameters());
        filters.remove(CURSOR);
        filters.remove("limit");
        return uri.getPath() + filters;
    }
}
