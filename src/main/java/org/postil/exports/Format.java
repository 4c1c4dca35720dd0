package org.postil.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One way in which notes leave: writes an outline into one file while it comes by. It is told of headings, documents and
 * notes in their order, and holds no more than what it has to say at the end.
 */
interface Format extends Closeable {
    void begin(Front front) throws IOException;

    /** What comes now stands under this heading. */
    default void group(String heading) throws IOException {}

    /** What comes now is on this document. One without notes may be followed by another, or by the end. */
    void document(Source source) throws IOException;

    /** Cross-references at the document that has just been told of, or at passages of it, of which no note is an end. */
    default void links(List<Related> links) throws IOException {}

    void note(Noted noted) throws IOException;

    /** @param bibliography its entries in the HTML of citations; empty when none is wanted */
    void end(List<String> bibliography) throws IOException;

    /** What its file's name ends with, when that is seen only at the end; without the dot. */
    default Optional<String> ending() {
        return Optional.empty();
    }

    /** Lets go of what it holds, whether it came to its end or not; the file itself is its maker's. */
    @Override
    default void close() throws IOException {}
}
