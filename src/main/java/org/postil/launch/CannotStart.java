package org.postil.launch;

/** Why Postil cannot start: one sentence, for whoever starts it, that says what is wrong and what to do. */
public final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence, null, false, false);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence + " (" + reason(cause) + ")", null, false, false);
    }

    private static String reason(Throwable cause) {
        String said = cause.getMessage();
        return said == null
                ? cause.getClass().getSimpleName()
                : said.lines().findFirst().orElse(said);
    }
}
