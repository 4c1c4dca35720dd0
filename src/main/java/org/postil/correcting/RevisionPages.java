package org.postil.correcting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.correcting.Histories.Entry;
import org.postil.correcting.Marking.Mark;
import org.postil.shared.Problem;

/** The revisions of a text: their list, two side by side, and who brought which word. */
@Path("/documents/{slug}/texts/{id}")
@Produces(MediaType.TEXT_HTML)
class RevisionPages {
    private final OpenedTexts texts;
    private final Histories histories;

    RevisionPages(OpenedTexts texts, Histories histories) {
        this.texts = texts;
        this.histories = histories;
    }

    @CheckedTemplate(basePath = "correcting", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance revisions(OpenedText.Heading text, List<Entry> history, boolean editable);

        static native TemplateInstance comparison(Compared compared, List<Entry> history);

        static native TemplateInstance by(Part part);

        static native TemplateInstance authorship(OpenedText.Heading text, int revision, List<Part> parts, String html);

        private Templates() {}
    }

    /**
     * Two revisions side by side.
     *
     * @param whole whether what is the same in both is shown as well
     */
    record Compared(OpenedText.Heading text, Entry from, Entry to, Comparison comparison, boolean whole) {}

    /** What one revision brought to a text; colour is one of four, and 0 for the first, whose words are not marked. */
    record Part(Entry revision, int words, int colour) {}

    @GET
    @Path("revisions")
    @Transactional
    public TemplateInstance revisions(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        OpenedText opened = texts.readable(slug, id);
        return Templates.revisions(opened.heading(), histories.of(opened.text()), texts.mayEdit(opened));
    }

    /** From the one before to the current one, unless others are named. */
    @GET
    @Path("comparison")
    @Transactional
    public TemplateInstance compare(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @RestQuery Integer from,
            @RestQuery Integer to,
            @RestQuery boolean whole) {
        OpenedText opened = texts.readable(slug, id);
        List<Entry> history = histories.of(opened.text());
        int later = to == null ? opened.text().revision() : to;
        int earlier = from == null ? Math.max(1, later - 1) : from;
        var compared = new Compared(
                opened.heading(),
                entry(history, earlier),
                entry(history, later),
                Comparison.of(
                        texts.revision(opened, earlier).html(),
                        texts.revision(opened, later).html()),
                whole);
        return Templates.comparison(compared, history);
    }

    @GET
    @Path("authorship")
    @Transactional
    public TemplateInstance authorship(
            @PathParam("slug") String slug, @PathParam("id") UUID id, @RestQuery Integer revision) {
        OpenedText opened = texts.readable(slug, id);
        int shown = revision == null ? opened.text().revision() : revision;
        Authorship authorship = histories.authorship(opened.text(), shown);
        Map<Integer, Integer> words = authorship.words();
        List<Part> parts = histories.of(opened.text()).stream()
                .filter(entry -> words.containsKey(entry.number()))
                .map(entry -> new Part(entry, words.get(entry.number()), colour(entry.number())))
                .toList();
        Map<Integer, Mark> marks = parts.stream()
                .filter(part -> part.colour() > 0)
                .collect(Collectors.toMap(part -> part.revision().number(), RevisionPages::mark));
        return Templates.authorship(opened.heading(), shown, parts, authorship.html(marks::get));
    }

    /** A link to the revision in the key: it can be reached by keyboard, and says by whom the words are. */
    private static Mark mark(Part part) {
        return new Mark(Templates.by(part).render().strip(), "a");
    }

    private static int colour(int revision) {
        return revision == 1 ? 0 : 1 + (revision - 2) % 4;
    }

    private static Entry entry(List<Entry> history, int number) {
        return history.stream()
                .filter(entry -> entry.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("revision"));
    }
}
