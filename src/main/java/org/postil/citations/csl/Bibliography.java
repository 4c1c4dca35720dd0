package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the entries of a bibliography. */
final class Bibliography {
    private static final Set<Out.Role> BLOCKS =
            Set.of(Out.Role.BLOCK, Out.Role.LEFT_MARGIN, Out.Role.RIGHT_INLINE, Out.Role.INDENT);

    private final Sheet sheet;
    private final Vocabulary words;
    private final Work work;
    private final Element layout;
    private List<String> namesBefore;

    Bibliography(Sheet sheet, Vocabulary words, Work work) {
        this.sheet = sheet;
        this.words = words;
        this.work = work;
        layout = sheet.bibliography.child("layout");
    }

    List<Out> entries(List<Item> ordered) {
        List<Out> entries = new ArrayList<>();
        for (Item item : ordered) {
            entries.add(entry(item));
        }
        return entries;
    }

    private Out entry(Item item) {
        Scene scene = work.entryScene(item, work.ambiguity(item));
        Out out = write(scene);
        if (sheet.bibliography.has("subsequent-author-substitute") || sheet.root.has("subsequent-author-substitute")) {
            Scene.Substitute substitute = substitute(scene.firstNames);
            namesBefore = scene.firstNames;
            if (substitute != null) {
                Scene again = work.entryScene(item, work.ambiguity(item));
                again.substitute = substitute;
                out = write(again);
            }
        }
        return out;
    }

    private Out write(Scene scene) {
        List<Out> parts = new Renderer(sheet, words, scene).parts(layout);
        Out body = sheet.bibliography.has("second-field-align") && parts.size() > 1 ? aligned(parts) : closed(parts);
        return body == null ? null : Out.set(Look.of(layout), body);
    }

    /** What ends the entry stands within its last block. */
    private Out closed(List<Out> parts) {
        String suffix = layout.get("suffix", "");
        if (!parts.isEmpty()
                && !suffix.isEmpty()
                && parts.get(parts.size() - 1) instanceof Out.Span last
                && BLOCKS.contains(last.role())) {
            last.parts().add(Out.words(suffix));
            suffix = "";
        }
        return Out.affixed(layout.get("prefix"), Out.joined(parts, layout.get("delimiter")), suffix);
    }

    private Out aligned(List<Out> parts) {
        Out rest = Out.joined(parts.subList(1, parts.size()), layout.get("delimiter"));
        List<Out> blocks = new ArrayList<>();
        blocks.add(Out.as(Out.Role.LEFT_MARGIN, Out.affixed(layout.get("prefix"), parts.get(0), null)));
        blocks.add(Out.as(Out.Role.RIGHT_INLINE, Out.affixed(null, rest, layout.get("suffix"))));
        return Out.joined(blocks, null);
    }

    private Scene.Substitute substitute(List<String> names) {
        if (names == null || namesBefore == null) {
            return null;
        }
        String text = sheet.bibliography.get(
                "subsequent-author-substitute", sheet.root.get("subsequent-author-substitute", ""));
        String rule = sheet.bibliography.get(
                "subsequent-author-substitute-rule",
                sheet.root.get("subsequent-author-substitute-rule", "complete-all"));
        boolean same = names.equals(namesBefore);
        int count = 0;
        while (count < Math.min(names.size(), namesBefore.size())
                && names.get(count).equals(namesBefore.get(count))) {
            count++;
        }
        return switch (rule) {
            case "complete-each" -> same ? new Scene.Substitute(text, names.size(), false) : null;
            case "partial-each" -> count > 0 ? new Scene.Substitute(text, count, false) : null;
            case "partial-first" -> count > 0 ? new Scene.Substitute(text, 1, false) : null;
            default -> same ? new Scene.Substitute(text, names.size(), true) : null;
        };
    }
}
