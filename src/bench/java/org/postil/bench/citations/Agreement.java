package org.postil.bench.citations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far the processor agrees with the public test suite of the Citation Style Language, by category. */
final class Agreement {
    private final Suite suite = new Suite(Agreement::locale);

    /** @param said whether what differs is printed */
    void print(Path folder, boolean said) {
        Map<String, int[]> categories = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        for (Fixture fixture : Fixture.in(folder)) {
            String got = got(fixture);
            boolean agrees = even(got).equals(even(fixture.get("RESULT")));
            int[] counts = categories.computeIfAbsent(fixture.category(), c -> new int[2]);
            counts[0] += agrees ? 1 : 0;
            counts[1]++;
            if (!agrees) {
                failed.add(fixture.name());
                if (said) {
                    System.out.printf("##### %s%nWANT %s%nGOT  %s%n", fixture.name(), fixture.get("RESULT"), got);
                }
            }
        }
        categories.forEach((c, n) -> System.out.printf("%-16s %4d of %4d%n", c, n[0], n[1]));
        int agreed = categories.values().stream().mapToInt(n -> n[0]).sum();
        int all = categories.values().stream().mapToInt(n -> n[1]).sum();
        System.out.printf("%-16s %4d of %4d  %.1f %%%n", "all", agreed, all, 100.0 * agreed / all);
        System.out.println("Not as the suite has it: " + String.join(", ", failed));
    }

    private static Optional<String> locale(String tag) {
        try (InputStream in = Agreement.class.getResourceAsStream("/locales-" + tag + ".xml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** White space between blocks means nothing. */
    private static String even(String html) {
        return html.replaceAll("\\s*(</?div[^>]*>)\\s*", "$1").strip();
    }

    private String got(Fixture fixture) {
        try {
            return suite.run(fixture);
        } catch (IOException | RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            return "FAILED " + e + (trace.length > 0 ? " at " + trace[0] : "");
        }
    }
}
