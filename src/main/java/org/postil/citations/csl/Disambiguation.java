package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells items apart whose cites would read alike, by the four methods of the specification in their order: given names,
 * more names, the disambiguate condition, a letter behind the year.
 */
final class Disambiguation {
    private static final int MOST_CONDITIONS = 4;

    private final Sheet sheet;
    private final Vocabulary words;
    private final List<Item> ordered;
    private final Map<String, Integer> numbers;
    private final Map<String, Ambiguity> found = new HashMap<>();
    private final Map<String, Scene> scenes = new HashMap<>();
    private final boolean addsNames;
    private final boolean addsGiven;
    private final String rule;
    private final int highest;

    /** @param ordered as in the bibliography, which the letters follow */
    Disambiguation(Sheet sheet, Vocabulary words, List<Item> ordered, Map<String, Integer> numbers) {
        this.sheet = sheet;
        this.words = words;
        this.ordered = ordered;
        this.numbers = numbers;
        addsNames = sheet.citation.is("disambiguate-add-names");
        addsGiven = sheet.citation.is("disambiguate-add-givenname");
        rule = sheet.citation.get("givenname-disambiguation-rule", "by-cite");
        highest = rule.endsWith("with-initials") ? 1 : 2;
        ordered.forEach(item -> found.put(item.id(), new Ambiguity()));
    }

    Map<String, Ambiguity> run() {
        if (!isAsked() || ordered.size() < 2) {
            return found;
        }
        if (addsGiven && !rule.equals("by-cite")) {
            tellPeopleApart();
        }
        for (List<Item> group : alike(ordered)) {
            resolve(group);
        }
        return found;
    }

    private boolean isAsked() {
        return addsNames
                || addsGiven
                || sheet.citation.is("disambiguate-add-year-suffix")
                || sheet.root.mentions("disambiguate", "true");
    }

    /** Everybody of the same family name gets what tells him from the others, wherever he is cited. */
    private void tellPeopleApart() {
        ordered.forEach(this::read);
        Map<PersonName, Integer> levels = new People(this::name, highest).levels(everybody());
        for (Item item : ordered) {
            List<List<PersonName>> lists = scenes.get(item.id()).people;
            for (int list = 0; list < lists.size(); list++) {
                for (int i = 0; i < lists.get(list).size(); i++) {
                    boolean primary = list == 0 && i == 0;
                    if (primary || !rule.startsWith("primary")) {
                        found.get(item.id())
                                .give(
                                        list,
                                        i,
                                        levels.getOrDefault(lists.get(list).get(i), 0));
                    }
                }
            }
        }
    }

    private List<PersonName> everybody() {
        List<PersonName> all = new ArrayList<>();
        for (Item item : ordered) {
            scenes.get(item.id())
                    .people
                    .forEach(list ->
                            all.addAll(rule.startsWith("primary") && !list.isEmpty() ? list.subList(0, 1) : list));
        }
        return all;
    }

    private String name(PersonName person, int level) {
        Scene scene = new Scene(ordered.get(0), sheet.citation, null);
        return Out.plain(new NameForm(
                        sheet,
                        words,
                        scene,
                        scenes.values().stream()
                                .map(s -> s.nameElement)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null))
                .write(person, 0, level));
    }

    private void resolve(List<Item> group) {
        if (group.size() < 2) {
            return;
        }
        List<List<Item>> split = byGivenNames(group);
        if (split == null) {
            split = byMoreNames(group);
        }
        if (split != null) {
            split.forEach(this::resolve);
            return;
        }
        for (List<Item> rest : byCondition(group, 0)) {
            addLetters(rest);
        }
    }

    private List<List<Item>> byGivenNames(List<Item> group) {
        if (!addsGiven || !rule.equals("by-cite")) {
            return null;
        }
        group.forEach(this::read);
        List<Integer> shown = scenes.get(group.get(0).id()).shown;
        for (int list = 0; list < shown.size(); list++) {
            for (int i = 0; i < shown.get(list); i++) {
                List<List<Item>> split = byGivenName(group, list, i);
                if (split != null) {
                    return split;
                }
            }
        }
        return null;
    }

    private List<List<Item>> byGivenName(List<Item> group, int list, int name) {
        Map<String, Ambiguity> before = kept(group);
        for (int level = before.values().iterator().next().given(list, name) + 1; level <= highest; level++) {
            int tried = level;
            group.forEach(item -> found.get(item.id()).give(list, name, tried));
            List<List<Item>> split = alike(group);
            if (split.size() > 1) {
                return split;
            }
        }
        found.putAll(before);
        return null;
    }

    private List<List<Item>> byMoreNames(List<Item> group) {
        if (!addsNames) {
            return null;
        }
        Map<String, Ambiguity> before = kept(group);
        group.forEach(this::read);
        int lists = scenes.get(group.get(0).id()).people.size();
        for (int list = 0; list < lists; list++) {
            int at = list;
            int from = scenes.get(group.get(0).id()).shown.get(list);
            int most = group.stream()
                    .mapToInt(item -> scenes.get(item.id()).people.size() > at
                            ? scenes.get(item.id()).people.get(at).size()
                            : 0)
                    .max()
                    .orElse(0);
            for (int shown = from + 1; shown <= most; shown++) {
                int wanted = shown;
                group.forEach(item -> found.get(item.id()).show(at, wanted));
                List<List<Item>> split = alike(group);
                if (split.size() < 2 && addsGiven && rule.equals("by-cite")) {
                    split = byGivenName(group, list, shown - 1);
                }
                if (split != null && split.size() > 1) {
                    return split;
                }
            }
        }
        found.putAll(before);
        return null;
    }

    private List<List<Item>> byCondition(List<Item> group, int from) {
        if (group.size() > 1) {
            Map<String, Ambiguity> before = kept(group);
            for (int met = from + 1; met <= from + MOST_CONDITIONS; met++) {
                int tried = met;
                group.forEach(item -> found.get(item.id()).conditions = tried);
                List<List<Item>> split = alike(group);
                if (split.size() > 1) {
                    return split.stream()
                            .flatMap(rest -> byCondition(rest, tried).stream())
                            .toList();
                }
            }
            found.putAll(before);
        }
        return List.of(group);
    }

    private void addLetters(List<Item> group) {
        if (group.size() > 1 && sheet.citation.is("disambiguate-add-year-suffix")) {
            for (int i = 0; i < group.size(); i++) {
                Ambiguity ambiguity = found.get(group.get(i).id());
                ambiguity.yearSuffix = Ambiguity.letters(i);
                ambiguity.suffixIndex = i;
            }
        }
    }

    private Map<String, Ambiguity> kept(List<Item> group) {
        Map<String, Ambiguity> kept = new HashMap<>();
        group.forEach(item -> kept.put(item.id(), found.get(item.id()).copy()));
        return kept;
    }

    /** Items whose cites read alike, in their order. */
    private List<List<Item>> alike(List<Item> items) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        items.forEach(item ->
                groups.computeIfAbsent(read(item), k -> new ArrayList<>()).add(item));
        return List.copyOf(groups.values());
    }

    private String read(Item item) {
        Scene scene = new Scene(item, sheet.citation, Cite.of(item.id()));
        scene.ambiguity = found.get(item.id());
        scene.position = Position.SUBSEQUENT;
        scene.nearNote = true;
        scene.comparing = true;
        scene.citationNumber = numbers.getOrDefault(item.id(), 0);
        scenes.put(item.id(), scene);
        return Out.plain(Out.joined(new Renderer(sheet, words, scene).parts(sheet.citation.child("layout")), null));
    }
}
