package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.shared.Problem;
import org.postil.web.Locales;
import org.postil.web.PageContext;

/** The page on which the end of an account is decided. */
@RequestScoped
class FarewellSheet {
    private final CurrentViewer viewer;
    private final Farewell farewell;
    private final Visit visit;
    private final PageContext page;

    FarewellSheet(CurrentViewer viewer, Farewell farewell, Visit visit, PageContext page) {
        this.viewer = viewer;
        this.farewell = farewell;
        this.visit = visit;
        this.page = page;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance farewell(Farewell.Decisions decisions, Farewell.Wish wish, List<String> mend);

        private Templates() {}
    }

    /** What the form holds: groups, and what becomes of each, in two lists of the same length. */
    public static class Form {
        @RestForm
        String password;

        @RestForm
        String writings;

        @RestForm
        List<UUID> group;

        @RestForm
        List<String> heir;

        private Map<UUID, String> decided() {
            Map<UUID, String> decided = new HashMap<>();
            int both = group == null || heir == null ? 0 : Math.min(group.size(), heir.size());
            for (int i = 0; i < both; i++) {
                decided.put(group.get(i), heir.get(i));
            }
            return decided;
        }
    }

    String page(UUID account) {
        return page(account, new Farewell.Wish("named", Map.of(), words(page)), List.of());
    }

    /** Leads on, or shows the page anew with what stands in the way. */
    Response end(UUID account, Form form, String afterwards) {
        Farewell.Wish wish = new Farewell.Wish(form.writings, form.decided(), words(page));
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> farewell.end(viewer.get(), account, form.password, visit.address(), wish));
            return Response.seeOther(URI.create(afterwards)).build();
        } catch (Problem problem) {
            if (problem.status() == 401 || problem.status() == 404) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(page(account, wish, problem.keys()))
                    .build();
        }
    }

    /** What stands in the place of a name, in the language of whoever decides. */
    static FarewellMessages words(PageContext page) {
        return Locales.words(FarewellMessages.class, page.getLocale());
    }

    private String page(UUID account, Farewell.Wish wish, List<String> mend) {
        Viewer by = viewer.get();
        Farewell.Decisions decisions = QuarkusTransaction.requiringNew().call(() -> farewell.decisions(by, account));
        List<String> first = decisions.lastAdministrator() ? List.of("last-administrator") : List.of();
        return Templates.farewell(decisions, wish, mend.isEmpty() ? first : mend)
                .render();
    }
}
