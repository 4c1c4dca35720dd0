package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds for every cite of a document how it stands to those before it. */
final class Positions {
    private final int nearNoteDistance;
    private final Map<String, Integer> firstNote = new HashMap<>();
    private final Map<String, Integer> lastNote = new HashMap<>();

    Positions(int nearNoteDistance) {
        this.nearNoteDistance = nearNoteDistance;
    }

    /** @param firstNote the note in which the item was cited first, 0 when this is the first */
    record Placed(Cite cite, Position position, boolean nearNote, int firstNote) {}

    List<List<Placed>> of(List<Cluster> clusters) {
        List<List<Placed>> all = new ArrayList<>();
        Map<Boolean, List<Cite>> before = new HashMap<>(Map.of(true, List.of(), false, List.of()));
        Map<Boolean, List<Cite>> here = new HashMap<>(Map.of(true, List.of(), false, List.of()));
        int note = -1;
        for (Cluster cluster : clusters) {
            boolean inNote = cluster.note() > 0;
            if (!inNote || cluster.note() != note) {
                before.put(inNote, here.get(inNote));
                here.put(inNote, new ArrayList<>());
            }
            note = inNote ? cluster.note() : note;
            List<Placed> placed = new ArrayList<>();
            for (Cite cite : cluster.cites()) {
                List<Cite> said = here.get(inNote);
                Cite previous = said.isEmpty() ? alone(before.get(inNote)) : said.get(said.size() - 1);
                placed.add(place(cite, previous, cluster.note()));
                said.add(cite);
            }
            all.add(placed);
        }
        return all;
    }

    private Placed place(Cite cite, Cite previous, int note) {
        String item = cite.item();
        boolean seen = firstNote.containsKey(item);
        boolean near = seen && note > 0 && note - lastNote.get(item) <= nearNoteDistance;
        Position position = cite.position() != null ? cite.position() : position(cite, previous, seen);
        Placed placed = new Placed(cite, position, near, seen ? firstNote.get(item) : 0);
        firstNote.putIfAbsent(item, note);
        lastNote.put(item, note);
        return placed;
    }

    private static Position position(Cite cite, Cite previous, boolean seen) {
        if (!seen) {
            return Position.FIRST;
        }
        if (previous == null || !previous.item().equals(cite.item())) {
            return Position.SUBSEQUENT;
        }
        if (!previous.isLocated()) {
            return cite.isLocated() ? Position.IBID_WITH_LOCATOR : Position.IBID;
        }
        if (!cite.isLocated()) {
            return Position.SUBSEQUENT;
        }
        boolean same = previous.locator().strip().equals(cite.locator().strip())
                && Locators.label(previous).equals(Locators.label(cite));
        return same ? Position.IBID : Position.IBID_WITH_LOCATOR;
    }

    /** A note of several items has no "same place". */
    private static Cite alone(List<Cite> note) {
        if (note.isEmpty()) {
            return null;
        }
        String item = note.get(0).item();
        boolean one = note.stream().allMatch(c -> c.item().equals(item));
        return one ? note.get(note.size() - 1) : null;
    }
}
