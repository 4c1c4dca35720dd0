package org.postil.authorities;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.authorities.Authorities.Entry;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.web.PageContext;

/** The registers, and describing and merging what stands in them. What is known of one is read elsewhere. */
@Path("/{register: people|places|subjects}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RegisterPages {
    private static final int SIZE = 100;
    private static final int CANDIDATES = 20;

    private final CurrentViewer viewer;
    private final Authorities authorities;
    private final Merges merges;
    private final PageContext page;

    RegisterPages(CurrentViewer viewer, Authorities authorities, Merges merges, PageContext page) {
        this.viewer = viewer;
        this.authorities = authorities;
        this.merges = merges;
        this.page = page;
    }

    @CheckedTemplate(basePath = "authorities")
    static class Templates {
        static native TemplateInstance register(Listed listed);

        static native TemplateInstance edit(Editing editing);

        static native TemplateInstance merge(Merging merging);

        private Templates() {}
    }

    /** A page of a register. @param typed what was searched for, or an empty string */
    record Listed(
            String register,
            String typed,
            boolean mostNamed,
            List<Entry> entries,
            long total,
            int page,
            boolean editable) {
        public boolean hasNext() {
            return (long) page * SIZE < total;
        }

        public String address(boolean most, int number) {
            List<String> parts = new ArrayList<>();
            if (!typed.isEmpty()) {
                parts.add("q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8));
            }
            if (most) {
                parts.add("sort=documents");
            }
            if (number > 1) {
                parts.add("page=" + number);
            }
            return "/" + register + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
        }
    }

    /**
     * The form of a record.
     *
     * @param view the record, or null for a new one
     * @param mend what was wrong with what was typed, by its keys
     */
    record Editing(String register, AuthorityView view, AuthorityForm form, List<String> mend) {}

    /** Choosing the record that another becomes part of. */
    record Merging(AuthorityView view, String typed, List<Entry> candidates) {}

    @GET
    @Transactional
    public TemplateInstance list(
            @PathParam("register") String word,
            @RestQuery String q,
            @RestQuery String sort,
            @RestQuery("page") Integer number) {
        Viewer reader = viewer.get();
        RegisterQuery query = new RegisterQuery(Register.of(word), q, "documents".equals(sort));
        int shown = number == null ? 1 : number;
        if (shown < 1 || shown > 1_000_000) {
            throw Problem.invalid("page", "“page” must be a number from 1.");
        }
        List<Entry> entries = authorities.page(reader, query, (shown - 1) * SIZE, SIZE);
        if (entries.isEmpty() && !reader.signedIn() && (q == null || q.isBlank())) {
            throw new Problem(401, "sign-in-first", "Sign in to read this archive.");
        }
        return Templates.register(new Listed(
                word,
                q == null ? "" : q.strip(),
                query.mostNamed(),
                entries,
                authorities.count(reader, query),
                shown,
                reader.mayAnywhere(Role.EDITOR)));
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@PathParam("register") String word) {
        viewer.get().homeGroup(Role.EDITOR);
        return Templates.edit(new Editing(word, null, new AuthorityForm(), List.of()));
    }

    @POST
    @Path("new")
    public Response make(@PathParam("register") String word, @BeanParam AuthorityForm form) {
        return save(word, null, form, () -> authorities.make(viewer.get(), Register.of(word), form.draft()));
    }

    @GET
    @Path("{slug}/edit")
    @Transactional
    public TemplateInstance edit(@PathParam("register") String word, @PathParam("slug") String slug) {
        AuthorityView view = authorities.view(viewer.get(), editable(word, slug));
        return Templates.edit(new Editing(word, view, AuthorityForm.of(view, page.getLocale()), List.of()));
    }

    @POST
    @Path("{slug}/edit")
    public Response describe(
            @PathParam("register") String word, @PathParam("slug") String slug, @BeanParam AuthorityForm form) {
        AuthorityView before =
                QuarkusTransaction.requiringNew().call(() -> authorities.view(viewer.get(), editable(word, slug)));
        return save(word, before, form, () -> {
            Authority authority = editable(word, slug);
            if (form.version != null && form.version != authority.version()) {
                throw new Problem(412, "stale-version", "Somebody changed this record meanwhile.");
            }
            authorities.describe(viewer.get(), authority, form.draft());
            if (form.isNowhere()) {
                authority.nowhere();
            }
            return authority;
        });
    }

    /** @param q beginnings of the other's name; without any, names alike are proposed */
    @GET
    @Path("{slug}/merge")
    @Transactional
    public TemplateInstance choose(
            @PathParam("register") String word, @PathParam("slug") String slug, @RestQuery String q) {
        Authority gone = editable(word, slug);
        List<Entry> candidates = q == null || q.isBlank()
                ? authorities.alike(viewer.get(), gone, CANDIDATES)
                : authorities.page(viewer.get(), new RegisterQuery(gone.register(), q, true), 0, CANDIDATES).stream()
                        .filter(entry -> !entry.view().id().equals(gone.id())
                                && entry.view().group().equals(gone.group()))
                        .toList();
        return Templates.merge(
                new Merging(authorities.view(viewer.get(), gone), q == null ? "" : q.strip(), candidates));
    }

    @POST
    @Path("{slug}/merge")
    @Transactional
    public Response merge(
            @PathParam("register") String word, @PathParam("slug") String slug, @FormParam("into") UUID into) {
        Authority gone = editable(word, slug);
        Authority kept = authorities
                .byId(viewer.get(), into == null ? new UUID(0, 0) : into)
                .orElseThrow(() -> Problem.invalid("into", "Choose another record to merge this one into."));
        Event event = merges.merge(viewer.get(), gone, kept);
        return Response.seeOther(address(kept, "?merged=" + event.id())).build();
    }

    /** Takes a merge back, for those whose browser runs no script. */
    @POST
    @Path("{slug}/parting")
    @Transactional
    public Response part(
            @PathParam("register") String word, @PathParam("slug") String slug, @FormParam("merge") UUID merge) {
        Authority kept = editable(word, slug);
        Authority parted = merges.undo(viewer.get(), kept, merge);
        return Response.seeOther(address(parted, "")).build();
    }

    private Response save(
            String word, AuthorityView before, AuthorityForm form, java.util.function.Supplier<Authority> save) {
        try {
            Authority saved = QuarkusTransaction.requiringNew().call(save::get);
            return Response.seeOther(address(saved, "")).build();
        } catch (Problem problem) {
            if (!List.of(400, 409, 412).contains(problem.status())) {
                throw problem;
            }
            if (problem.status() == 412) {
                form.version = before.version();
            }
            return Response.status(problem.status())
                    .entity(Templates.edit(new Editing(word, before, form, problem.keys())))
                    .build();
        }
    }

    private Authority editable(String word, String slug) {
        Authority authority = authorities
                .bySlug(viewer.get(), Register.of(word), slug)
                .map(authorities::standing)
                .orElseThrow(() -> Problem.notFound("record"));
        viewer.get().require(Role.EDITOR, authority.group());
        return authority;
    }

    private static URI address(Authority authority, String query) {
        return URI.create(
                URI.create(AuthorityView.of(authority).address() + query).toASCIIString());
    }
}
