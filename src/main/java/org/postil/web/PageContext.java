package org.postil.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;

/**
 * What the layout needs to know about this request: whose it is, in which language to answer, where one is. Whoever
 * finds out who is signed in says so here; templates read it as {@code cdi:page}.
 */
@RequestScoped
@Named("page")
public class PageContext {
    @Inject
    CurrentVertxRequest request;

    private Person person;
    private Locale locale;

    /** Who is signed in, as the account menu shows them. @param administrator of the installation */
    public record Person(String name, String email, boolean administrator) {
        public Person(String name, String email) {
            this(name, email, false);
        }

        /** One or two capitals for a round face: "Ilona Kovács" is IK. */
        public String initials() {
            return Faces.initials(name);
        }

        /** One of four colours, always the same for one address; 0 to 3. */
        public int colour() {
            return Faces.colour(email);
        }
    }

    /** Says who is signed in; the account's language, if it has chosen one, goes before the browser's. */
    public void signIn(Person signedIn, Optional<Locale> chosen) {
        person = signedIn;
        chosen.flatMap(Locales::supported).ifPresent(language -> locale = language);
    }

    public boolean isSignedIn() {
        return person != null;
    }

    public boolean isAdministrator() {
        return person != null && person.administrator();
    }

    /** Null when nobody is signed in. */
    public Person getPerson() {
        return person;
    }

    /** One of {@link Locales#SUPPORTED}. */
    public Locale getLocale() {
        if (locale == null) {
            locale = Locales.accepted(header("Accept-Language"));
        }
        return locale;
    }

    public String getLang() {
        return getLocale().toLanguageTag();
    }

    /** The way in which this language is written: {@code ltr} or {@code rtl}. */
    public String getDir() {
        return Locales.direction(getLocale());
    }

    /** The path of this request, without its query. */
    public String getPath() {
        var current = request.getCurrent();
        return current == null ? "/" : current.normalizedPath();
    }

    /** True when this request is for that address or one beneath it; {@code /} is only itself and the documents. */
    public boolean within(String address) {
        var path = getPath();
        return address.equals("/")
                ? path.equals("/") || path.startsWith("/documents")
                : path.equals(address) || path.startsWith(address + "/");
    }

    private String header(String name) {
        var current = request.getCurrent();
        return current == null ? null : current.request().getHeader(name);
    }
}
