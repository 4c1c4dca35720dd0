package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes lists whose items come one after the other, each with its level, as a text processor keeps them. */
final class ListsInHtml {
    private static final int DEEPEST = 9;

    private final Deque<String> open = new ArrayDeque<>();
    private final NotedHtml out;

    ListsInHtml(NotedHtml out) {
        this.out = out;
    }

    /** Begins an item, and the lists that are to stand around it. @param level from 0 */
    void item(int level, boolean numbered) {
        int wanted = Math.min(Math.max(0, level), DEEPEST) + 1;
        var element = numbered ? "ol" : "ul";
        while (open.size() > wanted || (open.size() == wanted && !open.peek().equals(element))) {
            close();
        }
        if (open.size() == wanted) {
            out.markup("</li>");
        }
        while (open.size() < wanted) {
            // An item that begins two levels deeper has nothing to say on the level between.
            out.markup("<" + element + ">" + (open.size() + 1 < wanted ? "<li>" : ""));
            open.push(element);
        }
        out.markup("<li>");
    }

    private void close() {
        out.markup("</li></" + open.pop() + ">");
    }

    /** Something else than an item follows. */
    void closeAll() {
        while (!open.isEmpty()) {
            close();
        }
    }
}
