package org.postil.citations;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A document's address gives data to whoever asks for data, as DOIs do: {@code Accept: application/x-bibtex} on
 * {@code /documents/{slug}} is answered by {@code /documents/{slug}.bib} (RFC 9110, 12.5.1). Browsers, which ask for HTML
 * first, never come this way.
 */
class Negotiation {
    private static final Pattern DOCUMENT = Pattern.compile("/documents/([^/.]+)");
    private static final Pattern QUALITY = Pattern.compile(".*;\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*(?:;.*)?");
    private static final int LONGEST_HEADER = 1024;

    @ServerRequestFilter(preMatching = true)
    public void lead(ContainerRequestContext request) {
        Matcher document = DOCUMENT.matcher(request.getUriInfo().getPath());
        if (Set.of("GET", "HEAD").contains(request.getMethod()) && document.matches()) {
            wanted(request.getHeaderString(HttpHeaders.ACCEPT)).ifPresent(extension -> {
                URI asked = request.getUriInfo().getRequestUri();
                String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
                request.setRequestUri(URI.create(asked.getRawPath() + "." + extension + query));
            });
        }
    }

    /** The ending of the format that is liked best, if it is liked better than a page. */
    static Optional<String> wanted(String accept) {
        if (accept == null || accept.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        double page = Math.max(quality(accept, "text/html"), quality(accept, "application/xhtml+xml"));
        return CitationFiles.types()
                .filter(type -> quality(accept, type.mediaType()) > page)
                .max(Comparator.comparingDouble(type -> quality(accept, type.mediaType())))
                .map(CitationFiles.Type::extension);
    }

    /** From 0 to 1; 0 for what is not named. "Anything" is a page. */
    private static double quality(String accept, String type) {
        return Stream.of(accept.split(","))
                .map(String::strip)
                .filter(range -> range.split(";")[0].strip().equalsIgnoreCase(type))
                .mapToDouble(range -> {
                    Matcher quality = QUALITY.matcher(range);
                    return quality.matches() ? Double.parseDouble(quality.group(1)) : 1;
                })
                .max()
                .orElse(0);
    }
}
