package org.postil.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who is looking, in this request. Edges ask it and hand the {@link Viewer} on. */
@RequestScoped
public class CurrentViewer {
    private final SecurityIdentity identity;

    CurrentViewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Viewer get() {
        return of(identity);
    }

    /** The viewer behind an identity that was handed over, as a socket's handshake does. */
    public static Viewer of(SecurityIdentity identity) {
        Viewer viewer = identity.getAttribute(ViewerIdentity.VIEWER);
        return viewer == null ? Viewer.ANONYMOUS : viewer;
    }
}
