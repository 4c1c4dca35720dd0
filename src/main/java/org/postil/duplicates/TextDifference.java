package org.postil.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.postil.anchoring.WordDifference;
import org.postil.anchoring.WordDifference.Fate;
import org.postil.anchoring.WordDifference.Part;

/**
 * How the texts of two documents differ, for the eyes: long stretches that are alike are cut.
 *
 * @param cut whether only the beginnings were compared
 */
record TextDifference(List<Part> parts, boolean cut) {
    private static final int LONGEST = 100_000;
    private static final int AROUND = 80;

    static TextDifference between(String one, String other) {
        boolean cut = one.length() > LONGEST || other.length() > LONGEST;
        List<Part> parts = new ArrayList<>();
        for (Part part : WordDifference.between(cut ? beginning(one) : one, cut ? beginning(other) : other)) {
            parts.add(part.kept() ? new Part(Fate.KEPT, shortened(part.words())) : part);
        }
        return new TextDifference(List.copyOf(parts), cut);
    }

    public boolean isSame() {
        return parts.stream().allMatch(Part::kept);
    }

    /** Of both texts as much, or the end of the shorter would be compared with nothing. */
    private static String beginning(String text) {
        int length = Math.min(LONGEST, text.length());
        boolean halved = length < text.length() && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, halved ? length - 1 : length);
    }

    private static String shortened(String words) {
        if (words.codePointCount(0, words.length()) <= 2 * AROUND + 20) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, AROUND)) + " […] "
                + words.substring(words.offsetByCodePoints(words.length(), -AROUND));
    }
}
