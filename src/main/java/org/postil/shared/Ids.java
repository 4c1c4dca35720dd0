package org.postil.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers: UUIDv7 (RFC 9562), made by whoever makes the thing, so that a retry is not a second thing. */
public final class Ids {
    /** How one is written in addresses, in either case; also within a longer text. */
    public static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** A new identifier, later ones sorting after earlier ones of the same process. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** One as it is written in addresses; nothing for what is none. */
    public static Optional<UUID> read(String written) {
        return WRITTEN.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }

    /**
     * The client's own identifier if it sent one, else a new one.
     *
     * @throws Problem 400 when the client's is not a UUIDv7
     */
    public static UUID orNext(UUID fromClient) {
        if (fromClient == null) {
            return next();
        }
        if (fromClient.version() != 7) {
            throw Problem.invalid("id", "An id made by a client must be a UUID of version 7.");
        }
        return fromClient;
    }
}
