package org.postil.facsimiles;

import java.net.URI;

/** Something that stands elsewhere was not fetched. */
public final class Unfetched extends RuntimeException {
    private final Why why;
    private final String said;

    public enum Why {
        NO_ADDRESS,
        PRIVATE,
        UNREACHABLE,
        REFUSED,
        REDIRECTS,
        TOO_LARGE,
        TOO_SLOW
    }

    Unfetched(Why why, URI at, String said) {
        super(why + " " + (at == null ? "" : at), null, false, false);
        this.why = why;
        this.said = said;
    }

    /** Whether it may be had later: the server is down, slow or has too much to do. */
    boolean isPassing() {
        return switch (why) {
            case UNREACHABLE, TOO_SLOW -> true;
            case REFUSED -> said.matches("408|425|429|5\\d\\d");
            default -> false;
        };
    }

    public Why why() {
        return why;
    }

    /** In a sentence, and what to do. */
    public String sentence() {
        return switch (why) {
            case NO_ADDRESS -> "This is no address. Give one that begins with https:// or http://.";
            case PRIVATE ->
                "“" + said + "” is in a private network, and Postil fetches from the public one alone. Download"
                        + " the file and bring it in, or have whoever runs this server trust that host.";
            case UNREACHABLE -> "That server could not be reached. Look whether the address is right, and try again.";
            case REFUSED -> "That server answered " + said + ". Open the address in a browser to see why.";
            case REDIRECTS -> "That address leads from one to the next without end. Give the last of them.";
            case TOO_LARGE -> "What stands there has more than " + said + " MB. Download it and bring it in as a file.";
            case TOO_SLOW ->
                "That server took too long to answer. Try again later, or download the file and bring it in.";
        };
    }
}
