package org.postil.imports;

import java.util.List;

/** The letters beside a to z that the languages of the archives write, to tell a good reading of bytes from a bad one. */
final class Alphabets {
    private static final List<String> LETTERS = List.of(
            "äöüß", // German
            "àâæçéèêëîïôœùûüÿ", // French
            "áéíñóúü", // Spanish
            "àáâãçéêíóôõúü", // Portuguese
            "àèéìíòóùú", // Italian
            "åäöéæøü", // Scandinavian
            "éëïóöü", // Dutch
            "áéíóöőúüű", // Hungarian
            "ąćęłńóśźż", // Polish
            "áčďéěíňóřšťúůýž", // Czech
            "áäčďéíĺľňóôŕšťúýž", // Slovak
            "ăâîșțşţ", // Romanian
            "čćđšž" // Croatian, Serbian, Slovene
            );
    private static final String SIGNS = "“”„‘’‚–—…«»‹›§°£€©•·´\u00a0\u00ad";

    private Alphabets() {}

    /** How well the text's letters are those of one language: 1 when all are. */
    static double fit(String text) {
        var others = text.codePoints().filter(c -> c > 0x7f).toArray();
        return LETTERS.stream()
                .mapToDouble(alphabet -> fit(others, alphabet))
                .max()
                .orElseThrow();
    }

    private static double fit(int[] characters, String alphabet) {
        double fitting = 0;
        for (int c : characters) {
            if (alphabet.indexOf(Character.toLowerCase(c)) >= 0) {
                fitting++;
            } else if (SIGNS.indexOf(c) >= 0) {
                fitting += 0.75;
            } else if (Character.isISOControl(c)) {
                fitting--;
            }
        }
        return characters.length == 0 ? 1 : fitting / characters.length;
    }
}
