package org.postil.exports;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.postil.citations.Locales;
import org.postil.citations.Style;
import org.postil.citations.Styles;
import org.postil.shared.LowerCaseEnum;

/**
 * The dialog: what there is to choose, and what is chosen.
 *
 * @param title of what is exported
 * @param problem why it was refused, or null
 */
record ExportChoice(String title, ExportOptions chosen, List<Spoken> locales, String problem) {

    /** Formats of one purpose. */
    record Family(String name, List<String> formats) {}

    record Spoken(String tag, String name) {}

    static ExportChoice of(String title, ExportOptions chosen, Locale reader, String problem) {
        var spoken = Locales.known().stream()
                .map(tag -> new Spoken(tag, Locale.forLanguageTag(tag).getDisplayName(reader)))
                .sorted(Comparator.comparing(Spoken::name, Collator.getInstance(reader)))
                .toList();
        return new ExportChoice(title, chosen, spoken, problem);
    }

    public List<Family> families() {
        return Arrays.stream(ExportFormat.Family.values())
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

    public List<Style> styles() {
        return Styles.offered();
    }

    public boolean has(String part) {
        return chosen.parts().contains(part);
    }

    /** A style that is not among those offered; else empty. */
    public String otherStyle() {
        String style = chosen.style() == null ? "" : chosen.style();
        return styles().stream().anyMatch(offered -> offered.id().equals(style)) ? "" : style;
    }

    public boolean isTag() {
        return "tag".equals(chosen.what());
    }
}
