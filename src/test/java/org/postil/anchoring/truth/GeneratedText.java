package org.postil.anchoring.truth;

import java.util.Random;

/**
 * A text in several scripts with whatever makes offsets hard: astral letters, combining marks, right-to-left words,
 * ligatures, soft hyphens, no-break and zero-width spaces, both line ends. A quarter of its sentences are twins of
 * others, some of them twenty times in a row.
 */
public final class GeneratedText {
    private static final String[] WORDS =
            ("the of to in a and that was on with for from by as at had were his it not be "
                            + "Nagy Khrushchev Mikoyan Suslov Budapest troops government party committee ministers declaration "
                            + "Presidium session notes withdrawal comrades Hungarian Soviet Warsaw leadership radio insurgents "
                            + "workers students council Kádár Gerő Hegedüs Андропов Микоян 布达佩斯 国务院 בודפשט ההתקוממות "
                            + "e\u0301tat cafe\u0301 de\u0301cision of\uFB01ce \uFB02ight Re\u00ADgie\u00ADrung zero\u200Bwidth "
                            + "10\u00A0October 5\u00A0000 \uD835\uDC00\uD835\uDC01 \uD83D\uDCDC agreed decided reported asked "
                            + "answered proposed whether should must against before after during because therefore however")
                    .split(" ");
    private static final String[] REFRAINS = {
        "The session was adjourned.",
        "Comrade Khrushchev spoke in favour of the proposal and the others agreed.",
        "Not for publication.",
        "The members of the Presidium took note of the report of the commission and resolved to return to it."
    };
    private static final String[] SPACES = {" ", " ", " ", "\n", "\r\n"};

    private final StringBuilder text = new StringBuilder();
    private final Random random;

    private GeneratedText(long seed) {
        random = new Random(seed);
    }

    public static String of(long seed, int sentences) {
        return new GeneratedText(seed).write(sentences);
    }

    private String write(int sentences) {
        int written = 0;
        while (written < sentences) {
            int kind = random.nextInt(60);
            int times = kind == 0 ? 20 : 1;
            String sentence = kind < 9 ? REFRAINS[random.nextInt(REFRAINS.length)] : fresh();
            text.append((sentence + space(sentence)).repeat(times));
            written += times;
        }
        return text.toString();
    }

    /** Only a line end says where a sentence without a full stop ends. */
    private String space(String sentence) {
        String any = SPACES[random.nextInt(SPACES.length)];
        return any.equals(" ") && !".?!".contains(sentence.substring(sentence.length() - 1)) ? "\n" : any;
    }

    private String fresh() {
        StringBuilder words = new StringBuilder();
        int count = 4 + random.nextInt(22);
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.append(". ?!".charAt(random.nextInt(4))).toString().strip();
    }
}
