package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.collections.CollectionView.Entry;
import org.postil.collections.CollectionView.Row;
import org.postil.collections.Placements.Placed;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/**
 * Puts the documents of a collection in order, with a remark on each and headings between them, and takes some out; by number
 * where there is no script.
 */
@Path("/collections/{slug}/documents")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ArrangePages {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Placements placements;
    private final Coeditors coeditors;
    private final CollectionViews views;

    ArrangePages(
            CurrentViewer viewer,
            Collections collections,
            Placements placements,
            Coeditors coeditors,
            CollectionViews views) {
        this.viewer = viewer;
        this.collections = collections;
        this.placements = placements;
        this.coeditors = coeditors;
        this.views = views;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance arrange(Arranging arranging);

        private Templates() {}
    }

    /**
     * @param rows what was put into it by hand, with the headings
     * @param found what its query finds besides, for who decides what stands in it
     * @param passedOver what was taken out by hand, and would be found; for him too
     */
    record Arranging(
            CollectionView collection,
            List<Row> rows,
            List<Entry> found,
            List<DocumentView> passedOver,
            List<String> mend) {}

    private record Numbered(Placed placed, double number) {}

    /** What a form says of the rows: columns of the same length, of a heading without a document and its words as the remark. */
    public static class Order {
        @RestForm("document")
        List<String> documents = List.of();

        @RestForm("position")
        List<String> numbers = List.of();

        @RestForm("remark")
        List<String> remarks = List.of();

        /** Documents and numbers of headings to take out. */
        @RestForm
        Set<String> gone = Set.of();

        /** Found ones to be put behind those in order. */
        @RestForm
        List<UUID> keep = List.of();

        /** Found ones to be found no more, and those that may be found again. */
        @RestForm
        Set<UUID> over = Set.of();

        @RestForm
        Set<UUID> again = Set.of();

        List<Placed> placed() {
            if (documents.size() != numbers.size() || documents.size() != remarks.size()) {
                throw Problem.invalid("documents", "Each document has a number and a remark.");
            }
            List<Numbered> rows = new ArrayList<>();
            for (int at = 0; at < documents.size(); at++) {
                row(at).ifPresent(rows::add);
            }
            rows.sort(Comparator.comparingDouble(Numbered::number));
            List<Placed> placed =
                    new ArrayList<>(rows.stream().map(Numbered::placed).toList());
            keep.forEach(id -> placed.add(new Placed(id, null)));
            return placed;
        }

        private Optional<Numbered> row(int at) {
            String document = documents.get(at);
            String words = remarks.get(at);
            if (document.isBlank() && words.isBlank() || !document.isBlank() && gone.contains(document)) {
                return Optional.empty();
            }
            Placed placed = document.isBlank()
                    ? Placed.heading(words)
                    : new Placed(Ids.read(document).orElseThrow(() -> Problem.notFound("document")), words);
            return Optional.of(new Numbered(placed, number(numbers.get(at))));
        }
    }

    @GET
    public String ask(@PathParam("slug") String slug) {
        return page(slug, List.of());
    }

    /** Rows with the same number keep the order in which they were. */
    @POST
    public Response arrange(@PathParam("slug") String slug, @BeanParam Order order) {
        try {
            List<Placed> placed = order.placed();
            QuarkusTransaction.requiringNew().run(() -> {
                Viewer by = viewer.get();
                Collection collection = find(slug);
                placements.arrange(by, collection, placed);
                order.over.forEach(id -> placements.remove(by, collection, id));
                if (!order.again.isEmpty()) {
                    placements.letFind(by, collection, order.again);
                }
            });
            return Response.seeOther(URI.create("/collections/" + slug + "?done=arranged"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400).entity(page(slug, problem.keys())).build();
        }
    }

    /** What a form numbers, by its numbers. @throws Problem 400 */
    static List<UUID> inOrder(List<UUID> ids, List<String> numbers) {
        if (ids.size() != numbers.size()) {
            throw Problem.invalid("parts", "Each has a number.");
        }
        return IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> number(numbers.get(at))))
                .map(ids::get)
                .toList();
    }

    /** "2.5" stands between 2 and 3, and what has no number at the end. */
    private static double number(String written) {
        try {
            return written.isBlank()
                    ? Double.MAX_VALUE
                    : Double.parseDouble(written.strip().replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw Problem.invalid("position", "Give each document a number.");
        }
    }

    private String page(String slug, List<String> mend) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Collection collection = find(slug);
                    coeditors.require(by, collection);
                    CollectionView view = views.of(by, collection);
                    List<Entry> entries = views.entries(by, collection);
                    return Templates.arrange(new Arranging(
                            view,
                            views.rows(collection, entries),
                            entries.stream()
                                    .filter(entry -> entry.found() && view.editable())
                                    .toList(),
                            view.editable() ? views.passedOver(by, collection) : List.of(),
                            mend));
                })
                .render();
    }

    private Collection find(String slug) {
        return collections.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("collection"));
    }
}
