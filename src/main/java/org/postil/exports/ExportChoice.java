package org.postil.exports;

import java.util.Arrays;
import java.util.List;
import org.postil.citations.CitationStyles.Named;
import org.postil.citations.Locales.Spoken;
import org.postil.shared.LowerCaseEnum;

/**
 * The dialog: what there is to choose, and what is chosen.
 *
 * @param title of what is exported
 * @param whole whether all that the group has may be taken out too
 * @param styles those that are offered by name
 * @param problem why it was refused, or null
 */
record ExportChoice(
        String title, ExportOptions chosen, boolean whole, List<Named> styles, List<Spoken> locales, String problem) {

    /** Formats of one purpose. */
    record Family(String name, List<String> formats) {}

    public List<Family> families() {
        return Arrays.stream(ExportFormat.Family.values())
                .filter(family -> whole || family != ExportFormat.Family.WHOLE)
                .map(family -> new Family(
                        LowerCaseEnum.word(family),
                        ExportFormat.of(family).stream().map(ExportFormat::id).toList()))
                .toList();
    }

    public List<String> orders() {
        return Arrays.stream(Arrangement.values()).map(LowerCaseEnum::word).toList();
    }

    public List<String> parts() {
        return Arrays.stream(Part.values()).map(LowerCaseEnum::word).toList();
    }

    public boolean has(String part) {
        return chosen.parts().contains(part);
    }

    /** A style that is not among those offered; else empty. */
    public String otherStyle() {
        String style = chosen.style() == null ? "" : chosen.style();
        return styles.stream().anyMatch(offered -> offered.id().equals(style)) ? "" : style;
    }

    public boolean isTag() {
        return "tag".equals(chosen.what());
    }
}
