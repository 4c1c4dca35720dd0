package org.postil.web;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.postil.shared.Problem;

/** Versions of things as entity tags (RFC 9110, 8.8.3): version 3 is {@code "3"}. */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version an {@code If-Match} header asks for; empty when there is none, or it is {@code *}.
     *
     * @throws Problem 400 when it is not an entity tag of ours
     */
    public static OptionalLong wanted(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "“If-Match” must be an ETag that this address has sent, like \"3\".");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /** Whether an {@code If-None-Match} header already has that version, so that 304 is the answer. */
    public static boolean known(String ifNoneMatch, long version) {
        return ifNoneMatch != null
                && java.util.Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)) || tag.equals("W/" + of(version)));
    }
}
