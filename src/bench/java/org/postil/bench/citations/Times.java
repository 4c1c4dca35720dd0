package org.postil.bench.citations;

import de.undercouch.citeproc.csl.CSLItemData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.postil.citations.Citable;
import org.postil.citations.Citations;
import org.postil.citations.DocumentDate;
import org.postil.citations.Locator;
import org.postil.citations.Manner;
import org.postil.citations.Name;
import org.postil.shared.ApproximateDate;

/** How long the citations of invented archival papers take, as the product makes them. */
final class Times {
    private static final List<String> FAMILIES = List.of("Andropov", "Nagy", "Mikoyan", "Suslov", "Kardelj", "Serov");

    private final Citations citations = new Citations();

    void print() {
        Manner note = Manner.of("chicago-notes", "en-US", "text");
        Manner entry = Manner.of("chicago-bibliography", "en-US", "text");
        System.out.printf("the first note, style read             %6d ms%n", time(() -> citations.cite(paper(0), leaf(0), note)));
        for (int i = 0; i < 3; i++) {
            System.out.printf("a bibliography of 200                  %6d ms%n", time(() -> citations.list(papers(200), entry)));
            System.out.printf("a chain of 200 footnotes to 60 papers  %6d ms%n", time(() -> citations.chain(chain(), note)));
        }
        for (int i = 0; i < 3; i++) {
            bibliographies("", entry, "chicago-notes-bibliography");
            bibliographies(" by author-date", Manner.of("chicago-author-date", "en-US", "text"), "chicago-author-date");
        }
        long[] warm = IntStream.range(0, 2000)
                .mapToLong(i -> nanos(() -> citations.cite(paper(i), leaf(i), note)))
                .sorted()
                .toArray();
        System.out.printf("a passage cited, warm: p50 %.2f ms, p99 %.2f ms%n", warm[1000] / 1e6, warm[1980] / 1e6);
    }

    /** Ours beside citeproc-java's, of the same papers in the same style. */
    private void bibliographies(String how, Manner manner, String style) {
        List<Citable> papers = papers(1000);
        List<CSLItemData> same = CiteprocJava.items(papers);
        long ours = time(() -> citations.list(papers, manner));
        long theirs = time(() -> CiteprocJava.list(same, style));
        System.out.printf(
                "a bibliography of 1,000%-15s %6d ms   citeproc-java %6d ms   %.2f times%n",
                how, ours, theirs, (double) ours / theirs);
    }

    private static List<Citations.Footnote> chain() {
        return IntStream.range(0, 200)
                .mapToObj(i -> new Citations.Footnote(List.of(new Citations.Reference(paper(i % 7 == 0 ? i / 7 % 60 : i * 31 % 60), leaf(i / 2)))))
                .toList();
    }

    private static List<Citable> papers(int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(Times::paper).toList());
    }

    private static Citable paper(int i) {
        String family = FAMILIES.get(i % FAMILIES.size());
        LocalDate day = LocalDate.of(1956, 10, 1).plusDays(i % 60);
        return new Citable(
                "paper-" + i,
                new Citable.Description(
                        "Working Notes on the Situation in Hungary, No. " + i,
                        "working notes",
                        DocumentDate.of(ApproximateDate.parse(day.toString())),
                        "ru",
                        "en",
                        null,
                        null),
                new Citable.Responsibility(
                        Arrays.asList(Name.of("Yuri " + family, true), Name.of("Second " + family, true)),
                        List.of(),
                        List.of(Name.of("Anna Sample", true)),
                        null,
                        null),
                new Citable.Provenance(
                        "RGANI, Moscow", null, new Citable.Hierarchy("f. 3", "op. 12", null, null, "d. " + i), "ll. 1–9", List.of()),
                new Citable.Publication("Digital Archive", "https://postil.example/documents/" + i, null, Map.of(), null));
    }

    private static Locator leaf(int i) {
        return Locator.of("l. " + (i % 9 + 1), "https://postil.example/documents/" + i + "#at-1-2", null);
    }

    private static long time(Runnable work) {
        return nanos(work) / 1_000_000;
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
