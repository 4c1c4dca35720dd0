package org.postil.citations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
        return ofOfficial(id)
                .orElseThrow(() -> Problem.invalid(
                        "style",
                        "There is no such citation style. Known are chicago-notes, chicago-bibliography, mla, apa and"
                                + " the names of the official CSL styles, such as nature or"
                                + " turabian-notes-bibliography."));
    }

    /** An official style by the name of its own file, or empty. */
    static Optional<Style> ofOfficial(String id) {
        return id != null && ID.matcher(id).matches() && CslFiles.hasStyle(id)
                ? Optional.of(OFFICIAL.computeIfAbsent(id, Styles::official))
                : Optional.empty();
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
        return new Style(id, source, product(info));
    }

    /** Notes, where the style writes them or has no bibliography to take an entry from. */
    static Style.Product product(StyleInfo info) {
        return info.note() || !info.bibliography() ? Style.Product.NOTE : Style.Product.REFERENCE;
    }
}
