package org.postil.parallel;

import java.util.List;
import java.util.Locale;

/** How surely texts are laid side by side, and how long it takes: run by {@code src/bench/parallel}. */
final class Aligning {
    private static final int TEXTS = 50;
    private static final int PARAGRAPHS = 1000;

    /** What a text of 200,000 words has. */
    private static final int MANY = 3000;

    private Aligning() {}

    public static void main(String[] args) {
        for (double ratio : new double[] {1.15, 0.85, 0.35}) {
            double plain = 0;
            double marked = 0;
            for (int seed = 0; seed < TEXTS; seed++) {
                TranslatedText text = new TranslatedText(seed, PARAGRAPHS, ratio);
                plain += text.right(Bitext.align(text.text(), text.translation()));
                List<List<Paragraph>> folios = text.withFolios(2000);
                marked += text.right(Bitext.align(folios.get(0), folios.get(1)));
            }
            say(
                    "%d translations of %d paragraphs, %.2f times as long: %.2f %% stand where they belong, %.2f %% with folios",
                    TEXTS, PARAGRAPHS, ratio, 100 * plain / TEXTS, 100 * marked / TEXTS);
        }
        TranslatedText text = new TranslatedText(1, MANY, 1.15);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long begun = System.nanoTime();
            Bitext.align(text.text(), text.translation());
            fastest = Math.min(fastest, System.nanoTime() - begun);
        }
        int characters = text.text().get(MANY - 1).end();
        say("a text of %,d characters in %d paragraphs and its translation: %d ms", characters, MANY, fastest / 1_000_000);
    }

    private static void say(String what, Object... of) {
        System.out.println(String.format(Locale.ROOT, what, of));
    }
}
