package org.postil.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postil.network.Network.Person;
import org.postil.network.Network.Tie;

/** A network is laid out so that it can be read. */
class LayoutTest {
    @Test
    void whatIsTiedStandsNearerThanWhatIsNot() {
        // Two rings of six, joined by one tie.
        List<Tie> ties = new ArrayList<>();
        for (int ring = 0; ring < 2; ring++) {
            for (int i = 0; i < 6; i++) {
                for (int j = i + 1; j < 6; j++) {
                    ties.add(tie(ring * 6 + i, ring * 6 + j, 5));
                }
            }
        }
        ties.add(tie(0, 6, 1));
        Drawing drawing = Drawing.of(new Network(people(12), ties));

        double inside = 0;
        double between = 0;
        for (int i = 0; i < 6; i++) {
            inside += distance(drawing, i, (i + 1) % 6) / 6;
            between += distance(drawing, i, 6 + i) / 6;
        }
        assertThat(inside).isLessThan(0.6 * between);
    }

    @Test
    void noNameLiesOnAnotherAndNoneLeavesTheDrawing() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            List<Tie> ties = IntStream.range(0, 250)
                    .mapToObj(n -> tie(random.nextInt(30), 30 + random.nextInt(30), 1 + random.nextInt(40)))
                    .toList();
            Drawing drawing = Drawing.of(new Network(people(60), ties));

            int overlaps = 0;
            for (Drawing.Point one : drawing.points()) {
                double half = one.label().length() * 3.2;
                assertThat(one.x() - half).isGreaterThanOrEqualTo(0);
                assertThat(one.x() + half).isLessThanOrEqualTo(drawing.width());
                assertThat(one.y() - one.radius()).isGreaterThanOrEqualTo(-1);
                assertThat(one.labelY()).isLessThanOrEqualTo(drawing.height());
                for (Drawing.Point other : drawing.points()) {
                    boolean apart = Math.abs(one.x() - other.x())
                                    >= half + other.label().length() * 3.2
                            || Math.abs(one.labelY() - other.labelY()) >= 11;
                    overlaps += one.person().id().compareTo(other.person().id()) < 0 && !apart ? 1 : 0;
                }
            }
            assertThat(overlaps).as("seed %d", seed).isZero();
        }
    }

    @Test
    void twoWhoKnowNobodyElseDoNotPressTheOthersTogether() {
        Random random = new Random(1);
        List<Tie> ties = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(n -> tie(random.nextInt(14), 14 + random.nextInt(44), 1 + random.nextInt(3)))
                .toList());
        ties.add(tie(58, 59, 1));
        Drawing drawing = Drawing.of(new Network(people(60), ties));

        double[] across =
                drawing.points().stream().mapToDouble(Drawing.Point::x).sorted().toArray();
        assertThat(across[54] - across[5]).isGreaterThan(drawing.width() / 2.0);
    }

    @Test
    void theSameTiesGiveTheSamePicture() {
        List<Tie> ties = List.of(tie(0, 1, 2), tie(1, 2, 1), tie(0, 3, 9));
        assertThat(Drawing.of(new Network(people(4), ties))).isEqualTo(Drawing.of(new Network(people(4), ties)));
    }

    @Test
    void nobodyAndTwoAreDrawnToo() {
        assertThat(Drawing.of(new Network(List.of(), List.of())).points()).isEmpty();
        assertThat(Drawing.of(new Network(people(2), List.of(tie(0, 1, 1)))).lines())
                .hasSize(1);
    }

    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Person(id(n), "p" + n, "Person number " + n, "person", 100 - n))
                .toList();
    }

    private static Tie tie(int from, int to, long documents) {
        return new Tie(id(from), id(to), documents);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static double distance(Drawing drawing, int one, int other) {
        Drawing.Point a = drawing.points().get(one);
        Drawing.Point b = drawing.points().get(other);
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
