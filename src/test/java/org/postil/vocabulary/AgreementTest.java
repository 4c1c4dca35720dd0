package org.postil.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.vocabulary.Coverage.Stretch;

/** The coefficients against worked examples in the literature, and counting against doing it by hand. */
class AgreementTest {
    @ParameterizedTest(name = "kappa of {0}, {1}, {2}, {3} is {4}")
    @CsvSource({
        // J. Sim, C. C. Wright, "The Kappa Statistic in Reliability Studies", Physical Therapy 85 (2005), table 1
        "22, 2, 4, 11, 0.67",
        // The three tables by which "Cohen's kappa" is commonly explained: grants read by two readers, and one share of
        // agreement with two distributions
        "20, 5, 10, 15, 0.40",
        "45, 15, 25, 15, 0.1304",
        "25, 35, 5, 35, 0.2593",
    })
    void kappaIsAsPublished(long both, long first, long second, long neither, double kappa) {
        assertThat(new Agreement(both, first, second, neither).kappa()).isCloseTo(kappa, within(0.005));
    }

    @Test
    void alphaIsAsPublished() {
        // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section A: Meg and Owen, ten articles
        String meg = "0100000010";
        String owen = "1110010000";
        Agreement agreement = Agreement.NONE;
        for (int i = 0; i < meg.length(); i++) {
            boolean one = meg.charAt(i) == '1';
            boolean two = owen.charAt(i) == '1';
            agreement = agreement.plus(
                    new Agreement(one && two ? 1 : 0, one && !two ? 1 : 0, !one && two ? 1 : 0, !one && !two ? 1 : 0));
        }
        assertThat(agreement).isEqualTo(new Agreement(1, 1, 3, 5));
        assertThat(agreement.alpha()).isCloseTo(0.095, within(0.0005));
    }

    @Test
    void whereAllUnitsAreAlikeNothingIsSaid() {
        assertThat(new Agreement(0, 0, 0, 9).kappa()).isNull();
        assertThat(new Agreement(9, 0, 0, 0).alpha()).isNull();
        assertThat(Agreement.NONE.observed()).isNull();
        assertThat(new Agreement(3, 0, 0, 9).kappa()).isEqualTo(1);
        assertThat(new Agreement(3, 0, 0, 9).alpha()).isEqualTo(1);
    }

    @Test
    void codePointsAreCountedAsIfOneByOne() {
        Random random = new Random(1956);
        for (int round = 0; round < 200; round++) {
            int length = 1 + random.nextInt(80);
            List<Stretch> one = passages(random, length);
            List<Stretch> two = passages(random, length);
            BitSet first = marked(one);
            BitSet second = marked(two);
            Coverage a = Coverage.of(one);
            Coverage b = Coverage.of(two);

            BitSet both = (BitSet) first.clone();
            both.and(second);
            BitSet only = (BitSet) first.clone();
            only.andNot(second);
            BitSet either = (BitSet) first.clone();
            either.or(second);
            assertThat(a.with(b, length))
                    .isEqualTo(new Agreement(
                            both.cardinality(),
                            only.cardinality(),
                            second.cardinality() - both.cardinality(),
                            length - either.cardinality()));
            assertThat(marked(a.without(b).stretches())).isEqualTo(only);
            assertThat(marked(a.and(b).stretches())).isEqualTo(both);
        }
    }

    @Test
    void passagesThatMeetAreCountedBesides() {
        List<Stretch> second = List.of(new Stretch(5, 10), new Stretch(20, 30), new Stretch(40, 41));
        assertThat(Coverage.of(List.of(new Stretch(0, 6), new Stretch(29, 35))).met(second))
                .isEqualTo(2);
    }

    private static List<Stretch> passages(Random random, int length) {
        List<Stretch> passages = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int start = random.nextInt(length);
            passages.add(new Stretch(start, start + 1 + random.nextInt(length - start)));
        }
        return passages;
    }

    private static BitSet marked(List<Stretch> stretches) {
        BitSet marked = new BitSet();
        stretches.forEach(stretch -> marked.set(stretch.start(), stretch.end()));
        return marked;
    }
}
