package org.postil.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Breaks a restoration off in its middle, as a power cut would, when it is asked to. */
@ApplicationScoped
class Interruption {
    private int after = -1;

    static final class PowerCut extends RuntimeException {}

    /** @param documents how many are still let through */
    void comes(int documents) {
        after = documents;
    }

    void on(@Observes Restored restored) {
        if (after >= 0 && after-- == 0) {
            throw new PowerCut();
        }
    }
}
