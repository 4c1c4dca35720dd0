package org.postil.exports;

import java.util.Optional;
import java.util.UUID;
import org.postil.documents.Revision;

/** Whole texts, for formats that hold them. */
interface Library {
    /** A state of a text its reader may read; none when he may not, or there is none. */
    Optional<Revision> revision(UUID text, int number);
}
