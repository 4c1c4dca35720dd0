package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Orders items by the keys of cs:sort. What has no value for a key comes last, whichever way it sorts. */
final class Sorting {
    private final Sheet sheet;
    private final Vocabulary words;
    private final Element area;
    private final List<Element> keys;
    private final Collation collation;

    /** @param area citation or bibliography, or null */
    Sorting(Sheet sheet, Vocabulary words, Element area) {
        this.sheet = sheet;
        this.words = words;
        this.area = area;
        Element sort = area == null ? null : area.child("sort");
        keys = sort == null ? List.of() : sort.all("key");
        collation = new Collation(words.language());
    }

    boolean sorts() {
        return !keys.isEmpty();
    }

    /** Something with the values of its keys. */
    private record Keyed<T>(T thing, List<Collation.Key> values) {}

    /** @param scene of a thing, new each time */
    <T> List<T> sorted(List<T> things, Function<T, Scene> scene) {
        if (!sorts() || things.size() < 2) {
            return things;
        }
        return things.stream()
                .map(t -> new Keyed<>(t, values(() -> scene.apply(t))))
                .sorted(this.<T>order())
                .map(Keyed::thing)
                .toList();
    }

    private <T> Comparator<Keyed<T>> order() {
        return (a, b) -> {
            for (int i = 0; i < keys.size(); i++) {
                int compared = compare(
                        a.values().get(i),
                        b.values().get(i),
                        "descending".equals(keys.get(i).get("sort")));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    private static int compare(Collation.Key a, Collation.Key b, boolean descending) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        int compared = a.compareTo(b);
        return descending ? -compared : compared;
    }

    private List<Collation.Key> values(Supplier<Scene> scenes) {
        List<Collation.Key> values = new ArrayList<>();
        for (Element key : keys) {
            Scene scene = scenes.get();
            scene.sortKey = key;
            values.add(collation.key(value(key, scene)));
        }
        return values;
    }

    private String value(Element key, Scene scene) {
        Renderer renderer = new Renderer(sheet, words, scene);
        if (key.has("macro")) {
            Element macro = sheet.macro(key.get("macro"));
            return macro == null ? "" : Out.plain(Out.joined(renderer.parts(macro), null));
        }
        String variable = key.get("variable", "");
        if (scene.item.names().containsKey(variable)) {
            NameList list = new NameList(sheet, words, scene, null, null);
            return Out.plain(list.write(scene.names(variable), -1));
        }
        ItemDate date = scene.date(variable);
        if (date != null) {
            return date.days().isEmpty()
                    ? date.literal() == null ? "" : date.literal()
                    : Dates.sortKey(date, Set.of("year", "month", "day"));
        }
        return Out.plain(renderer.render(new Element("text", Map.of("variable", variable), List.of(), "")));
    }
}
