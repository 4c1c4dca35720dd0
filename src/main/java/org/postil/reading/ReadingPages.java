package org.postil.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.AdriftNotes;
import org.postil.annotations.Annotations;
import org.postil.annotations.Card;
import org.postil.annotations.Colouring;
import org.postil.annotations.NoteFilter;
import org.postil.annotations.PastAnchors;
import org.postil.annotations.ReaderChoices;
import org.postil.annotations.Readers;
import org.postil.annotations.Stretch;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Delivery;
import org.postil.links.LinkCards;
import org.postil.shared.Problem;
import org.postil.web.Assets;

/** The reading view. */
@Path("/documents/{slug}")
@Produces(MediaType.TEXT_HTML)
class ReadingPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final ReaderChoices readers;
    private final Sheets sheets;
    private final Margin margin;
    private final EarlierMargin earlier;
    private final Revisings revisings;
    private final Annotations annotations;
    private final AdriftNotes adrift;
    private final LinkCards links;
    private final Delivery delivery;
    private final Session session;
    private final Assets assets;

    ReadingPages(
            CurrentViewer viewer,
            Documents documents,
            Texts texts,
            ReaderChoices readers,
            Sheets sheets,
            Margin margin,
            EarlierMargin earlier,
            Revisings revisings,
            Annotations annotations,
            AdriftNotes adrift,
            Session session,
            Assets assets,
            LinkCards links,
            Delivery delivery) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.readers = readers;
        this.sheets = sheets;
        this.margin = margin;
        this.earlier = earlier;
        this.revisings = revisings;
        this.annotations = annotations;
        this.adrift = adrift;
        this.session = session;
        this.assets = assets;
        this.links = links;
        this.delivery = delivery;
    }

    @CheckedTemplate(basePath = "reading")
    static class Templates {
        static native TemplateInstance reading(ReadingView view);

        static native TemplateInstance margin(Notes notes);

        static native TemplateInstance counts(NoteCounts counts);

        private Templates() {}
    }

    /** Which text to lay out, in which state, and at which place to begin. */
    static class Opened {
        @RestQuery
        UUID text;

        @RestQuery
        Integer revision;

        /** An offset in code points. */
        @RestQuery
        Integer at;

        /** tag, author or kind: by what notes are coloured. */
        @RestQuery
        String colour;

        /** The number of the revision one has just made; 0 when nothing was changed. */
        @RestQuery
        Integer kept;

        @RestQuery
        UUID deleted;

        /** The event of a deletion. */
        @RestQuery
        UUID by;
    }

    @GET
    @Transactional
    public Response read(@PathParam("slug") String slug, @BeanParam Opened opened, @BeanParam NoteFilter filter) {
        Viewer reader = viewer.get();
        // Taken first: what happens while the page is made is told again, and nothing is missed.
        String position = String.valueOf(delivery.position());
        Document document = find(reader, slug);
        if (!document.slug().equals(slug)) {
            // An old address, of a document that became part of this one.
            throw new RedirectionException(301, URI.create("/documents/" + document.slug()));
        }
        Text text = text(document, opened.text);
        int revision = revision(text, opened.revision);
        Sheet sheet = text == null ? null : sheets.of(text, revision);
        boolean current = text != null && revision == text.revision();
        Notes notes = text == null ? Notes.NONE : around(reader, document, text, revision, at(opened, sheet), filter);
        List<Card> beside = text == null || current
                ? margin.beside(reader, document, text, filter)
                : earlier.beside(reader, document, text, revision, filter);
        Readers open = readers.of(reader, document);
        boolean writable = open.writable() && (current || text == null);
        var state = new ReadingView.State(
                revision,
                filter,
                Colouring.of(opened.colour).word(),
                opened.at != null,
                writable,
                writable && reader.may(Role.ANNOTATOR, document.group()),
                reader.may(Role.EDITOR, document.group()),
                reader.isLibrary(document.group()),
                position,
                open,
                opened.by == null ? null : new ReadingView.Deleted(opened.deleted, opened.by));
        var view = new ReadingView(
                documents.view(document),
                text == null ? null : Documents.view(text),
                sheet,
                revisings.of(reader, document, text, revision, opened.kept),
                state,
                beside,
                links.of(reader, document, text == null ? null : text.id()),
                notes,
                annotations.tally(reader, document),
                current ? adrift.tally(reader, document, text) : AdriftNotes.Tally.NONE);
        return Response.ok(new LaidOut(Templates.reading(view).render(), sheet))
                .header("Link", assets.ahead("postil.css", "reading.css", "reading.js"))
                .build();
    }

    /**
     * The cards of a further stretch, for a margin that is being scrolled; without one, the cards of notes that have no
     * place in the text.
     */
    @GET
    @Path("margin")
    @Transactional
    public TemplateInstance more(
            @PathParam("slug") String slug,
            @RestQuery UUID text,
            @RestQuery Integer from,
            @RestQuery Integer to,
            @BeanParam NoteFilter filter) {
        Viewer reader = viewer.get();
        Document document = find(reader, slug);
        Text shown = text(document, text);
        if (from == null && to == null) {
            return Templates.margin(new Notes(0, 0, margin.beside(reader, document, shown, filter)));
        }
        if (shown == null || from == null || to == null) {
            throw Problem.invalid("from", "Say from where to where, in code points.");
        }
        return Templates.margin(margin.stretch(reader, document, shown, new Stretch(from, to), filter));
    }

    /** How many notes there are by now: the list beside the text, for a page on which they come and go. */
    @GET
    @Path("counts")
    @Transactional
    public TemplateInstance counts(@PathParam("slug") String slug, @RestQuery UUID text, @BeanParam NoteFilter filter) {
        Viewer reader = viewer.get();
        Document document = find(reader, slug);
        Text shown = text(document, text);
        return Templates.counts(new NoteCounts(
                slug, shown == null ? null : shown.id(), filter.get("notes"), annotations.tally(reader, document)));
    }

    private Notes around(Viewer reader, Document document, Text text, int revision, int at, NoteFilter filter) {
        return revision == text.revision()
                ? margin.around(reader, document, text, at, filter)
                : earlier.stretch(
                        reader, document, new PastAnchors.Stretch(text, revision, at, Integer.MAX_VALUE), filter);
    }

    /** Nothing is changed here, so Hibernate need not look for changes before every query. */
    private Document find(Viewer reader, String slug) {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        return documents.bySlug(reader, slug).orElseThrow(() -> Problem.notFound("document"));
    }

    /** The text asked for, or the first; none when the document has none. */
    private Text text(Document document, UUID wanted) {
        List<Text> all = texts.of(document);
        if (wanted == null) {
            return all.isEmpty() ? null : all.get(0);
        }
        return all.stream()
                .filter(text -> text.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("text"));
    }

    private static int revision(Text text, Integer wanted) {
        if (text == null) {
            return 0;
        }
        return wanted == null ? text.revision() : wanted;
    }

    private static int at(Opened opened, Sheet sheet) {
        return opened.at == null ? 0 : Math.max(0, Math.min(opened.at, sheet.length()));
    }
}
