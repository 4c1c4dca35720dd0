package org.postil.reading;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said while one codes quickly, with tags that are kept. */
@MessageBundle("coding")
public interface CodingMessages {
    @Message("Coding")
    String title();

    @Message("Keep a tag")
    String keep();

    @Message("Tags for every passage you select")
    String which();

    @Message("Begin coding")
    String begin();

    @Message("Every passage you select is highlighted with")
    String on();

    @Message("Apply")
    String apply();

    @Message("Change tags")
    String change();

    @Message("Turn off")
    String off();

    @Message("Highlighted with {tags}.")
    String applied(String tags);
}
