package org.postil.accounts;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.NewCookie;
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

    /** Signs the account in: always with a new session, so that none that was slipped in before is worth anything. */
    NewCookie enter(Account account) {
        token().ifPresent(sessions::end);
        String token = sessions.begin(account.id(), request().getHeader("User-Agent"));
        changed.fire(new AccessChanged(viewers.of(account), null));
        return cookies.session(token, publicUrl.isSecure());
    }

    /** Notes that somebody has shown his password, and has to show a code. */
    NewCookie halfway(Account account) {
        return cookies.halfway(account, publicUrl.isSecure());
    }

    /** Whose password this browser has shown some minutes ago. */
    Optional<Cookies.Halfway> halfway() {
        Cookie cookie = request().getCookie(Cookies.HALFWAY);
        return cookie == null ? Optional.empty() : cookies.readHalfway(cookie.getValue());
    }

    NewCookie endHalfway() {
        return cookies.endHalfway(publicUrl.isSecure());
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
