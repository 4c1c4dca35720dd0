package org.postil.citations;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postil.citations.csl.StyleInfo;
import org.postil.shared.Problem;

/** The styles to cite in: the four of the product, and every official style of the Citation Style Language. */
public final class Styles {
    public static final String DEFAULT = "chicago-notes";

    private static final List<Style> PRODUCT = List.of(
            new Style("chicago-notes", "chicago-notes-bibliography", Style.Product.NOTE),
            new Style("chicago-bibliography", "chicago-notes-bibliography", Style.Product.ENTRY),
            new Style("mla", "modern-language-association", Style.Product.REFERENCE),
            new Style("apa", "apa", Style.Product.REFERENCE));
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Map<String, Style> OFFICIAL = new ConcurrentHashMap<>();
    private static List<String> names;

    private Styles() {}

    /** Those the interface offers by name, in its order. */
    public static List<Style> offered() {
        return PRODUCT;
    }

    /**
     * @param id a name of ours or that of an official style, e.g. {@code nature}
     * @throws Problem 400 when there is no such style
     */
    public static Style find(String id) {
        for (Style style : PRODUCT) {
            if (style.id().equals(id)) {
                return style;
            }
        }
        if (id == null || !ID.matcher(id).matches() || !CslFiles.hasStyle(id)) {
            throw Problem.invalid(
                    "style",
                    "There is no such citation style. Known are chicago-notes, chicago-bibliography, mla, apa and the"
                            + " names of the official CSL styles, such as nature or turabian-notes-bibliography.");
        }
        return OFFICIAL.computeIfAbsent(id, Styles::official);
    }

    /**
     * The ids of styles whose names have all these words or beginnings of words in them, ours first, then those that are
     * nearest in length to what was asked.
     */
    static Stream<String> named(String words) {
        List<String> asked = List.of(words.toLowerCase(Locale.ROOT).strip().split("[\\s-]+"));
        Stream<String> ours = PRODUCT.stream().map(Style::id);
        Stream<String> others = words.isBlank() ? Stream.of() : names().stream();
        return Stream.concat(ours, others).distinct().filter(id -> asked.stream()
                .allMatch(word -> ("-" + id).contains("-" + word)));
    }

    /** The words of an id: "journal of cold war studies". */
    static String words(String id) {
        return id.replace('-', ' ');
    }

    private static synchronized List<String> names() {
        if (names == null) {
            names = CslFiles.beside("/apa.csl").stream()
                    .filter(path -> path.endsWith(".csl"))
                    .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".csl".length()))
                    .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
        return names;
    }

    private static Style official(String id) {
        return official(id, id);
    }

    /** @param source the style itself, or the one it takes everything from */
    private static Style official(String id, String source) {
        StyleInfo info = StyleInfo.of(CslFiles.style(source).orElseThrow(() -> Problem.notFound("style")));
        if (info.isDependent()) {
            return official(id, info.parent());
        }
        boolean note = info.note() || !info.bibliography();
        return new Style(id, source, note ? Style.Product.NOTE : Style.Product.REFERENCE);
    }
}
