package org.postil.anchoring.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes and rewrites sentences at random, in the words of the text itself. */
final class Pen {
    private final Random random;
    private final List<String> words;

    Pen(Random random, String text) {
        this.random = random;
        this.words = List.of(text.strip().split("\\s+"));
    }

    /** A sentence of some of the text's words in no order. */
    Sentence fresh(String spaceBehind) {
        List<String> chosen = new ArrayList<>();
        for (int i = 4 + random.nextInt(22); i > 0; i--) {
            chosen.add(word());
        }
        return Sentence.written(String.join(" ", chosen) + "." + spaceBehind);
    }

    /** The same said otherwise: a third of the words stay, in their order. */
    Sentence translated(Sentence sentence) {
        List<String> chosen = new ArrayList<>();
        for (String old : sentence.toString().strip().split("\\s+")) {
            if (random.nextInt(3) == 0) {
                chosen.add(old);
            } else {
                for (int i = random.nextInt(3); i > 0; i--) {
                    chosen.add(word());
                }
            }
        }
        chosen.add(word());
        return Sentence.written(String.join(" ", chosen) + "." + sentence.spaceBehind());
    }

    Sentence corrected(Sentence sentence) {
        Sentence corrected = sentence;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(Math.max(1, corrected.words()));
            int old = corrected.letters()[at];
            int kind = random.nextInt(4);
            if (kind == 0 && corrected.length() > 1) {
                corrected = corrected.with(at, at + 1, "");
            } else if (kind == 1) {
                corrected = corrected.with(at, at, letterBut(-1));
            } else {
                corrected = corrected.with(at, at + 1, letterBut(old));
            }
        }
        return corrected;
    }

    /** Every third long word is respelt, always the same and always alike. */
    static Sentence respelt(Sentence sentence) {
        Sentence respelt = sentence;
        int end = sentence.words();
        for (int at = end; at > 0; at--) {
            if (at < end && Sentence.space(sentence.letters()[at - 1])) {
                String word = new String(sentence.letters(), at, end - at);
                int length = end - at;
                if (length > 4 && Math.floorMod(word.hashCode(), 3) == 0) {
                    int changed = at + 1 + Math.floorMod(word.hashCode() / 3, length - 2);
                    respelt = respelt.with(changed, changed + 1, other(sentence.letters()[changed]));
                }
                end = at - 1;
            }
        }
        return respelt;
    }

    private static String other(int letter) {
        return switch (letter) {
            case 's' -> "z";
            case 'c' -> "k";
            case 'e' -> "é";
            case 'i' -> "y";
            case 'o' -> "ou";
            default -> letter == 'a' ? "e" : "a";
        };
    }

    private String letterBut(int old) {
        int letter = 'a' + random.nextInt(26);
        return Character.toString(letter == old ? (letter == 'z' ? 'a' : letter + 1) : letter);
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }
}
