package org.postil.launch;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Why Postil cannot start: one sentence, for whoever starts it, that says what is wrong and what to do. */
public final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence, null, false, false);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence + " (" + reason(cause) + ")", null, false, false);
    }

    /** On the standard error, for people and for whatever keeps the server running. */
    void say() {
        System.err.println("Postil cannot start. " + getMessage());
    }

    private static String reason(Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        String said = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return said == null
                ? cause.getClass().getSimpleName()
                : said.lines().findFirst().orElse(said);
    }
}
