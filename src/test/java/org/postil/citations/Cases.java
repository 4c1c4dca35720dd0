package org.postil.citations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.citations.Citable.Description;
import org.postil.citations.Citable.Hierarchy;
import org.postil.citations.Citable.Provenance;
import org.postil.citations.Citable.Publication;
import org.postil.citations.Citable.Responsibility;
import org.postil.shared.ApproximateDate;

/** The table in {@code citations/cases.txt}. */
record Cases(String name, Citable document, Locator passage, Map<String, String> expected) {

    static List<Cases> all() {
        return in("/citations/cases.txt");
    }

    /** British rules want British words. */
    static String spoken(String style) {
        return style.startsWith("mhra") || style.startsWith("oscola") ? "en-GB" : "en-US";
    }

    static List<Cases> in(String table) {
        try (InputStream in = Cases.class.getResourceAsStream(table)) {
            List<Cases> cases = new ArrayList<>();
            Map<String, String> fields = new LinkedHashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() && fields.containsKey("case")) {
                    cases.add(read(fields));
                    fields = new LinkedHashMap<>();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(": ");
                    fields.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
            cases.add(read(fields));
            return cases;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Cases numbered(int number) {
        return all().stream()
                .filter(c -> c.name().startsWith(number + " "))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Cases read(Map<String, String> f) {
        String number = f.get("case").split(" ")[0];
        String url = "https://postil.example/documents/" + number;
        Citable document = new Citable(
                "sample-" + number,
                new Description(
                        f.get("title"), f.get("kind"), date(f.get("date")), "ru", "en", f.get("number"), f.get("from")),
                new Responsibility(names(f.get("by")), names(f.get("to")), names(f.get("translated")), null, null),
                new Provenance(
                        f.get("archive"),
                        f.get("town"),
                        hierarchy(f.get("fonds")),
                        f.get("folios"),
                        List.of("Budapest")),
                new Publication(f.get("digital"), url, null, Map.of(), accessed(f.get("accessed"))));
        Locator passage = f.containsKey("passage") ? Locator.of(f.get("passage"), url + "#note-1", "the words") : null;
        return new Cases(f.get("case"), document, passage, f);
    }

    private static List<Name> names(String line) {
        return line == null
                ? List.of()
                : Arrays.stream(line.split("; "))
                        .map(n -> n.startsWith("{") ? Name.of(n.substring(1, n.length() - 1), false) : Name.of(n, true))
                        .toList();
    }

    private static Hierarchy hierarchy(String line) {
        if (line == null) {
            return null;
        }
        String[] levels = line.split("\\|", -1);
        return new Hierarchy(
                levels[0].strip(), levels[1].strip(), levels[2].strip(), levels[3].strip(), levels[4].strip());
    }

    private static DocumentDate date(String edtf) {
        return edtf == null ? null : DocumentDate.of(ApproximateDate.parse(edtf));
    }

    private static LocalDate accessed(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
