package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;
import org.postil.citations.csl.Markup.Setting;

/** Writes finished output in a markup; italics within italics stand upright. */
final class Writing {
    private final Markup markup;

    private Writing(Markup markup) {
        this.markup = markup;
    }

    static String of(Out out, Markup markup) {
        return out == null ? "" : new Writing(markup).write(out, State.START);
    }

    /** What is set around a piece. */
    private record State(boolean italic, boolean bold, boolean caps, boolean underlined, boolean raised) {
        static final State START = new State(false, false, false, false, false);
    }

    private String write(Out out, State state) {
        if (out instanceof Out.Words words) {
            return markup.text(words.text.toString());
        }
        Out.Span span = (Out.Span) out;
        List<Setting> settings = settings(span, state);
        State inner = after(state, settings);
        StringBuilder text = new StringBuilder();
        span.parts().forEach(part -> text.append(write(part, inner)));
        String written = text.toString();
        for (int i = settings.size() - 1; i >= 0 && !written.isEmpty(); i--) {
            written = markup.set(settings.get(i), written);
        }
        return switch (span.role()) {
            case BLOCK -> markup.block("block", written);
            case LEFT_MARGIN -> markup.block("left-margin", written);
            case RIGHT_INLINE -> markup.block("right-inline", written);
            case INDENT -> markup.block("indent", written);
            default -> written;
        };
    }

    private static List<Setting> settings(Out.Span span, State state) {
        List<Setting> settings = new ArrayList<>();
        Look look = span.look();
        if (span.role() == Out.Role.NO_DECORATION) {
            add(settings, state.italic(), Setting.UPRIGHT);
            add(settings, state.bold(), Setting.REGULAR);
            add(settings, state.caps(), Setting.FULL_CAPS);
            return settings;
        }
        others(settings, look, state);
        switch (look.weight() == null ? "" : look.weight()) {
            case "bold" -> settings.add(state.bold() ? Setting.REGULAR : Setting.BOLD);
            case "light" -> settings.add(Setting.LIGHT);
            case "normal" -> add(settings, state.bold(), Setting.REGULAR);
            default -> {}
        }
        if ("small-caps".equals(look.variant())) {
            settings.add(state.caps() ? Setting.FULL_CAPS : Setting.SMALL_CAPS);
        } else if ("normal".equals(look.variant())) {
            add(settings, state.caps(), Setting.FULL_CAPS);
        }
        switch (look.style() == null ? "" : look.style()) {
            case "italic" -> settings.add(state.italic() ? Setting.UPRIGHT : Setting.ITALIC);
            case "oblique" -> settings.add(Setting.OBLIQUE);
            case "normal" -> add(settings, state.italic(), Setting.UPRIGHT);
            default -> {}
        }
        return settings;
    }

    private static void others(List<Setting> settings, Look look, State state) {
        if ("underline".equals(look.decoration())) {
            settings.add(Setting.UNDERLINED);
        } else if ("none".equals(look.decoration())) {
            add(settings, state.underlined(), Setting.NOT_UNDERLINED);
        }
        switch (look.align() == null ? "" : look.align()) {
            case "sup" -> settings.add(Setting.SUPERSCRIPT);
            case "sub" -> settings.add(Setting.SUBSCRIPT);
            case "baseline" -> add(settings, state.raised(), Setting.BASELINE);
            default -> {}
        }
    }

    private static void add(List<Setting> settings, boolean wanted, Setting setting) {
        if (wanted) {
            settings.add(setting);
        }
    }

    private static State after(State state, List<Setting> settings) {
        boolean italic = settings.contains(Setting.ITALIC) || state.italic() && !settings.contains(Setting.UPRIGHT);
        boolean bold = settings.contains(Setting.BOLD) || state.bold() && !settings.contains(Setting.REGULAR);
        boolean caps = settings.contains(Setting.SMALL_CAPS) || state.caps() && !settings.contains(Setting.FULL_CAPS);
        boolean under = settings.contains(Setting.UNDERLINED) || state.underlined();
        boolean raised = settings.contains(Setting.SUPERSCRIPT) || settings.contains(Setting.SUBSCRIPT);
        return new State(italic, bold, caps, under, state.raised() || raised);
    }
}
