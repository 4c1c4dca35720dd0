package org.postil.authorities;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.shared.Problem;

/**
 * A record of a register as it is typed in: other names one a line, coordinates as "47.4979, 19.0402". Dates and coordinates
 * are asked for in some registers only; what was not asked stays as it is.
 */
public class AuthorityForm {
    private static final Pattern COORDINATES =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)(?:\\s*+[,;]\\s*+|\\s++)(-?\\d{1,3}(?:\\.\\d+)?)");

    @FormParam("name")
    public String name = "";

    @FormParam("kind")
    public String kind;

    @FormParam("aliases")
    public String aliases = "";

    @FormParam("description")
    public String description = "";

    @FormParam("dates")
    public String dates;

    @FormParam("coordinates")
    public String coordinates;

    @FormParam("wikidata")
    public String wikidata = "";

    @FormParam("viaf")
    public String viaf = "";

    @FormParam("version")
    public Integer version;

    static AuthorityForm of(AuthorityView view, Locale locale) {
        AuthorityForm form = new AuthorityForm();
        form.name = view.name();
        form.kind = view.kind();
        form.aliases = String.join("\n", view.aliases());
        form.description = view.description();
        form.dates = LifeDates.written(view.lifeDates(), locale);
        form.coordinates = view.latitude() == null ? "" : view.latitude() + ", " + view.longitude();
        form.wikidata = view.wikidata() == null ? "" : view.wikidata();
        form.viaf = view.viaf() == null ? "" : view.viaf();
        form.version = view.version();
        return form;
    }

    /** @throws Problem 400 for coordinates that are none */
    AuthorityDraft draft() {
        Double latitude = null;
        Double longitude = null;
        if (!given(coordinates).isEmpty()) {
            Matcher matcher = COORDINATES.matcher(given(coordinates));
            if (!matcher.matches()) {
                throw Problem.invalid("coordinates", "Write latitude and longitude in degrees: 47.4979, 19.0402.");
            }
            latitude = Double.valueOf(matcher.group(1));
            longitude = Double.valueOf(matcher.group(2));
        }
        return new AuthorityDraft(
                null,
                kind,
                given(name),
                List.of(given(aliases).split("\\R")),
                given(description),
                dates == null ? null : given(dates),
                latitude,
                longitude,
                given(wikidata),
                given(viaf),
                null);
    }

    /** Whether coordinates that stood there were taken out. */
    boolean isNowhere() {
        return coordinates != null && coordinates.isBlank();
    }

    private static String given(String value) {
        return value == null ? "" : value.strip();
    }
}
