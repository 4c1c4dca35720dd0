package org.postil.correcting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The outermost blocks of a rendition's HTML: paragraphs, headings, lists, tables, each as it is written. */
final class Blocks {
    private static final Set<String> VOID = Set.of("br", "hr");

    private Blocks() {}

    /** @param html of a {@link org.postil.documents.Rendition}, so every element is closed and every {@code <} begins one */
    static List<String> of(String html) {
        List<String> blocks = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            if (depth == 0) {
                from = at;
            }
            int end = html.indexOf('>', at) + 1;
            if (html.charAt(at + 1) == '/') {
                depth--;
            } else if (!VOID.contains(html.substring(at + 1, end - 1))) {
                depth++;
            }
            if (depth == 0) {
                blocks.add(html.substring(from, end));
            }
            at = end;
        }
        return blocks;
    }

    /** HTML whose rendition has these blocks. */
    static String join(List<String> blocks) {
        return String.join("\n", blocks);
    }
}
