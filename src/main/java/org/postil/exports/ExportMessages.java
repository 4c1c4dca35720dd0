package org.postil.exports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("exports")
public interface ExportMessages {
    @Message("Notes exported from Postil for {name} on {day}")
    String imprint(String name, String day);

    @Message("Everything {name} wrote")
    String allBy(String name);

    @Message("Bibliography")
    String bibliography();

    @Message("Without a tag")
    String untagged();

    @Message("Undated")
    String undated();

    @Message("Citations")
    String citations();

    @Message("Back to the passage")
    String back();
}
