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
        List<Part> parts = new ArrayList<>();
        for (Part part : WordDifference.between(beginning(one), beginning(other))) {
            parts.add(part.kept() ? new Part(Fate.KEPT, shortened(part.words())) : part);
        }
        return new TextDifference(List.copyOf(parts), one.length() > LONGEST || other.length() > LONGEST);
    }

    public boolean isSame() {
        return parts.stream().allMatch(Part::kept);
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }

    private static String shortened(String words) {
        if (words.codePointCount(0, words.length()) <= 2 * AROUND + 20) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, AROUND)) + " […] "
                + words.substring(words.offsetByCodePoints(words.length(), -AROUND));
    }
}
