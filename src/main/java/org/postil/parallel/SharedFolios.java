package org.postil.parallel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paragraphs of two texts in which the same folio begins. Marks that would cross others are left out: pages that one of
 * the texts counts in its own way, or leaves that were bound in another order.
 */
final class SharedFolios {
    /** A number with what follows it; what stands before, a word for "leaf" in one language, says nothing. */
    private static final Pattern NUMBERED = Pattern.compile("^\\D*(\\d+)[^\\p{L}]*(\\p{L}*).*$");

    /** The back of a leaf: verso, oborot, Rückseite. */
    private static final Pattern BACK = Pattern.compile("^(v|verso|ob|об|rs|r[uü]ck).*$");

    private final List<Shared> inOrder;

    /** A folio begins in this paragraph of the left text and in that of the right. */
    record Shared(int left, int right) {}

    private SharedFolios(List<Shared> inOrder) {
        this.inOrder = inOrder;
    }

    static SharedFolios of(List<Paragraph> left, List<Paragraph> right) {
        Map<String, List<Integer>> first = places(left);
        Map<String, List<Integer>> second = places(right);
        List<Shared> all = new ArrayList<>();
        first.forEach((folio, places) -> {
            List<Integer> others = second.getOrDefault(folio, List.of());
            // Numbers that begin anew in the middle are the same again in the same order, or say nothing.
            for (int i = 0; i < places.size() && places.size() == others.size(); i++) {
                all.add(new Shared(places.get(i), others.get(i)));
            }
        });
        all.sort((one, other) -> one.left() != other.left() ? one.left() - other.left() : one.right() - other.right());
        return new SharedFolios(rising(all));
    }

    /** As the places of the texts have it, whatever the language: {@code л. 54 об.} and {@code l. 54v} are one folio. */
    static String folio(String label) {
        Matcher numbered = NUMBERED.matcher(label);
        if (!numbered.matches()) {
            return label.strip().toLowerCase(Locale.ROOT);
        }
        String suffix = numbered.group(2).toLowerCase(Locale.ROOT);
        String number = numbered.group(1).replaceFirst("^0+(?=\\d)", "");
        return number + (BACK.matcher(suffix).matches() ? "v" : suffix);
    }

    List<Shared> inOrder() {
        return inOrder;
    }

    private static Map<String, List<Integer>> places(List<Paragraph> paragraphs) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            for (String label : paragraphs.get(i).folios()) {
                places.computeIfAbsent(folio(label), none -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }

    /** The longest run of them that goes forward in both texts. */
    private static List<Shared> rising(List<Shared> all) {
        int[] before = new int[all.size()];
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int length = above(ends, all, all.get(i).right());
            before[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        List<Shared> rising = new ArrayList<>();
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = before[i]) {
            rising.add(all.get(i));
        }
        Collections.reverse(rising);
        return List.copyOf(rising);
    }

    /** How long the longest run is that this place may follow. */
    private static int above(List<Integer> ends, List<Shared> all, int right) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(ends.get(middle)).right() <= right) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
