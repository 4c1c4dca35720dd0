package org.postil.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of a file's bytes, as a {@code Range} header asks for it (RFC 9110, 14).
 *
 * @param from the first byte
 * @param to the byte behind the last
 */
public record ByteRange(long from, long to) {
    private static final Pattern ONE = Pattern.compile("(?i)\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    public static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /**
     * What is to be sent of a file. A header that asks for several stretches, or that cannot be read, asks for the whole, as
     * the RFC allows.
     *
     * @return empty when the header asks for nothing that the file has: the answer is 416
     */
    public static Optional<ByteRange> asked(String header, long size) {
        var one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.of(whole(size));
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(one.group(2)));
            return last == 0 ? Optional.empty() : Optional.of(new ByteRange(size - last, size));
        }
        long from = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2));
        if (last < from && !one.group(2).isEmpty()) {
            return Optional.of(whole(size));
        }
        return from >= size ? Optional.empty() : Optional.of(new ByteRange(from, Math.min(last + 1, size)));
    }

    public long length() {
        return to - from;
    }

    public boolean isWholeOf(long size) {
        return from == 0 && to == size;
    }

    /** The value of {@code Content-Range}. */
    public String of(long size) {
        return "bytes " + from + "-" + (to - 1) + "/" + size;
    }
}
