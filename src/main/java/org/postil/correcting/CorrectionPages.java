package org.postil.correcting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Rendition;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** A correction that waits: what it would change, what is in conflict with it, and the choices that make it a revision. */
@Path("/documents/{slug}/texts/{id}/corrections/{correction}")
@Produces(MediaType.TEXT_HTML)
class CorrectionPages {
    private final CurrentViewer viewer;
    private final OpenedTexts texts;
    private final Corrections corrections;

    CorrectionPages(CurrentViewer viewer, OpenedTexts texts, Corrections corrections) {
        this.viewer = viewer;
        this.texts = texts;
        this.corrections = corrections;
    }

    @CheckedTemplate(basePath = "correcting", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance correction(Waiting waiting);

        private Templates() {}
    }

    /**
     * A correction that waits, as its page shows it.
     *
     * @param base the revision that was corrected
     * @param conflicts each as two comparisons with what both began with
     * @param comparison of the current revision with what the correction makes of it; null while there are conflicts
     */
    record Waiting(
            OpenedText.Heading text,
            UUID id,
            int base,
            String comment,
            List<Disputed> conflicts,
            Comparison comparison) {
        public int next() {
            return text.revision() + 1;
        }
    }

    /**
     * A passage in conflict.
     *
     * @param mine its blocks as the one who chooses has them, changed words marked; empty when he took them out
     */
    record Disputed(int number, String mine, String theirs) {
        static Disputed of(int number, Merge.Conflict conflict) {
            return new Disputed(
                    number, marked(conflict.base(), conflict.mine()), marked(conflict.base(), conflict.theirs()));
        }

        private static String marked(String base, String version) {
            StringBuilder html = new StringBuilder();
            Comparison.of(base, version).rows().forEach(row -> html.append(row.after()));
            return html.toString();
        }
    }

    @GET
    @Transactional
    public TemplateInstance look(
            @PathParam("slug") String slug, @PathParam("id") UUID id, @PathParam("correction") UUID correction) {
        OpenedText opened = texts.editable(slug, id);
        return show(opened, find(opened, correction));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response keep(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @PathParam("correction") UUID correction,
            @RestForm int seen,
            MultivaluedMap<String, String> form) {
        OpenedText opened = texts.editable(slug, id);
        Correction waiting = find(opened, correction);
        if (seen != opened.text().revision()) {
            // Corrected once more meanwhile: the choices are to be made anew, on what it says now.
            return Response.status(409).entity(show(opened, waiting)).build();
        }
        int conflicts = corrections.merge(opened.text(), waiting).conflicts().size();
        var decided = new Corrections.Decided(seen, choices(conflicts, form));
        Outcome outcome = corrections.decide(viewer.get(), opened.document(), opened.text(), waiting, decided);
        return Response.seeOther(URI.create(EditPages.after(outcome, opened.heading())))
                .build();
    }

    @POST
    @Path("discarding")
    @Transactional
    public Response discard(
            @PathParam("slug") String slug, @PathParam("id") UUID id, @PathParam("correction") UUID correction) {
        OpenedText opened = texts.editable(slug, id);
        corrections.delete(find(opened, correction));
        return Response.seeOther(URI.create(opened.heading().reading())).build();
    }

    private static List<Merge.Choice> choices(int conflicts, MultivaluedMap<String, String> form) {
        List<Merge.Choice> choices = new ArrayList<>();
        for (int number = 1; number <= conflicts; number++) {
            String chosen = form.getFirst("choice-" + number);
            if (chosen == null) {
                throw Problem.invalid("choice-" + number, "Choose once for each passage in conflict.");
            }
            choices.add(LowerCaseEnum.parse(Merge.Choice.class, "choice-" + number, chosen));
        }
        return choices;
    }

    private TemplateInstance show(OpenedText opened, Correction correction) {
        Merge merge = corrections.merge(opened.text(), correction);
        List<Merge.Conflict> conflicts = merge.conflicts();
        Comparison comparison = conflicts.isEmpty()
                ? Comparison.of(
                        texts.current(opened).html(),
                        Rendition.ofHtml(merge.html(List.of())).html())
                : null;
        return Templates.correction(new Waiting(
                opened.heading(),
                correction.id(),
                correction.base(),
                correction.comment(),
                IntStream.range(0, conflicts.size())
                        .mapToObj(i -> Disputed.of(i + 1, conflicts.get(i)))
                        .toList(),
                comparison));
    }

    private Correction find(OpenedText opened, UUID id) {
        return corrections
                .byId(viewer.get(), opened.text(), id)
                .orElseThrow(() -> Problem.notFound("correction of yours that waits"));
    }
}
