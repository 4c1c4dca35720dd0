package org.postil.network;

import java.util.Arrays;

/**
 * Lays out points that are tied to one another so that what is tied stands near and nothing lies on anything else, labels
 * included (Fruchterman and Reingold, 1991). The same ties give the same picture. Lengths are those of the drawing.
 */
final class Layout {
    private static final int STEPS = 300;
    private static final int TIDYING = 200;

    /** Between two labels. */
    private static final double GAP = 4;

    private final double width;
    private final double height;
    private final double[] x;
    private final double[] y;
    private final double[] movedX;
    private final double[] movedY;

    /** @param count of points, which begin on a spiral: the first in the middle */
    Layout(int count, double width, double height) {
        this.width = width;
        this.height = height;
        this.x = new double[count];
        this.y = new double[count];
        this.movedX = new double[count];
        this.movedY = new double[count];
        double golden = Math.PI * (3 - Math.sqrt(5));
        for (int i = 0; i < count; i++) {
            double radius = Math.sqrt((i + 0.5) / count) / 2;
            x[i] = width * (0.5 + radius * Math.cos(i * golden));
            y[i] = height * (0.5 + radius * Math.sin(i * golden));
        }
    }

    /** @param strength of a tie, from 0 to 1 */
    record Tie(int from, int to, double strength) {}

    /** How much room a point needs with its label. */
    record Box(double width, double height) {}

    Layout draw(Tie[] ties, Box[] boxes) {
        double near = 0.75 * Math.sqrt(width * height / Math.max(1, x.length));
        for (int step = 0; step < STEPS; step++) {
            step(ties, near, width / 10 * (1 - (double) step / STEPS));
        }
        fit(boxes);
        for (int round = 0; round < TIDYING && tidy(boxes); round++) {
            keepInside(boxes);
        }
        return this;
    }

    double x(int point) {
        return x[point];
    }

    double y(int point) {
        return y[point];
    }

    private void step(Tie[] ties, double near, double furthest) {
        Arrays.fill(movedX, 0);
        Arrays.fill(movedY, 0);
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double distance = distance(i, j);
                push(i, j, near * near / distance / distance);
            }
            // A light pull to the middle keeps what is tied to nothing else from drifting away.
            movedX[i] += (width / 2 - x[i]) * 0.1;
            movedY[i] += (height / 2 - y[i]) * 0.1;
        }
        for (Tie tie : ties) {
            push(tie.from, tie.to, -(0.3 + 0.7 * tie.strength) * distance(tie.from, tie.to) / near);
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.max(1e-9, Math.hypot(movedX[i], movedY[i]));
            x[i] += movedX[i] / length * Math.min(length, furthest);
            y[i] += movedY[i] / length * Math.min(length, furthest);
        }
    }

    /** @param force in shares of their distance; towards one another when it is negative */
    private void push(int i, int j, double force) {
        double dx = (x[i] - x[j]) * force;
        double dy = (y[i] - y[j]) * force;
        movedX[i] += dx;
        movedY[i] += dy;
        movedX[j] -= dx;
        movedY[j] -= dy;
    }

    private double distance(int i, int j) {
        return Math.max(0.01, Math.hypot(x[i] - x[j], y[i] - y[j]));
    }

    private void fit(Box[] boxes) {
        fit(x, width);
        fit(y, height);
        keepInside(boxes);
    }

    /** Half by where each stands and half by which it is in their order: a few far off would press all others together. */
    private static void fit(double[] places, double room) {
        double least = Arrays.stream(places).min().orElse(0);
        double most = Arrays.stream(places).max().orElse(1);
        double[] ordered = places.clone();
        Arrays.sort(ordered);
        for (int i = 0; i < places.length; i++) {
            double share = (places[i] - least) / (most - least);
            double rank = Arrays.binarySearch(ordered, places[i]) / Math.max(1.0, places.length - 1);
            places[i] = most - least < 1 ? room / 2 : (share + rank) / 2 * room;
        }
    }

    /** Pushes what overlaps apart, by whichever way is shorter; answers whether anything did. */
    private boolean tidy(Box[] boxes) {
        boolean any = false;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double overX = (boxes[i].width + boxes[j].width) / 2 + GAP - Math.abs(x[i] - x[j]);
                double overY = (boxes[i].height + boxes[j].height) / 2 + GAP - Math.abs(y[i] - y[j]);
                if (overX > 0 && overY > 0) {
                    any = true;
                    part(i, j, overX, overY);
                }
            }
        }
        return any;
    }

    private void part(int i, int j, double overX, double overY) {
        if (overY <= overX) {
            double way = y[i] < y[j] ? -overY / 2 : overY / 2;
            y[i] += way;
            y[j] -= way;
        } else {
            double way = x[i] < x[j] ? -overX / 2 : overX / 2;
            x[i] += way;
            x[j] -= way;
        }
    }

    private void keepInside(Box[] boxes) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(boxes[i].width / 2, Math.min(width - boxes[i].width / 2, x[i]));
            y[i] = Math.max(boxes[i].height / 2, Math.min(height - boxes[i].height / 2, y[i]));
        }
    }
}
