package org.postil.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.Accounts;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Homes.Home;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.Colouring;
import org.postil.annotations.NoteFilter;
import org.postil.annotations.Standing;
import org.postil.annotations.Standing.Choice;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;
import org.postil.tags.TagView;
import org.postil.tags.Tags;

/** Which notes to see beside a text: a page with a form, which script shows in place. */
@Path("/documents/{slug}/filter")
@Produces(MediaType.TEXT_HTML)
class FilterPages {
    private static final int MOST = 200;
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Standing standing;
    private final Accounts accounts;
    private final Tags tags;
    private final Homes homes;

    FilterPages(
            CurrentViewer viewer, Documents documents, Standing standing, Accounts accounts, Tags tags, Homes homes) {
        this.viewer = viewer;
        this.documents = documents;
        this.standing = standing;
        this.accounts = accounts;
        this.tags = tags;
        this.homes = homes;
    }

    @CheckedTemplate(basePath = "reading")
    static class Templates {
        static native TemplateInstance filter(FilterView view);

        private Templates() {}
    }

    /** Something to choose, and how many notes have it. */
    record Option(UUID id, String name, long notes) {}

    /** @param text the text one comes from, or null */
    record FilterView(
            String slug,
            String title,
            UUID text,
            NoteFilter filter,
            String colour,
            List<Option> authors,
            List<Option> tags,
            List<Option> groups) {}

    @GET
    @Transactional
    public TemplateInstance choose(
            @PathParam("slug") String slug,
            @RestQuery UUID text,
            @RestQuery String colour,
            @BeanParam NoteFilter filter) {
        Viewer reader = viewer.get();
        Document document = documents.bySlug(reader, slug).orElseThrow(() -> Problem.notFound("document"));
        return Templates.filter(new FilterView(
                slug,
                document.title(),
                text,
                filter,
                Colouring.of(colour).word(),
                options(reader, document, Choice.AUTHOR, accounts::names),
                options(reader, document, Choice.TAG, this::tagNames),
                options(reader, document, Choice.GROUP, ids -> groupNames(reader))));
    }

    private List<Option> options(
            Viewer reader, Document document, Choice choice, Function<List<UUID>, Map<UUID, String>> names) {
        List<Object[]> found = standing.choices(reader, document.id(), choice, MOST);
        Map<UUID, String> named =
                names.apply(found.stream().map(row -> (UUID) row[0]).toList());
        return found.stream()
                .filter(row -> named.containsKey((UUID) row[0]))
                .map(row -> new Option((UUID) row[0], named.get((UUID) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    private Map<UUID, String> tagNames(List<UUID> ids) {
        return tags.named(ids).values().stream().collect(Collectors.toMap(TagView::id, TagView::name));
    }

    /** A note may be for several groups; a reader is told of those that he is in. */
    private Map<UUID, String> groupNames(Viewer reader) {
        return homes.groups(reader, Role.READER).stream().collect(Collectors.toMap(Home::id, Home::name));
    }
}
