package org.postil.anchoring.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All ways to tell, sentence by sentence and with as few code points removed and added as can be, how one text became
 * another. What they do not all tell alike is doubtful: nothing in the two texts says where it stands.
 */
final class Accounts {
    private static final int NOWHERE = -1;
    private static final int NEVER = Integer.MAX_VALUE / 4;

    private final List<Sentence> before;
    private final List<Sentence> after;
    private final int[] kinds;
    private final int[] kindsAfter;
    private final int[] places;
    private final Map<List<String>, Integer> rewritings = new HashMap<>();

    /** Edits from the start of both texts to a pair of sentences, by their numbers, and from there to the end. */
    private final int[][] ahead;

    private final int[][] behind;

    /** @param sources for each later sentence the earlier one that truly became it, or itself when it is new */
    Accounts(List<Sentence> before, List<Sentence> after, List<Sentence> sources) {
        this.before = before;
        this.after = after;
        Map<String, Integer> known = new HashMap<>();
        kinds = kinds(known, before);
        kindsAfter = kinds(known, sources);
        Map<Sentence, Integer> standing = new HashMap<>();
        for (int j = 0; j < sources.size(); j++) {
            standing.put(sources.get(j), j);
        }
        places = before.stream()
                .mapToInt(one -> standing.getOrDefault(one, NOWHERE))
                .toArray();
        ahead = new int[before.size() + 1][after.size() + 1];
        behind = new int[before.size() + 1][after.size() + 1];
        count();
    }

    /** Twins are of one kind, and of what kind they were they stay when they are edited. */
    private static int[] kinds(Map<String, Integer> known, List<Sentence> sentences) {
        return sentences.stream()
                .mapToInt(one -> known.computeIfAbsent(one.toString().strip(), words -> known.size()))
                .toArray();
    }

    private void count() {
        int n = before.size();
        int m = after.size();
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                int removed =
                        i == 0 ? NEVER : ahead[i - 1][j] + before.get(i - 1).length();
                int added = j == 0 ? NEVER : ahead[i][j - 1] + after.get(j - 1).length();
                int kept = i == 0 || j == 0 ? NEVER : ahead[i - 1][j - 1] + edits(i - 1, j - 1);
                ahead[i][j] = i + j == 0 ? 0 : Math.min(kept, Math.min(removed, added));
            }
        }
        for (int i = n; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                int removed = i == n ? NEVER : behind[i + 1][j] + before.get(i).length();
                int added = j == m ? NEVER : behind[i][j + 1] + after.get(j).length();
                int kept = i == n || j == m ? NEVER : behind[i + 1][j + 1] + edits(i, j);
                behind[i][j] = i == n && j == m ? 0 : Math.min(kept, Math.min(removed, added));
            }
        }
    }

    private int edits(int i, int j) {
        if (kinds[i] != kindsAfter[j]) {
            return NEVER;
        }
        String old = before.get(i).toString();
        String now = after.get(j).toString();
        return old.equals(now)
                ? 0
                : rewritings.computeIfAbsent(
                        List.of(old, now), pair -> before.get(i).edits(after.get(j)));
    }

    /** The code points of the earlier text that are in doubt. */
    BitSet doubtful() {
        BitSet doubtful = new BitSet();
        int start = 0;
        for (int i = 0; i < before.size(); i++) {
            int end = start + before.get(i).length();
            doubtful.set(start, end, doubtful(i));
            start = end;
        }
        return doubtful;
    }

    private boolean doubtful(int i) {
        for (int j = 0; j < after.size(); j++) {
            if (j != places[i] && told(i, j)) {
                return true;
            }
        }
        if (places[i] == NOWHERE) {
            return false;
        }
        for (int other = 0; other < before.size(); other++) {
            if (other != i && told(other, places[i])) {
                return true;
            }
        }
        return !told(i, places[i]) && movedWithTwinsOnly(i);
    }

    /** Whether one of the shortest accounts says that the one became the other. */
    private boolean told(int i, int j) {
        return ahead[i][j] + edits(i, j) + behind[i + 1][j + 1] == ahead[before.size()][after.size()];
    }

    /** What was moved and stood elsewhere too may as well have been removed here and copied there. */
    private boolean movedWithTwinsOnly(int i) {
        List<Integer> run = new ArrayList<>(List.of(i));
        for (int at = i; at > 0 && places[at - 1] != NOWHERE && places[at - 1] == places[at] - 1; at--) {
            run.add(at - 1);
        }
        for (int at = i;
                at + 1 < places.length && places[at + 1] != NOWHERE && places[at + 1] == places[at] + 1;
                at++) {
            run.add(at + 1);
        }
        return run.stream().allMatch(at -> times(kinds, kinds[at]) > 1 || times(kindsAfter, kinds[at]) > 1);
    }

    private static long times(int[] all, int kind) {
        return Arrays.stream(all).filter(one -> one == kind).count();
    }
}
