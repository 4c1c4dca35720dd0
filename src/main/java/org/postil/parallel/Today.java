package org.postil.parallel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.anchoring.PlainText;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.facsimiles.Following;
import org.postil.parallel.Bitext.Pair;
import org.postil.parallel.LaidRow.Side;
import org.postil.shared.Problem;

/** Which paragraphs of a text, as it reads today, stand where an editor laid those of an earlier revision. */
final class Today {
    private final Texts texts;
    private final Text text;
    private final List<Paragraph> paragraphs;
    private final Map<Integer, Following> followed = new HashMap<>();

    Today(Texts texts, Text text, List<Paragraph> paragraphs) {
        this.texts = texts;
        this.text = text;
        this.paragraphs = paragraphs;
    }

    /** @param to exclusive; where it starts, none */
    private record Range(int from, int to) {
        boolean isEmpty() {
            return from == to;
        }
    }

    /** In the order of both texts, without what is gone from one of them or would cross another. */
    static Map<Pair, UUID> known(List<Laid> laid, Today left, Today right) {
        Map<Pair, UUID> found = new LinkedHashMap<>();
        for (Laid row : laid) {
            Range onTheLeft = left.of(row.left());
            Range onTheRight = right.of(row.right());
            if (isWhole(row.left(), onTheLeft) && isWhole(row.right(), onTheRight)) {
                found.put(new Pair(onTheLeft.from, onTheLeft.to, onTheRight.from, onTheRight.to), row.id());
            }
        }
        Map<Pair, UUID> known = new LinkedHashMap<>();
        Pair last = new Pair(0, 0, 0, 0);
        for (Pair next : found.keySet().stream()
                .sorted(Comparator.comparingInt(Pair::to).thenComparingInt(Pair::end))
                .toList()) {
            if (next.from() >= last.to() && next.at() >= last.end()) {
                known.put(next, found.get(next));
                last = next;
            }
        }
        return known;
    }

    private static boolean isWhole(Side laid, Range today) {
        return laid.start() == laid.end() || !today.isEmpty();
    }

    private Range of(Side laid) {
        Following following = followed.computeIfAbsent(laid.revision(), this::from);
        int end = laid.end() == 0 ? 0 : following.end(laid.end());
        if (laid.start() == laid.end()) {
            int border = count(end);
            return new Range(border, border);
        }
        int from = count(following.start(laid.start()));
        return new Range(from, Math.max(from, count(end)));
    }

    /** How many paragraphs have their middle before an offset. */
    private int count(int offset) {
        int count = 0;
        while (count < paragraphs.size()
                && paragraphs.get(count).start() + paragraphs.get(count).length() / 2 < offset) {
            count++;
        }
        return count;
    }

    private Following from(int revision) {
        return Following.from(plain(revision), plain(text.revision()));
    }

    private PlainText plain(int revision) {
        var known = texts.known(text.id(), revision);
        if (known == null) {
            throw Problem.notFound("revision");
        }
        return new PlainText(known.plain());
    }
}
