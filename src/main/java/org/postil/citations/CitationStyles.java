package org.postil.citations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.citations.ChosenStyles.Default;
import org.postil.shared.Problem;

/** The styles a viewer can cite in: those of the product, every official one, and those of his groups. */
@ApplicationScoped
public class CitationStyles {
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

    /**
     * How to cite something of a group: as asked, else as the group cites, else as {@link Manner#of} says.
     *
     * @throws Problem 400 when style, locale or format are not known
     */
    public Manner manner(Viewer viewer, UUID group, String style, String locale, String format) {
        Optional<Default> usual = of(group);
        String spoken =
                Citable.isKnown(locale) ? locale : usual.map(Default::locale).orElse(null);
        Manner plain = Manner.of(null, spoken, format);
        Style found = Citable.isKnown(style)
                ? find(viewer, style.strip())
                : usual.flatMap(own -> known(viewer, own.style())).orElse(plain.style());
        return plain.in(found);
    }

    /** The styles that have all these words in their titles; the viewer's own groups' come first. */
    List<Named> having(Viewer viewer, String words, int most) {
        String asked = words == null ? "" : words.strip();
        Stream<Named> theirs = own.visible(viewer).stream()
                .filter(style -> StyleTitles.Titled.of("", style.title()).has(asked))
                .map(style -> new Named(OwnStyles.nameOf(style.id()), style.title()));
        return Stream.concat(theirs, StyleTitles.having(asked).map(style -> new Named(style.id(), style.title())))
                .limit(most)
                .toList();
    }

    Named named(Viewer viewer, String id) {
        return new Named(id, own.named(viewer, id).map(OwnStyle::title).orElseGet(() -> StyleTitles.title(id)));
    }

    /** The ids of those to be shown without being asked for: favourites, that of the group, those of the product. */
    List<String> shown(Viewer viewer, UUID group) {
        return Stream.of(
                        chosen.favourites(viewer).stream(),
                        of(group).map(Default::style).stream(),
                        Styles.offered().stream().map(Style::id))
                .flatMap(ids -> ids)
                .distinct()
                .filter(id -> known(viewer, id).isPresent())
                .toList();
    }

    /** The language a group cites in, if it chose one. */
    Optional<String> locale(UUID group) {
        return of(group).map(Default::locale);
    }

    private Optional<Default> of(UUID group) {
        return group == null ? Optional.empty() : chosen.of(group);
    }
}
