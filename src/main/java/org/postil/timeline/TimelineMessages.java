package org.postil.timeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("timeline")
public interface TimelineMessages {
    @Message("Timeline")
    String title();

    @Message("Documents by their dates, and notes that begin with one, as “28 October 1956: …”.")
    String lede();

    @Message("Line of time")
    String line();

    @Message("Drag it, or use the arrow keys; plus and minus zoom.")
    String keys();

    @Message("Earlier")
    String earlier();

    @Message("Later")
    String later();

    @Message("Zoom in")
    String zoomIn();

    @Message("Zoom out")
    String zoomOut();

    @Message("All")
    String whole();

    @Message("{from} to {to}: {count} dated")
    String shown(String from, String to, String count);

    @Message("The first {count} of them. Zoom in to see the others.")
    String more(String count);

    @Message("Nothing is dated here. Zoom out, or choose all.")
    String nothing();

    @Message("The line could not be loaded. The list below has everything.")
    String failed();

    @Message("note")
    String note();

    @Message("In the archive")
    String inArchive();

    @Message("Loading the line of time")
    String loading();
}
