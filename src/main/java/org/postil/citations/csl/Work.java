package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A piece of writing that cites: its citations in reading order, and its bibliography. Not for two threads at once. */
public final class Work {
    private final Sheet sheet;
    private final Vocabulary words;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Cluster> clusters;
    private final List<Item> ordered;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Ambiguity> ambiguities;

    Work(Processor processor, Collection<Item> all, List<Cluster> clusters) {
        sheet = processor.sheet;
        words = processor.words;
        this.clusters = clusters;
        Map<String, Item> known = all.stream().collect(Collectors.toMap(Item::id, i -> i, (a, b) -> b));
        clusters.stream()
                .flatMap(c -> c.cites().stream())
                .filter(c -> known.containsKey(c.item()))
                .forEach(c -> items.putIfAbsent(c.item(), known.get(c.item())));
        all.forEach(item -> items.putIfAbsent(item.id(), item));
        number(new ArrayList<>(items.values()));
        ordered = new Sorting(sheet, words, sheet.bibliography)
                .sorted(new ArrayList<>(items.values()), item -> entryScene(item, new Ambiguity()));
        number(ordered);
        ambiguities = new Disambiguation(sheet, words, ordered, numbers).run();
    }

    /** One for each cluster, in their order. */
    public List<Formatted> citations() {
        String distance = sheet.citation.get("near-note-distance", sheet.root.get("near-note-distance", "5"));
        Positions positions = new Positions(distance.matches("\\d{1,6}") ? Integer.parseInt(distance) : 5);
        Citing citing = new Citing(sheet, words, this);
        return positions.of(clusters).stream()
                .map(placed -> new Formatted(Finish.of(citing.write(placed), words)))
                .toList();
    }

    /** In the order of the style; what a style leaves out of its bibliographies is missing. */
    public List<Formatted> bibliography() {
        return sheet.bibliography == null
                ? List.of()
                : new Bibliography(sheet, words, this)
                        .entries(ordered).stream()
                                .map(out -> new Formatted(Finish.of(out, words)))
                                .filter(entry -> !entry.isEmpty())
                                .toList();
    }

    /** The ids of the items, in the order of the bibliography. */
    public List<String> order() {
        return ordered.stream().map(Item::id).toList();
    }

    Item item(String id) {
        Item item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("There is no item " + id + ".");
        }
        return item;
    }

    Ambiguity ambiguity(Item item) {
        return ambiguities.get(item.id());
    }

    int number(Item item) {
        return numbers.getOrDefault(item.id(), 0);
    }

    Scene entryScene(Item item, Ambiguity ambiguity) {
        Scene scene = new Scene(item, sheet.bibliography, null);
        scene.ambiguity = ambiguity;
        scene.inBibliography = true;
        scene.citationNumber = number(item);
        return scene;
    }

    Scene citeScene(Positions.Placed placed) {
        boolean said = placed.cite().placed() && placed.position() == Position.FIRST;
        Cite cite = said ? placed.cite().at(null, null) : placed.cite();
        Scene scene = new Scene(item(cite.item()), sheet.citation, cite);
        scene.ambiguity = ambiguity(scene.item);
        scene.position = placed.position();
        scene.nearNote = placed.nearNote();
        scene.firstNote = placed.firstNote();
        scene.citationNumber = number(scene.item);
        return scene;
    }

    private void number(List<Item> list) {
        for (int i = 0; i < list.size(); i++) {
            numbers.put(list.get(i).id(), i + 1);
        }
    }
}
