package org.postil.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.network.Layout.Box;
import org.postil.network.Network.Person;
import org.postil.network.Network.Tie;

/** A network laid out, in units of the drawing: some 16 of them are a line of text. */
record Drawing(int width, int height, List<Point> points, List<Line> lines) {
    private static final int WIDEST = 1020;

    /** Around it, for what a letter or a line is wider than was thought. */
    private static final int MARGIN = 12;

    private static final double LETTER = 7.2;
    private static final double LINE = 15;
    private static final int LONGEST_LABEL = 28;

    /** A person: a disc with his name beneath it. */
    record Point(Person person, String label, int x, int y, int radius) {
        public int labelY() {
            return y + radius + 12;
        }
    }

    /** A tie; of two who wrote to each other one line each way. @param strength 1 to 5 */
    record Line(Tie tie, Person from, Person to, int x1, int y1, int x2, int y2, int strength) {}

    public String viewBox() {
        return -MARGIN + " " + -MARGIN + " " + outerWidth() + " " + outerHeight();
    }

    public int outerWidth() {
        return width + 2 * MARGIN;
    }

    public int outerHeight() {
        return height + 2 * MARGIN;
    }

    static Drawing of(Network network) {
        List<Person> people = network.people();
        int width = Math.min(WIDEST, 400 + 26 * people.size());
        int height = 160 + 10 * people.size();
        Map<UUID, Integer> places = new HashMap<>();
        people.forEach(person -> places.put(person.id(), places.size()));
        long most = network.ties().stream().mapToLong(Tie::documents).max().orElse(1);
        Layout layout = new Layout(people.size(), width, height)
                .draw(
                        network.ties().stream()
                                .map(tie -> new Layout.Tie(
                                        places.get(tie.from()), places.get(tie.to()), share(tie.documents(), most)))
                                .toArray(Layout.Tie[]::new),
                        people.stream().map(person -> box(person, people)).toArray(Box[]::new));
        List<Point> points = new ArrayList<>();
        for (Person person : people) {
            points.add(point(person, radius(person, people), layout, points.size()));
        }
        List<Line> lines = network.ties().stream()
                .map(tie -> line(tie, points.get(places.get(tie.from())), points.get(places.get(tie.to())), most))
                .toList();
        return new Drawing(width, height, List.copyOf(points), lines);
    }

    private static Point point(Person person, int radius, Layout layout, int place) {
        // The box has the disc above and the label beneath; its middle is where the layout put it.
        int y = (int) Math.round(layout.y(place) - LINE / 2);
        return new Point(person, label(person), (int) Math.round(layout.x(place)), y, radius);
    }

    /** From edge to edge, so that an arrow is seen. */
    private static Line line(Tie tie, Point from, Point to, long most) {
        double length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
        double dx = (to.x - from.x) / length;
        double dy = (to.y - from.y) / length;
        return new Line(
                tie,
                from.person,
                to.person,
                (int) Math.round(from.x + dx * from.radius),
                (int) Math.round(from.y + dy * from.radius),
                (int) Math.round(to.x - dx * (to.radius + 2)),
                (int) Math.round(to.y - dy * (to.radius + 2)),
                1 + (int) Math.round(4 * share(tie.documents(), most)));
    }

    private static Box box(Person person, List<Person> all) {
        int radius = radius(person, all);
        return new Box(Math.max(2.0 * radius, label(person).length() * LETTER), 2 * radius + LINE);
    }

    private static int radius(Person person, List<Person> all) {
        long most = all.stream().mapToLong(Person::documents).max().orElse(1);
        return 4 + (int) Math.round(8 * Math.sqrt((double) person.documents() / most));
    }

    private static String label(Person person) {
        String name = person.name();
        return name.codePointCount(0, name.length()) <= LONGEST_LABEL
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_LABEL - 1))
                                .stripTrailing() + "…";
    }

    /** By the logarithm: one tie of a thousand documents leaves those of ten their difference. */
    private static double share(long documents, long most) {
        return most <= 1 ? 0 : Math.log(documents) / Math.log(most);
    }
}
