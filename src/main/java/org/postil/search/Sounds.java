package org.postil.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * How a name sounds, by the code of Daitch and Mokotoff, which was made for Slavic and German names: Khrushchev, Kruschev,
 * Chruschtschow and Hruscsov sound alike.
 */
final class Sounds {
    /** Shorter words sound like too many others. */
    private static final int SHORTEST = 5;

    private static final DaitchMokotoffSoundex CODE = new DaitchMokotoffSoundex();

    private Sounds() {}

    /** The codes of a word in folded Latin letters; none for other words. */
    static List<String> of(String word) {
        return word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? List.of()
                : Stream.of(CODE.soundex(word).split("\\|")).distinct().toList();
    }
}
