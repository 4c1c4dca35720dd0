package org.postil.events;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.shared.Problem;

/**
 * A place in the log of events: the transaction that wrote an event, then its number. Transactions, and not numbers, come
 * first because a number is taken before its commit: whoever reads "greater than the last number" skips a late commit.
 */
public record Position(long xid, long seq) implements Comparable<Position> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,19})-(\\d{1,19})");

    /** @throws Problem 400 when it is not a position that this server gave out */
    public static Position parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw refused();
        }
        try {
            return new Position(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        } catch (NumberFormatException tooLarge) {
            throw refused();
        }
    }

    private static Problem refused() {
        return Problem.invalid("after", "That is no position in the log. Use one that an event or a page gave.");
    }

    @Override
    public int compareTo(Position other) {
        int byTransaction = Long.compare(xid, other.xid);
        return byTransaction != 0 ? byTransaction : Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return xid + "-" + seq;
    }
}
