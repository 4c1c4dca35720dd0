package org.postil.citations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.citations.ChosenStyles.Default;
import org.postil.shared.Problem;

/** The styles a viewer can cite in: those of the product, every official one, and those of his groups. */
@ApplicationScoped
public class CitationStyles {
    private static final int MOST = 20;

    private final OwnStyles own;
    private final ChosenStyles chosen;

    CitationStyles(OwnStyles own, ChosenStyles chosen) {
        this.own = own;
        this.chosen = chosen;
    }

    /**
     * A style by its title.
     *
     * @param id what {@code style=} takes
     */
    public record Named(String id, String name) {}

    /** @throws Problem 400 when there is no such style, or none the viewer may see */
    Style find(Viewer viewer, String id) {
        return known(viewer, id).orElseGet(() -> Styles.find(id));
    }

    Optional<Style> known(Viewer viewer, String id) {
        Optional<Style> offered =
                Styles.offered().stream().filter(style -> style.id().equals(id)).findFirst();
        return offered.or(() -> own.named(viewer, id).map(OwnStyle::style)).or(() -> Styles.ofOfficial(id));
    }

    /** Whether there is such a style, and the viewer may see it. */
    public boolean has(Viewer viewer, String id) {
        return known(viewer, id).isPresent();
    }

    /**
     * How to cite something of a group: as asked, else as the group cites, else as {@link Manner#of} says.
     *
     * @param group null for none
     * @throws Problem 400 when style, locale or format are not known
     */
    public Manner manner(Viewer viewer, UUID group, String style, String locale, String format) {
        Optional<Default> usual = usual(group);
        String spoken =
                Citable.isKnown(locale) ? locale : usual.map(Default::locale).orElse(null);
        Manner plain = Manner.of(null, spoken, format);
        Style found = Citable.isKnown(style)
                ? find(viewer, style.strip())
                : usual.flatMap(own -> known(viewer, own.style())).orElse(plain.style());
        return plain.in(found);
    }

    /**
     * The language to cite something of a group in: as asked, else that of the group, else that of the reader.
     *
     * @param group null for none
     * @throws Problem 400 when the styles do not speak it
     */
    public Locale spoken(UUID group, String locale, Locale reader) {
        return Locales.find(
                Citable.isKnown(locale)
                        ? locale
                        : usual(group).map(Default::locale).orElse(reader.toLanguageTag()));
    }

    /** Whether a group chose how it cites; null for no group. */
    public boolean hasUsual(UUID group) {
        return usual(group).isPresent();
    }

    /**
     * The name of the style somebody typed: by that name, or by words that stand in no other's title.
     *
     * @throws Problem 400 when there is none, or several have these words
     */
    public String called(Viewer viewer, String typed) {
        List<Named> called = matching(viewer, typed.strip());
        if (called.size() > 1) {
            throw Problem.invalid(
                    "style",
                    "Several styles have these words in their titles. Give the name of one: "
                            + called.stream().map(Named::id).collect(Collectors.joining(", ")) + ".");
        }
        return called.stream().findFirst().map(Named::id).orElseGet(() -> Styles.find(typed)
                .id());
    }

    /** The style of this name, else those that have these words in their titles. */
    List<Named> matching(Viewer viewer, String typed) {
        return has(viewer, typed) ? List.of(named(viewer, typed)) : having(viewer, typed, MOST);
    }

    /** The styles that have all these words in their titles; the viewer's own groups' come first. */
    List<Named> having(Viewer viewer, String words, int most) {
        String asked = words == null ? "" : words.strip();
        Stream<Named> theirs = own.visible(viewer).stream()
                .filter(style -> StyleTitles.Titled.of("", style.title()).has(asked))
                .map(style -> new Named(style.name(), style.title()));
        return Stream.concat(theirs, StyleTitles.having(asked).map(style -> new Named(style.id(), style.title())))
                .limit(most)
                .toList();
    }

    Named named(Viewer viewer, String id) {
        return new Named(id, own.named(viewer, id).map(OwnStyle::title).orElseGet(() -> StyleTitles.title(id)));
    }

    /** Those to be shown without being asked for: favourites, that of the group, those of the product. */
    public List<Named> offered(Viewer viewer, UUID group) {
        return Stream.of(
                        chosen.favourites(viewer).stream(),
                        usual(group).map(Default::style).stream(),
                        Styles.offered().stream().map(Style::id))
                .flatMap(ids -> ids)
                .distinct()
                .filter(id -> has(viewer, id))
                .map(id -> named(viewer, id))
                .toList();
    }

    private Optional<Default> usual(UUID group) {
        return group == null ? Optional.empty() : chosen.of(group);
    }
}
