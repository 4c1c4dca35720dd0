package org.postil.reading;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A page on its way out, with the sheet in its place. The sheet of a long text is kept as it goes out and is the greatest
 * part of its page by far.
 *
 * @param page with one {@link #PLACE}
 * @param sheet or null, when the document has no text
 */
record LaidOut(String page, Sheet sheet) implements StreamingOutput {
    /** What nobody can have written into a page, because it is another whenever the server starts. */
    static final String PLACE = "sheet " + UUID.randomUUID();

    @Override
    public void write(OutputStream out) throws IOException {
        int place = page.indexOf(PLACE);
        out.write(page.substring(0, place).getBytes(StandardCharsets.UTF_8));
        if (sheet != null) {
            out.write(sheet.html());
        }
        out.write(page.substring(place + PLACE.length()).getBytes(StandardCharsets.UTF_8));
    }
}
