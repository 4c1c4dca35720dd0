package org.postil.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.web.PageContext;

/** Who has a document open, each account once. Readers without an account are not named. */
record Presence(String kind, List<Present> people) {

    record Present(String name, String initials, int colour) {}

    static Presence of(Collection<Viewer> viewers) {
        Map<UUID, Present> here = new LinkedHashMap<>();
        viewers.stream()
                .filter(Viewer::signedIn)
                .sorted(Comparator.comparing(Viewer::name))
                .forEach(viewer -> here.put(viewer.account(), present(viewer)));
        return new Presence("presence", List.copyOf(here.values()));
    }

    private static Present present(Viewer viewer) {
        PageContext.Person person = new PageContext.Person(viewer.name(), viewer.name());
        return new Present(viewer.name(), person.initials(), person.colour());
    }
}
