package org.postil.bench.citations;

import java.util.Map;
import org.postil.citations.csl.Markup;

/** The HTML in which the fixtures state what they expect. */
final class SuiteHtml implements Markup {
    private static final String RAISED = "ªº⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿʰʲʳʷʸˡˢˣᵃᵇᶜᵈᵉᶠᵍᵏᵐᵒᵖᵗᵘᵛᶻ";
    private static final String LOWERED = "ao0123456789+-=()inhjrwylsxabcdefgkmoptuvz";
    private static final Map<Setting, String> SPANS = Map.of(
            Setting.OBLIQUE, "font-style:oblique",
            Setting.UPRIGHT, "font-style:normal",
            Setting.LIGHT, "font-weight:light",
            Setting.REGULAR, "font-weight:normal",
            Setting.SMALL_CAPS, "font-variant:small-caps",
            Setting.FULL_CAPS, "font-variant:normal",
            Setting.UNDERLINED, "text-decoration:underline",
            Setting.NOT_UNDERLINED, "text-decoration:none",
            Setting.BASELINE, "baseline");

    @Override
    public String text(String plain) {
        StringBuilder out = new StringBuilder();
        plain.codePoints().forEach(c -> {
            int raised = RAISED.indexOf(c);
            if (raised >= 0) {
                out.append("<sup>").append(LOWERED.charAt(raised)).append("</sup>");
            } else {
                switch (c) {
                    case '&' -> out.append("&#38;");
                    case '<' -> out.append("&#60;");
                    case '>' -> out.append("&#62;");
                    default -> out.appendCodePoint(c);
                }
            }
        });
        return out.toString();
    }

    @Override
    public String set(Setting setting, String inner) {
        return switch (setting) {
            case ITALIC -> "<i>" + inner + "</i>";
            case BOLD -> "<b>" + inner + "</b>";
            case SUPERSCRIPT -> "<sup>" + inner + "</sup>";
            case SUBSCRIPT -> "<sub>" + inner + "</sub>";
            case BASELINE -> "<span style=\"baseline\">" + inner + "</span>";
            default -> "<span style=\"" + SPANS.get(setting) + ";\">" + inner + "</span>";
        };
    }

    @Override
    public String block(String display, String inner) {
        return "\n    <div class=\"csl-" + display + "\">" + inner + "</div>";
    }
}
