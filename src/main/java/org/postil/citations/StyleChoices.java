package org.postil.citations;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.citations.CitationSheet.Choice;
import org.postil.citations.CitationSheet.Match;
import org.postil.citations.CitationStyles.Named;
import org.postil.web.PageContext;

/** The form in which another style or language is chosen, and what it was asked for. */
@ApplicationScoped
class StyleChoices {
    private final CurrentViewer viewer;
    private final CitationStyles styles;
    private final PageContext page;

    StyleChoices(CurrentViewer viewer, CitationStyles styles, PageContext page) {
        this.viewer = viewer;
        this.styles = styles;
        this.page = page;
    }

    /** @param styles to be shown: first what was asked for, then what the reader and the group like, then the product's */
    record Chosen(Choice choice, List<Shown> styles, Locale locale) {}

    /** A style, and what it is called. */
    record Shown(Style style, String name) {}

    /**
     * @param group whose default is among the styles; null for none
     * @param action the page the form belongs to
     * @param kept its parameters that say what is cited
     * @param style a style's name, or words of its title, or null
     * @param locale of the styles' own words; null means that of the group, else that of the page
     * @throws org.postil.shared.Problem 400 when there is no such style or locale
     */
    Chosen choose(UUID group, String action, Map<String, String> kept, String style, String locale) {
        Viewer reader = viewer.get();
        Locale spoken = styles.spoken(group, locale, page.getLocale());
        String typed = Citable.isKnown(style) ? style.strip() : null;
        List<Named> matches = typed == null ? List.of() : styles.matching(reader, typed);
        Named asked = typed == null || matches.size() > 1
                ? null
                : matches.stream().findFirst().orElseGet(() -> new Named(typed, typed));
        List<Shown> shown = Stream.concat(Stream.ofNullable(asked), styles.offered(reader, group).stream())
                .distinct()
                .map(named -> new Shown(styles.find(reader, named.id()), named.name()))
                .toList();
        return new Chosen(
                new Choice(
                        URI.create(action).toASCIIString(),
                        kept,
                        Locales.spoken(page.getLocale()),
                        spoken.toLanguageTag(),
                        typed,
                        asked == null ? matches(matches, action, kept, spoken) : List.of()),
                shown,
                spoken);
    }

    private static List<Match> matches(List<Named> matches, String action, Map<String, String> kept, Locale spoken) {
        String rest = query(kept) + "&locale=" + spoken.toLanguageTag();
        return matches.stream()
                .map(match ->
                        new Match(match.name(), URI.create(action).toASCIIString() + "?style=" + match.id() + rest))
                .toList();
    }

    /** As it goes on behind another parameter. */
    static String query(Map<String, String> kept) {
        return kept.entrySet().stream()
                .map(entry -> "&" + entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                .replace("%2C", ","))
                .collect(Collectors.joining());
    }
}
