package org.postil.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A text of which only lengths and folio marks are known, and a translation of it that does what translators do: paragraphs
 * are longer or shorter than they should be, divided, joined, left out and added. Which belong together is known.
 */
final class TranslatedText {
    /** A paragraph of the translation, and those of the text that it says. */
    private record Translated(int length, List<Integer> of) {}

    private final Random random;
    private final List<Paragraph> text = new ArrayList<>();
    private final List<Translated> translated = new ArrayList<>();
    private final double ratio;

    /** @param ratio characters of the translation for each of the text */
    TranslatedText(long seed, int paragraphs, double ratio) {
        this.random = new Random(seed);
        this.ratio = ratio;
        int at = 0;
        for (int i = 0; i < paragraphs; i++) {
            // Half of all paragraphs have 130 to 520 characters.
            int length = (int) Math.max(8, Math.exp(5.56 + random.nextGaussian()));
            text.add(new Paragraph("<p></p>", at, at + length, false, List.of()));
            at += length + 1;
        }
        for (int i = 0; i < paragraphs; i++) {
            translate(i);
        }
    }

    private void translate(int i) {
        int length = length(text.get(i).length());
        int fate = random.nextInt(100);
        if (fate < 5 && length > 20) {
            int cut = length * (25 + random.nextInt(50)) / 100;
            translated.add(new Translated(cut, List.of(i)));
            translated.add(new Translated(length - cut, List.of(i)));
        } else if (fate < 10 && !translated.isEmpty()) {
            Translated last = translated.remove(translated.size() - 1);
            List<Integer> both = new ArrayList<>(last.of());
            both.add(i);
            translated.add(new Translated(last.length() + length, both));
        } else if (fate < 12) {
            translated.add(new Translated(100 + random.nextInt(400), List.of()));
            translated.add(new Translated(length, List.of(i)));
        } else if (fate >= 14) {
            translated.add(new Translated(length, List.of(i)));
        }
    }

    private int length(int original) {
        return (int) Math.max(5, original * ratio * (1 + 0.1 * random.nextGaussian()) + 6 * random.nextGaussian());
    }

    List<Paragraph> text() {
        return text;
    }

    List<Paragraph> translation() {
        List<Paragraph> translation = new ArrayList<>();
        int at = 0;
        for (Translated one : translated) {
            translation.add(new Paragraph("<p></p>", at, at + one.length(), false, List.of()));
            at += one.length() + 1;
        }
        return translation;
    }

    /** The same two with a folio mark at every so many characters of the text, also within paragraphs. */
    List<List<Paragraph>> withFolios(int characters) {
        List<List<String>> here = labels(text.size());
        List<List<String>> there = labels(translated.size());
        int folio = 1;
        for (int i = 0; i < text.size(); i++) {
            for (; folio * characters < text.get(i).end(); folio++) {
                int marked = i;
                for (int j = 0; j < translated.size(); j++) {
                    if (translated.get(j).of().contains(marked)) {
                        here.get(i).add("л. " + folio);
                        there.get(j).add("l. " + folio);
                        break;
                    }
                }
            }
        }
        return List.of(labelled(text, here), labelled(translation(), there));
    }

    /** The part of the translation's paragraphs that stand in one row with all that they say, and with it alone or its neighbours. */
    double right(List<Bitext.Pair> pairs) {
        int right = 0;
        for (Bitext.Pair pair : pairs) {
            for (int j = pair.at(); j < pair.end(); j++) {
                List<Integer> of = translated.get(j).of();
                boolean alone = pair.from() == pair.to();
                boolean all = of.stream().allMatch(i -> i >= pair.from() && i < pair.to());
                right += of.isEmpty() ? alone ? 1 : 0 : all ? 1 : 0;
            }
        }
        return (double) right / translated.size();
    }

    private static List<List<String>> labels(int size) {
        List<List<String>> labels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            labels.add(new ArrayList<>());
        }
        return labels;
    }

    private static List<Paragraph> labelled(List<Paragraph> paragraphs, List<List<String>> labels) {
        List<Paragraph> labelled = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph one = paragraphs.get(i);
            labelled.add(new Paragraph(one.html(), one.start(), one.end(), one.heading(), labels.get(i)));
        }
        return labelled;
    }
}
