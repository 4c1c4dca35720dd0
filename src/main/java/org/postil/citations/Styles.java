package org.postil.citations;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
        if (id == null || !ID.matcher(id).matches() || !StyleFile.exists(id)) {
            throw Problem.invalid(
                    "style",
                    "There is no such citation style. Known are chicago-notes, chicago-bibliography, mla, apa and the"
                            + " names of the official CSL styles, such as nature or turabian-notes-bibliography.");
        }
        return OFFICIAL.computeIfAbsent(id, Styles::official);
    }

    private static Style official(String id) {
        StyleFile file = StyleFile.read(id);
        boolean note = file.isNoteStyle() || !file.hasBibliography();
        return new Style(id, file.name(), note ? Style.Product.NOTE : Style.Product.REFERENCE);
    }
}
