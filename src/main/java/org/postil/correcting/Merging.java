package org.postil.correcting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.correcting.Merge.Agreed;
import org.postil.correcting.Merge.Conflict;
import org.postil.correcting.Merge.Piece;

/**
 * The work of a {@link Merge}. The base's blocks and the gaps around them are places; each side says of each place what it
 * made of it. A place only one side changed is that side's.
 */
final class Merging {
    private final List<String> base;
    private final Side mine;
    private final Side theirs;
    private final List<Piece> pieces = new ArrayList<>();

    /** One side: what became of each block of the base, and what was put before it. */
    private static final class Side {
        private final List<String> blocks;
        private final Correspondence correspondence;

        Side(List<String> base, List<String> blocks) {
            this.blocks = blocks;
            this.correspondence = Correspondence.of(base, blocks);
        }

        /** Empty when it was taken out. */
        String at(int place) {
            int to = correspondence.to(place);
            return to < 0 ? "" : blocks.get(to);
        }

        /** What stands between the two blocks of this side that correspond to base blocks around the gap. */
        List<String> before(int place, int places) {
            int from = 0;
            for (int i = place - 1; i >= 0; i--) {
                if (correspondence.to(i) >= 0) {
                    from = correspondence.to(i) + 1;
                    break;
                }
            }
            int to = place == places ? blocks.size() : correspondence.to(place);
            return to < 0 ? List.of() : blocks.subList(from, to);
        }
    }

    Merging(List<String> base, List<String> mine, List<String> theirs) {
        this.base = base;
        this.mine = new Side(base, mine);
        this.theirs = new Side(base, theirs);
    }

    List<Piece> pieces() {
        for (int place = 0; place < base.size(); place++) {
            gap(place);
            block(place);
        }
        gap(base.size());
        return joined();
    }

    private void gap(int place) {
        String my = Blocks.join(mine.before(place, base.size()));
        String their = Blocks.join(theirs.before(place, base.size()));
        decide("", my, their);
    }

    private void block(int place) {
        decide(base.get(place), mine.at(place), theirs.at(place));
    }

    private void decide(String was, String my, String their) {
        if (my.equals(their) || their.equals(was)) {
            pieces.add(new Agreed(my));
        } else if (my.equals(was)) {
            pieces.add(new Agreed(their));
        } else {
            Optional<String> merged =
                    was.isEmpty() || my.isEmpty() || their.isEmpty() ? Optional.empty() : Words.merge(was, my, their);
            pieces.add(merged.<Piece>map(Agreed::new).orElseGet(() -> new Conflict(was, my, their)));
        }
    }

    /** Conflicts side by side are one; pieces without a block are none. */
    private List<Piece> joined() {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Agreed agreed && agreed.html().isEmpty()) {
                continue;
            }
            int last = joined.size() - 1;
            if (piece instanceof Conflict next && last >= 0 && joined.get(last) instanceof Conflict before) {
                joined.set(
                        last,
                        new Conflict(
                                lines(before.base(), next.base()),
                                lines(before.mine(), next.mine()),
                                lines(before.theirs(), next.theirs())));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static String lines(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }
}
