package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A text made and edited at random from a seed, of which every code point knows where it came from: so the truth about
 * each passage is known and not computed.
 */
final class EditedText {
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

    private static final int NEW = -1;

    private record Letter(int codePoint, int origin) {}

    /** A sentence with the white space behind it. */
    private record Sentence(List<Letter> letters, boolean refrain) {}

    private final Random random;
    private final String before;
    private final String after;
    private final int[] places;
    private final BitSet disputed = new BitSet();
    private int origins;

    /** @param editing the share of sentences that are edited */
    EditedText(long seed, int sentences, double editing) {
        random = new Random(seed);
        List<Sentence> written = written(sentences);
        before = flat(written);
        places = new int[origins];
        Arrays.fill(places, NEW);
        List<Sentence> edited = edited(written, editing);
        after = flat(edited);
        int at = 0;
        for (Sentence sentence : edited) {
            for (Letter letter : sentence.letters) {
                if (letter.origin != NEW) {
                    places[letter.origin] = at;
                }
                at++;
            }
        }
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    /** Where the passage truly stands when nothing in it was touched. */
    Optional<Span> untouched(Span span) {
        int start = places[span.start()];
        for (int i = 0; i < span.length(); i++) {
            if (start == NEW || places[span.start() + i] != start + i) {
                return Optional.empty();
            }
        }
        return Optional.of(new Span(start, start + span.length()));
    }

    /** Whether it lies among twins of which one was edited, so that hardly anybody could tell them apart. */
    boolean disputed(Span span) {
        return disputed.nextSetBit(span.start()) >= 0 && disputed.nextSetBit(span.start()) < span.end();
    }

    private void dispute(List<Sentence> written, int edited) {
        int from = edited;
        int to = edited + 1;
        while (from > 0 && (edited - from < 3 || written.get(from - 1).refrain)) {
            from--;
        }
        while (to < written.size() && (to - edited < 3 || written.get(to).refrain)) {
            to++;
        }
        for (int i = from; i < to; i++) {
            if (written.get(i).refrain || i == edited) {
                written.get(i).letters.forEach(letter -> disputed.set(letter.origin));
            }
        }
    }

    /** The share of the passage's own code points that stand within the span of the later text. */
    double shareWithin(Span passage, Span there) {
        int within = 0;
        for (int i = passage.start(); i < passage.end(); i++) {
            within += places[i] >= there.start() && places[i] < there.end() ? 1 : 0;
        }
        return (double) within / passage.length();
    }

    private List<Sentence> written(int sentences) {
        List<Sentence> written = new ArrayList<>();
        while (written.size() < sentences) {
            int kind = random.nextInt(60);
            if (kind == 0) {
                String refrain = REFRAINS[random.nextInt(REFRAINS.length)];
                for (int i = 0; i < 20; i++) {
                    written.add(sentence(refrain, true, true));
                }
            } else if (kind < 9) {
                written.add(sentence(REFRAINS[random.nextInt(REFRAINS.length)], true, true));
            } else {
                written.add(sentence(fresh(), false, true));
            }
        }
        return written;
    }

    private String fresh() {
        StringBuilder words = new StringBuilder();
        int count = 4 + random.nextInt(22);
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.append(". ?!".charAt(random.nextInt(4))).toString().strip();
    }

    private Sentence sentence(String words, boolean refrain, boolean original) {
        String space = random.nextInt(4) == 0 ? "\n" : " ";
        List<Letter> letters = new ArrayList<>();
        (words + space).codePoints().forEach(c -> letters.add(new Letter(c, original ? origins++ : NEW)));
        return new Sentence(letters, refrain);
    }

    private List<Sentence> edited(List<Sentence> written, double editing) {
        List<Sentence> edited = new ArrayList<>();
        List<List<Sentence>> taken = new ArrayList<>();
        boolean removedRefrain = false;
        boolean addedRefrain = false;
        for (int i = 0; i < written.size(); i++) {
            Sentence sentence = written.get(i);
            int edit = random.nextDouble() < editing ? random.nextInt(8) : 7;
            if (!sentence.refrain) {
                addedRefrain = false;
            }
            if (edit == 0 && addedRefrain || edit == 6 && sentence.refrain && removedRefrain) {
                edit = 7;
            }
            if (edit < 4 || edit == 6 || edit < 7 && sentence.refrain) {
                dispute(written, i);
            }
            if (edit == 0) {
                removedRefrain |= sentence.refrain;
                continue;
            }
            if (edit == 1 && !sentence.refrain) {
                List<Sentence> run = new ArrayList<>(List.of(sentence));
                while (run.size() < 4
                        && i + 1 < written.size()
                        && random.nextBoolean()
                        && !written.get(i + 1).refrain) {
                    run.add(written.get(++i));
                }
                taken.add(run);
                continue;
            }
            if (edit == 2 || edit == 3) {
                // A refrain put where its twin was taken out would be no edit that anybody could see.
                boolean refrain = random.nextInt(3) == 0 && !removedRefrain && !sentence.refrain;
                edited.add(sentence(refrain ? REFRAINS[random.nextInt(REFRAINS.length)] : fresh(), refrain, false));
            }
            removedRefrain &= sentence.refrain;
            addedRefrain |= sentence.refrain && edit == 6;
            edited.add(edit == 4 ? corrected(sentence) : edit == 5 ? respaced(sentence) : sentence);
            if (edit == 6) {
                edited.add(copy(sentence));
            }
        }
        for (List<Sentence> run : taken) {
            edited.addAll(between(edited), run);
        }
        return edited;
    }

    /** Somewhere, yet not between twins, where nobody could say which of them was there before. */
    private int between(List<Sentence> edited) {
        int at = random.nextInt(edited.size() + 1);
        while (at > 0 && at < edited.size() && words(edited.get(at)).equals(words(edited.get(at - 1)))) {
            at++;
        }
        return at;
    }

    private static String words(Sentence sentence) {
        return flat(List.of(sentence)).strip();
    }

    private Sentence corrected(Sentence sentence) {
        List<Letter> letters = new ArrayList<>(sentence.letters);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(letters.size());
            int kind = random.nextInt(3);
            if (kind != 0) {
                letters.remove(at);
            }
            if (kind != 1) {
                letters.add(at, new Letter('a' + random.nextInt(26), NEW));
            }
        }
        return new Sentence(letters, sentence.refrain);
    }

    private static Sentence respaced(Sentence sentence) {
        List<Letter> letters = new ArrayList<>(sentence.letters);
        Letter space = letters.remove(letters.size() - 1);
        if (space.codePoint == ' ') {
            letters.add(new Letter('\r', NEW));
            letters.add(new Letter('\n', NEW));
        } else {
            letters.add(new Letter(' ', NEW));
        }
        return new Sentence(letters, sentence.refrain);
    }

    private static Sentence copy(Sentence sentence) {
        return new Sentence(
                sentence.letters.stream()
                        .map(letter -> new Letter(letter.codePoint, NEW))
                        .toList(),
                sentence.refrain);
    }

    private static String flat(List<Sentence> sentences) {
        StringBuilder flat = new StringBuilder();
        sentences.forEach(sentence -> sentence.letters.forEach(letter -> flat.appendCodePoint(letter.codePoint)));
        return flat.toString();
    }
}
