package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.postil.web.Locales;
import org.postil.web.PageContext;

/** Where somebody may put what he makes, as pages call it: his groups, and his library behind them. */
@ApplicationScoped
public class Homes {
    private final Groups groups;
    private final PageContext page;

    Homes(Groups groups, PageContext page) {
        this.groups = groups;
        this.page = page;
    }

    /** @param usual whether it is where things go when no place is named */
    public record Home(UUID id, String name, boolean library, boolean usual) {}

    /** Those in which the viewer may do this; groups by name. Nothing for a stranger. */
    public List<Home> of(Viewer viewer, Role needed) {
        if (!viewer.mayAnywhere(needed)) {
            return List.of();
        }
        UUID usual = viewer.homeGroup(needed);
        return groups.visible(viewer).stream()
                .filter(group -> viewer.may(needed, group.id()))
                .map(group -> new Home(
                        group.id(), name(group), group.isLibrary(), group.id().equals(usual)))
                .toList();
    }

    /** The same without the library: where there are others to write for. */
    public List<Home> groups(Viewer viewer, Role needed) {
        return of(viewer, needed).stream().filter(home -> !home.library()).toList();
    }

    /** The name of a group that the viewer may know of; empty for any other. */
    public String name(Viewer viewer, UUID id) {
        return groups.visible(viewer, id).map(this::name).orElse("");
    }

    private String name(Group group) {
        return group.isLibrary()
                ? Locales.words(AccountsMessages.class, page.getLocale()).library()
                : group.name();
    }
}
