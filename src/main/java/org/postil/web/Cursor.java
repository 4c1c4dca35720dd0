package org.postil.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.postil.shared.Problem;

/**
 * Where a page of a list begins, for callers an opaque word: the sort keys of the last thing before it, bound to the
 * list (its address and filters) they came from. What was edited, cut short or taken from another list is refused. It
 * holds nothing secret and grants nothing: the list is always read through the viewer.
 *
 * @param keys the values of the sort keys, in their order; none is null
 */
public record Cursor(List<String> keys) {
    private static final int CHECK = 9;
    private static final int LONGEST = 2000;
    private static final char BETWEEN = '\u001f';

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** @param list what the cursor is good for: the list's address and all filters, in a stable order */
    public String encode(String list) {
        var content = String.join(String.valueOf(BETWEEN), keys).getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(check(content, list), CHECK + content.length);
        System.arraycopy(content, 0, all, CHECK, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Reads what {@link #encode} wrote for the same list.
     *
     * @param count how many keys that list sorts by
     * @throws Problem 400 when it was not made here, or for another list
     */
    public static Cursor decode(String text, String list, int count) {
        var all = text.length() > LONGEST ? new byte[0] : bytes(text);
        if (all.length < CHECK) {
            throw refused();
        }
        var content = Arrays.copyOfRange(all, CHECK, all.length);
        var keys = List.of(new String(content, StandardCharsets.UTF_8).split(String.valueOf(BETWEEN), -1));
        if (!Arrays.equals(check(content, list), Arrays.copyOf(all, CHECK)) || keys.size() != count) {
            throw refused();
        }
        return new Cursor(keys);
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private static byte[] check(byte[] content, String list) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("postil cursor\n".getBytes(StandardCharsets.UTF_8));
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(content), CHECK);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Problem refused() {
        return Problem.invalid("cursor", "This cursor is not one of this list. Begin again without it.");
    }
}
