package org.postil.bench.citations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.citations.csl.Cite;
import org.postil.citations.csl.Cluster;
import org.postil.citations.csl.Formatted;
import org.postil.citations.csl.Item;
import org.postil.citations.csl.Position;
import org.postil.citations.csl.Processor;
import org.postil.citations.csl.Work;

/** Runs one fixture as the suite describes it, and says what came out. */
final class Suite {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Position[] POSITIONS = {
        Position.FIRST, Position.SUBSEQUENT, Position.IBID, Position.IBID_WITH_LOCATOR
    };

    private final Function<String, Optional<String>> locales;
    private final SuiteHtml html = new SuiteHtml();

    Suite(Function<String, Optional<String>> locales) {
        this.locales = locales;
    }

    String run(Fixture fixture) throws IOException {
        Processor processor = Processor.of(fixture.get("CSL"), null, locales);
        List<Item> items = new ArrayList<>();
        JSON.readTree(fixture.get("INPUT")).forEach(json -> items.add(SuiteItems.read(json)));
        if (fixture.get("MODE").startsWith("bibliography")) {
            return bibliography(processor, items, fixture);
        }
        if (fixture.has("CITATIONS") && JSON.readTree(fixture.get("CITATIONS")).size() > 0) {
            return chain(processor, items, JSON.readTree(fixture.get("CITATIONS")));
        }
        List<Cluster> clusters = new ArrayList<>();
        if (fixture.has("CITATION-ITEMS")) {
            JSON.readTree(fixture.get("CITATION-ITEMS")).forEach(json -> clusters.add(new Cluster(cites(json, true), 0)));
        } else {
            List<String> sorted = work(processor, items, List.of()).order();
            clusters.add(new Cluster(
                    sorted.stream().map(id -> Cite.of(id).in(Position.FIRST)).toList(), 0));
        }
        return work(processor, items, clusters).citations().stream()
                .skip(1)
                .map(c -> c.in(html))
                .collect(Collectors.joining("\n"));
    }

    /** The fixtures put their items into the processor before they cite any. */
    private static Work work(Processor processor, List<Item> items, List<Cluster> clusters) {
        Cluster all = new Cluster(items.stream().map(i -> Cite.of(i.id()).in(Position.FIRST)).distinct().toList(), 0);
        return processor.work(items, Stream.concat(Stream.of(all), clusters.stream()).toList());
    }

    private String bibliography(Processor processor, List<Item> items, Fixture fixture) throws IOException {
        List<Cluster> clusters = new ArrayList<>();
        if (fixture.has("CITATION-ITEMS")) {
            JSON.readTree(fixture.get("CITATION-ITEMS")).forEach(json -> clusters.add(new Cluster(cites(json, false), 0)));
        }
        List<Item> listed = items;
        if (fixture.has("CITATIONS")) {
            List<String> cited = lastState(JSON.readTree(fixture.get("CITATIONS")), clusters);
            listed = cited.isEmpty() ? items : items.stream().filter(i -> cited.contains(i.id())).toList();
        }
        Work work = fixture.has("CITATIONS") ? processor.work(listed, clusters) : work(processor, listed, clusters);
        String entries = work.bibliography().stream()
                .map(entry -> "  <div class=\"csl-entry\">" + closed(entry.in(html)) + "</div>\n")
                .collect(Collectors.joining());
        return "<div class=\"csl-bib-body\">\n" + entries + "</div>";
    }

    /** The ids of what is cited when all is done, with the clusters in their order. */
    private static List<String> lastState(JsonNode citations, List<Cluster> clusters) {
        Map<String, Cluster> known = new HashMap<>();
        List<String> order = List.of();
        for (JsonNode step : citations) {
            String id = step.path(0).path("citationID").asText("new");
            int note = step.path(0).path("properties").path("noteIndex").asInt();
            known.put(id, new Cluster(cites(step.path(0).path("citationItems"), false), note));
            order = order(step, id, known);
        }
        order.forEach(id -> clusters.add(known.get(id)));
        return clusters.stream().flatMap(c -> c.cites().stream()).map(Cite::item).toList();
    }

    private static String closed(String entry) {
        return entry.contains("<div") ? entry + "\n  " : entry;
    }

    /** What the last citation changed is marked with >>. */
    private String chain(Processor processor, List<Item> items, JsonNode citations) {
        Map<String, Cluster> clusters = new HashMap<>();
        List<String> order = List.of();
        Map<String, String> before = Map.of();
        Map<String, String> now = Map.of();
        for (JsonNode step : citations) {
            JsonNode citation = step.path(0);
            String id = citation.path("citationID").asText("new");
            int note = citation.path("properties").path("noteIndex").asInt();
            clusters.put(id, new Cluster(cites(citation.path("citationItems"), false), note));
            order = order(step, id, clusters);
            before = now;
            now = written(processor, items, order, clusters);
        }
        String last = citations.get(citations.size() - 1).path(0).path("citationID").asText("new");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String id = order.get(i);
            boolean changed = id.equals(last) || !now.get(id).equals(before.get(id));
            lines.add((changed ? ">>" : "..") + "[" + i + "] " + now.get(id));
        }
        return String.join("\n", lines);
    }

    private static List<String> order(JsonNode step, String id, Map<String, Cluster> clusters) {
        List<String> order = new ArrayList<>();
        for (JsonNode pre : step.path(1)) {
            order.add(renumbered(pre, clusters));
        }
        order.add(id);
        for (JsonNode post : step.path(2)) {
            order.add(renumbered(post, clusters));
        }
        return order;
    }

    private static String renumbered(JsonNode at, Map<String, Cluster> clusters) {
        String id = at.path(0).asText();
        clusters.computeIfPresent(id, (k, c) -> new Cluster(c.cites(), at.path(1).asInt()));
        return id;
    }

    private Map<String, String> written(
            Processor processor, List<Item> items, List<String> order, Map<String, Cluster> clusters) {
        List<Cluster> inOrder = order.stream().map(clusters::get).toList();
        List<String> cited = inOrder.stream().flatMap(c -> c.cites().stream()).map(Cite::item).toList();
        List<Item> known = items.stream().filter(i -> cited.contains(i.id())).toList();
        List<Formatted> formatted = processor.work(known, inOrder).citations();
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            written.put(order.get(i), formatted.get(i).in(html));
        }
        return written;
    }

    private static List<Cite> cites(JsonNode json, boolean placed) {
        List<Cite> cites = new ArrayList<>();
        for (JsonNode c : json) {
            Position position = c.has("position") ? POSITIONS[c.get("position").asInt() % 4] : placed ? Position.FIRST : null;
            cites.add(new Cite(
                    c.path("id").asText(),
                    text(c, "label"),
                    text(c, "locator"),
                    text(c, "prefix"),
                    text(c, "suffix"),
                    c.path("suppress-author").asBoolean() || c.path("suppress-author").asInt() == 1,
                    c.path("author-only").asBoolean() || c.path("author-only").asInt() == 1,
                    false,
                    position));
        }
        return cites;
    }

    private static String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }
}
