package org.postil.citations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.postil.accounts.Homes;
import org.postil.accounts.Homes.Home;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.citations.ChosenStyles.Default;
import org.postil.citations.CitationStyles.Named;
import org.postil.shared.Problem;

/** The styles of an account and of its groups, and what can be changed about them. Its verbs open their transactions. */
@ApplicationScoped
class StyleShelf {
    private static final int MOST = 30;

    private final CitationStyles styles;
    private final ChosenStyles chosen;
    private final OwnStyles own;
    private final Homes homes;

    StyleShelf(CitationStyles styles, ChosenStyles chosen, OwnStyles own, Homes homes) {
        this.styles = styles;
        this.chosen = chosen;
        this.own = own;
        this.homes = homes;
    }

    /**
     * The page of an account's styles.
     *
     * @param q words that were looked for, or empty
     * @param found styles with these words in their titles, favourites not among them
     */
    record View(String q, List<Named> found, List<Named> favourites, List<GroupView> groups, List<String> locales) {
        /** Whether there is a group the viewer may bring styles to. */
        public boolean editable() {
            return groups.stream().anyMatch(GroupView::editable);
        }
    }

    /**
     * @param style in which the group cites when nobody asks for another; empty for none of its own
     * @param choices from which its editors choose
     */
    record GroupView(
            UUID id,
            String name,
            boolean editable,
            Named style,
            String locale,
            List<Named> choices,
            List<OwnStyles.Titled> own) {}

    View view(Viewer viewer, String q) {
        String asked = q == null ? "" : q.strip();
        List<Named> favourites = chosen.favourites(viewer).stream()
                .filter(id -> styles.has(viewer, id))
                .map(id -> styles.named(viewer, id))
                .toList();
        List<Named> found = asked.isEmpty() ? List.of() : styles.having(viewer, asked, MOST);
        List<OwnStyles.Titled> visible = own.visible(viewer);
        return new View(
                asked,
                found.stream().filter(style -> !favourites.contains(style)).toList(),
                favourites,
                homes.of(viewer, Role.READER).stream()
                        .map(group -> view(viewer, group, favourites, visible))
                        .toList(),
                List.copyOf(Locales.known()));
    }

    private GroupView view(Viewer viewer, Home group, List<Named> favourites, List<OwnStyles.Titled> visible) {
        Default usual = chosen.of(group.id()).orElse(new Default("", null));
        Named style = usual.style().isEmpty() ? new Named("", "") : styles.named(viewer, usual.style());
        List<OwnStyles.Titled> theirs = visible.stream()
                .filter(known -> known.group().equals(group.id()))
                .toList();
        List<Named> choices = Stream.of(
                        Styles.offered().stream().map(known -> styles.named(viewer, known.id())),
                        theirs.stream().map(known -> new Named(known.name(), known.title())),
                        favourites.stream().filter(known -> !OwnStyles.isName(known.id())),
                        Stream.of(style).filter(known -> !known.id().isEmpty()))
                .flatMap(some -> some)
                .distinct()
                .toList();
        return new GroupView(
                group.id(),
                group.name(),
                viewer.may(Role.EDITOR, group.id()),
                style,
                usual.locale() == null ? "" : usual.locale(),
                choices,
                theirs);
    }

    /** @throws Problem 400 when there is no such style */
    void favour(Viewer viewer, String style) {
        QuarkusTransaction.requiringNew()
                .run(() -> chosen.favour(viewer, styles.find(viewer, style).id()));
    }

    void unfavour(Viewer viewer, String style) {
        QuarkusTransaction.requiringNew().run(() -> chosen.unfavour(viewer, style));
    }

    /**
     * How a group cites when nobody asks for another.
     *
     * @param style blank for none of its own
     * @param locale blank for that of whoever reads
     * @throws Problem 400 for what is not known, 403 for who may not edit in the group
     */
    void set(Viewer viewer, UUID group, String style, String locale) {
        QuarkusTransaction.requiringNew().run(() -> {
            viewer.require(Role.EDITOR, group);
            String spoken = Citable.isKnown(locale) ? Locales.find(locale).toLanguageTag() : null;
            Default wanted = Citable.isKnown(style) ? usable(viewer, group, style.strip(), spoken) : null;
            chosen.set(viewer, group, wanted);
        });
    }

    /** What the whole group can see: a style of another group would be none to most. */
    private Default usable(Viewer viewer, UUID group, String style, String locale) {
        boolean foreign = own.named(viewer, style)
                .filter(known -> !known.group().equals(group))
                .isPresent();
        if (foreign) {
            throw Problem.invalid("style", "This style belongs to another group. Upload it for this one as well.");
        }
        return new Default(styles.find(viewer, style).id(), locale);
    }

    /**
     * A style somebody wrote himself, for a group.
     *
     * @param group null for the first in which the viewer may edit
     * @throws Problem 400 or 413 for what is no style, 403 for who may not edit in the group
     */
    Named bring(Viewer viewer, UUID group, FileUpload file) {
        UUID home = group == null ? viewer.homeGroup(Role.EDITOR) : group;
        viewer.require(Role.EDITOR, home);
        if (file == null || file.size() == 0) {
            throw Problem.invalid("file", "Choose the file of a citation style, which ends in .csl.");
        }
        OwnCsl read = OwnCsl.read(bytes(file));
        return QuarkusTransaction.requiringNew().call(() -> {
            OwnStyle kept = own.keep(viewer, home, read);
            return new Named(OwnStyles.nameOf(kept.id()), kept.title());
        });
    }

    void remove(Viewer viewer, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            own.remove(viewer, id);
            chosen.forget(OwnStyles.nameOf(id));
        });
    }

    /** No more than is needed to see that it is too large. */
    private static byte[] bytes(FileUpload file) {
        try (var in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(OwnCsl.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
