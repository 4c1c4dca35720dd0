package org.postil.accounts;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postil.web.PublicUrl;

/** The browser behind this request: from where it comes, and the session it holds. */
@RequestScoped
class Visit {
    private final CurrentVertxRequest current;
    private final Cookies cookies;
    private final Sessions sessions;
    private final Viewers viewers;
    private final PublicUrl publicUrl;
    private final Event<AccessChanged> changed;

    Visit(
            CurrentVertxRequest current,
            Cookies cookies,
            Sessions sessions,
            Viewers viewers,
            PublicUrl publicUrl,
            Event<AccessChanged> changed) {
        this.current = current;
        this.cookies = cookies;
        this.sessions = sessions;
        this.viewers = viewers;
        this.publicUrl = publicUrl;
        this.changed = changed;
    }

    /** The network address it comes from; behind a proxy that is trusted, the one the proxy names. */
    String address() {
        return request().remoteAddress() == null
                ? "unknown"
                : request().remoteAddress().hostAddress();
    }

    /** The token in its session cookie, whether or not that session is still good. */
    Optional<String> token() {
        Cookie cookie = request().getCookie(Cookies.SESSION);
        return cookie == null ? Optional.empty() : cookies.readSession(cookie.getValue());
    }

    /** Signs the account in by its password. */
    NewCookie enter(Account account) {
        return enter(account, null);
    }

    /**
     * Signs the account in: always with a new session, so that none that was slipped in before is worth anything.
     *
     * @param through the provider of sign-ins by which it came; null for a password
     */
    NewCookie enter(Account account, String through) {
        token().ifPresent(sessions::end);
        String token = sessions.begin(account.id(), request().getHeader("User-Agent"), through);
        changed.fire(new AccessChanged(viewers.of(account), null));
        return cookies.session(token, publicUrl.isSecure());
    }

    /** Notes that somebody has shown who he is, and has to show a code. @param through as for {@link #enter} */
    NewCookie halfway(Account account, String through) {
        return cookies.halfway(account, through, publicUrl.isSecure());
    }

    /** Who this browser has shown some minutes ago to be. */
    Optional<Cookies.Halfway> halfway() {
        Cookie cookie = request().getCookie(Cookies.HALFWAY);
        return cookie == null ? Optional.empty() : cookies.readHalfway(cookie.getValue());
    }

    NewCookie endHalfway() {
        return forget(Cookies.HALFWAY);
    }

    /** Lets the browser remember something that only this server can read. @param parts each on one line */
    NewCookie remember(String name, List<String> parts, Duration lasts) {
        return cookies.slip(name, parts, lasts, publicUrl.isSecure());
    }

    Optional<List<String>> remembered(String name) {
        Cookie cookie = request().getCookie(name);
        return cookie == null ? Optional.empty() : cookies.readSlip(name, cookie.getValue());
    }

    NewCookie forget(String name) {
        return cookies.endSlip(name, publicUrl.isSecure());
    }

    /** Ends the session, in the database and in the browser. */
    NewCookie leave(Viewer viewer) {
        boolean ended = token().filter(sessions::end).isPresent();
        if (ended && viewer.signedIn()) {
            changed.fire(new AccessChanged(viewer, null));
        }
        return cookies.endSession(publicUrl.isSecure());
    }

    /** Makes the browser forget a session that has ended already. */
    NewCookie forget() {
        return cookies.endSession(publicUrl.isSecure());
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }
}
