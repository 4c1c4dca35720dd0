package org.postil.facsimiles;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("facsimiles")
public interface FacsimileMessages {
    @Message("Page images")
    String images();

    @Message("{#if n == 1}1 page{#else}{n} pages{/if}")
    String count(int n);

    @Message("IIIF manifest")
    String manifest();

    @Message("Page images: {title}")
    String title(String title);

    @Message("Pages {from} to {to} of {all}")
    String range(int from, int to, int all);

    @Message("Page {label}")
    String page(String label);

    @Message("Page")
    String choose();

    @Message("Read it beside the text")
    String beside();

    @Message("Earlier pages")
    String earlier();

    @Message("Later pages")
    String later();

    @Message("Back to the text")
    String back();

    @Message("Page images, tools")
    String tools();

    @Message("Previous page")
    String previous();

    @Message("Next page")
    String next();

    @Message("Zoom in")
    String zoomIn();

    @Message("Zoom out")
    String zoomOut();

    @Message("Whole page")
    String whole();

    @Message("Turn right")
    String turn();

    @Message("Thumbnails")
    String thumbnails();

    @Message("Full screen")
    String full();

    @Message("Close page images")
    String close();

    @Message("Image")
    String image();

    @Message("Text")
    String text();

    @Message("Text or image")
    String which();

    /** {@code label} and {@code n} are filled in by the script. */
    @Message("Page {label}, {n} of {all}")
    String shown(String label, String n, String all);

    @Message(
            "Arrow keys move the page, plus and minus zoom, 0 shows the whole page, R turns it, Page Up and Page Down go "
                    + "to other pages.")
    String keys();

    @Message("Note on a box")
    String noteOnBox();

    @Message("Note on an outline")
    String noteOnOutline();

    @Message("Drawing on the page")
    String drawing();

    @Message(
            "Drag over what the note is about. By keyboard: arrow keys place a box and move it, with Shift they size it, with "
                    + "Alt finely; Enter takes it.")
    String drawBox();

    @Message(
            "Click from point to point around what the note is about, and on the first again. By keyboard: arrow keys move, "
                    + "Space sets a point, Backspace takes it away, Enter closes the outline.")
    String drawOutline();

    @Message(
            "Drag the region, or its corners. By keyboard: arrow keys move it, with Shift they size it, with Alt finely.")
    String drawAnew();

    /** {@code n} is filled in by the script, and so are those of the next two. */
    @Message("Points: {n}")
    String drawPoints(String n);

    @Message("{left} % from the left, {top} % from the top")
    String drawCursor(String left, String top);

    @Message("{left} % from the left, {top} % from the top, {width} % wide, {height} % high")
    String drawShape(String left, String top, String width, String height);

    @Message("Take this region")
    String take();

    @Message("Cancel")
    String leave();

    @Message("Region redrawn.")
    String redrawn();

    @Message("These pages have no text yet. They are read by machine as soon as the server has Debian’s {packages}.")
    String noReader(String packages);

    @Message("{done} of {all} pages are read by machine; their text appears when all are.")
    String reading(int done, int all);

    @Message("Their language is not installed: for better reading the server needs Debian’s {packages}.")
    String moreLanguages(String packages);

    @Message("Nothing on these pages could be read by machine.")
    String nothingRead();

    @Message(
            "The server that has these pages could not be reached. It is asked again by and by, and then their text is read "
                    + "by machine.")
    String serverWaited();

    @Message(
            "The server that has these pages could not be reached for more than a day, so their text was not read by machine.")
    String serverGone();

    @Message("Try again now")
    String readAgain();

    @Message("The text was read by machine ({machine}) and will have errors.")
    String machineRead(String machine);

    @Message("This page could not be shown. Download the original file, and look at it there.")
    String failed();

    @Message("No page images could be loaded. Try again in a moment.")
    String unreachable();
}
