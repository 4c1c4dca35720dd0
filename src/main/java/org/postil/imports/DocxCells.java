package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tables of a document as they are written, one within the other; what stands in a cell has lists of its own. */
final class DocxCells {
    private final NotedHtml out;
    private final Deque<ListsInHtml> lists = new ArrayDeque<>();
    private final Deque<String> ends = new ArrayDeque<>();
    private boolean headingRow;
    /** The cell that is to be opened, as its element is written; empty when none is. */
    private String cell = "";

    DocxCells(NotedHtml out) {
        this.out = out;
        lists.push(new ListsInHtml(out));
    }

    /** Those of the cell that is open, or of the text around all tables. */
    ListsInHtml lists() {
        return lists.peek();
    }

    void beginTable() {
        open();
        lists().closeAll();
        out.markup("<table>");
    }

    void beginRow() {
        headingRow = false;
        out.markup("<tr>");
    }

    /** Says that the row which is open heads its table. */
    void head() {
        headingRow = true;
    }

    void begin() {
        cell = headingRow ? "th" : "td";
    }

    void span(String columns) {
        if (!cell.isEmpty() && columns.matches("[2-9]|[1-9]\\d")) {
            cell = cell.substring(0, 2) + " colspan=\"" + columns + "\"";
        }
    }

    /** How far a cell reaches is said within it, before its first paragraph: so it is opened when that comes. */
    void open() {
        if (!cell.isEmpty()) {
            out.markup("<" + cell + ">");
            ends.push("</" + cell.substring(0, 2) + ">");
            lists.push(new ListsInHtml(out));
            cell = "";
        }
    }

    void end() {
        open();
        lists.pop().closeAll();
        out.markup(ends.pop());
    }
}
