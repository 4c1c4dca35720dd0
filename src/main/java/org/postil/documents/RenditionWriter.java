package org.postil.documents;

import java.util.ArrayList;
import java.util.List;
import org.postil.shared.Problem;

/**
 * Writes HTML and its plain text side by side. Nothing is written until a character needs it: elements, spaces and line
 * breaks wait in {@link #pending}, and what is closed before any text came was never there. That alone makes white
 * space, empty elements and line breaks the same however the source wrote them.
 */
final class RenditionWriter {
    private static final int DEEPEST = 200;

    /** White space that waits for a character to follow it. */
    private enum Gap {
        /** One space. */
        SPACE,
        /** A {@code br} and its line break. */
        LINE,
        /** A line break in preformatted text. */
        NEWLINE,
        /** The line break between two blocks, written if there is text on the line before. */
        BREAK
    }

    /** An element that was begun; its start tag is written when text comes. */
    private static final class Tag {
        private final String name;
        private final boolean wrapsText;
        private String attributes;
        private boolean written;
        private boolean implicit;

        private Tag(String name, String attributes, boolean wrapsText) {
            this.name = name;
            this.attributes = attributes;
            this.wrapsText = wrapsText;
        }
    }

    private final StringBuilder html;
    private final StringBuilder plain;
    private final List<Folio> folios = new ArrayList<>();
    private final List<Tag> blocks = new ArrayList<>();
    private final List<Tag> inlines = new ArrayList<>();
    private final List<Object> pending = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private String implicitAttributes = "";
    private int length;
    private boolean textOnLine;
    /** The block in which the last character stands, if nothing but inline elements ended since. */
    private Tag blockOfText;

    RenditionWriter(int expectedLength) {
        html = new StringBuilder(expectedLength);
        plain = new StringBuilder(expectedLength);
        blocks.add(new Tag("body", "", true));
        pending.add(Gap.BREAK);
    }

    /** @param wrapsText whether text directly in it needs a paragraph of its own */
    void openBlock(String name, String attributes, boolean wrapsText) {
        endImplicitParagraph();
        suspendInlines();
        gap(Gap.BREAK);
        push(blocks, new Tag(name, attributes, wrapsText));
        resumeInlines();
    }

    /** Opens a part of a list or table between whose elements there is no line. */
    void openPart(String name, String attributes) {
        suspendInlines();
        push(blocks, new Tag(name, attributes, false));
        resumeInlines();
    }

    void closeBlock() {
        endImplicitParagraph();
        close();
    }

    void closePart() {
        suspendInlines();
        var part = blocks.remove(blocks.size() - 1);
        endTag(part);
        resumeInlines();
    }

    /** Closes a cell or caption, which is written even when empty, with the white space that separates it. */
    void closeCell(String separator) {
        endImplicitParagraph();
        suspendInlines();
        var cell = blocks.remove(blocks.size() - 1);
        if (!cell.written) {
            writePending();
        }
        pending.removeIf(Gap.class::isInstance);
        if (!separator.isEmpty()) {
            html.append(separator);
            plain.append(separator);
            length++;
            textOnLine = false;
        }
        endTag(cell);
        gap(Gap.BREAK);
        resumeInlines();
    }

    void closeTable() {
        textOnLine = true;
        close();
    }

    /** A boundary between lines that leaves no element. */
    void boundary() {
        endImplicitParagraph();
        suspendInlines();
        gap(Gap.BREAK);
        resumeInlines();
    }

    /** Sets what the paragraphs that text gets by itself are given, and tells what it was. */
    String implicitAttributes(String attributes) {
        var before = implicitAttributes;
        implicitAttributes = attributes;
        return before;
    }

    boolean inInline(String name) {
        return inlines.stream().anyMatch(tag -> tag.name.equals(name));
    }

    void openInline(String name, String attributes) {
        push(inlines, new Tag(name, attributes, false));
    }

    void closeInline() {
        endTag(inlines.remove(inlines.size() - 1));
    }

    void rule() {
        endImplicitParagraph();
        suspendInlines();
        pending.removeIf(Gap.class::isInstance);
        writePending();
        html.append("<hr>");
        blockOfText = null;
        gap(Gap.BREAK);
        resumeInlines();
    }

    void mark(String label) {
        marks.add(label);
    }

    void lineBreak() {
        gap(Gap.LINE);
    }

    /** A line break unless the line is empty. */
    void endLine() {
        var last = lastGap();
        if (last == null || last == Gap.SPACE) {
            gap(Gap.LINE);
        }
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                gap(Gap.SPACE);
            } else {
                i = character(text, i, c);
            }
        }
    }

    void preformatted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                gap(Gap.NEWLINE);
            } else if (c == '\t' || c == ' ') {
                character(c);
            } else {
                i = character(text, i, c);
            }
        }
    }

    Rendition finish() {
        endImplicitParagraph();
        pending.clear();
        writeMarks();
        return new Rendition(html.toString(), plain.toString(), folios);
    }

    private void close() {
        suspendInlines();
        endTag(blocks.remove(blocks.size() - 1));
        gap(Gap.BREAK);
        resumeInlines();
    }

    private void endTag(Tag tag) {
        if (tag.written) {
            html.append("</").append(tag.name).append('>');
        } else {
            removePending(tag);
        }
    }

    private void push(List<Tag> stack, Tag tag) {
        if (blocks.size() + inlines.size() > DEEPEST) {
            throw Problem.invalid(
                    "html", "The elements of this text nest more than " + DEEPEST + " deep. Simplify its markup.");
        }
        stack.add(tag);
        pending.add(tag);
    }

    private void removePending(Tag tag) {
        int last = pending.size() - 1;
        while (last >= 0 && pending.get(last) != tag) {
            last--;
        }
        if (last >= 0) {
            pending.remove(last);
        }
    }

    private void endImplicitParagraph() {
        if (blocks.get(blocks.size() - 1).implicit) {
            close();
        }
    }

    /** Ends the inline elements before a block begins or ends; {@link #resumeInlines} begins them anew within. */
    private void suspendInlines() {
        for (int i = inlines.size() - 1; i >= 0; i--) {
            var tag = inlines.get(i);
            endTag(tag);
            if (tag.written) {
                tag.written = false;
                tag.attributes = Allowed.withoutId(tag.attributes);
            }
        }
    }

    private void resumeInlines() {
        for (int i = 0; i < inlines.size(); i++) {
            var tag = inlines.get(i);
            // What stood for nothing but its id, which was left behind, does not begin again.
            boolean idle = tag.attributes.isEmpty() && (isPlain(tag.name) || isOpenBefore(i));
            if (!idle) {
                pending.add(tag);
            }
        }
    }

    private static boolean isPlain(String name) {
        return name.equals("span") || name.equals("a") || name.equals("bdo");
    }

    private boolean isOpenBefore(int i) {
        return inlines.subList(0, i).stream().anyMatch(tag -> tag.name.equals(inlines.get(i).name));
    }

    private Gap lastGap() {
        for (int i = pending.size() - 1; i >= 0; i--) {
            if (pending.get(i) instanceof Gap gap) {
                return gap;
            }
        }
        return null;
    }

    private void gap(Gap gap) {
        var last = lastGap();
        if (gap == Gap.BREAK) {
            if (last != null && last != Gap.BREAK) {
                pending.removeIf(token -> token instanceof Gap && token != Gap.BREAK);
            }
            if (pending.isEmpty() || pending.get(pending.size() - 1) != Gap.BREAK) {
                pending.add(Gap.BREAK);
            }
        } else if (last != Gap.BREAK && (last == null || gap != Gap.SPACE)) {
            if (last == Gap.SPACE) {
                pending.remove(last);
            }
            pending.add(gap);
        }
    }

    /** Writes the character at i, if it is one that stays, and returns the index of its last unit. */
    private int character(String text, int i, char c) {
        if (Character.isHighSurrogate(c)) {
            if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                character(c);
                html.append(text.charAt(i + 1));
                plain.append(text.charAt(i + 1));
                return i + 1;
            }
            return i;
        }
        if (isVisible(c)) {
            character(c);
        }
        return i;
    }

    /** Neither white space nor one of the characters that go. */
    static boolean isVisible(int c) {
        boolean control = c <= ' ' || (c >= 0x7f && c <= 0x9f);
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !half && c != 0xfffe && c != 0xffff;
    }

    private void character(char c) {
        if (!pending.isEmpty() || !marks.isEmpty() || blocks.get(blocks.size() - 1).wrapsText) {
            beforeText();
        }
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            default -> html.append(c);
        }
        plain.append(c);
        length++;
        textOnLine = true;
        blockOfText = blocks.get(blocks.size() - 1);
    }

    private void beforeText() {
        if (blocks.get(blocks.size() - 1).wrapsText) {
            suspendInlines();
            gap(Gap.BREAK);
            var paragraph = new Tag("p", implicitAttributes, false);
            paragraph.implicit = true;
            push(blocks, paragraph);
            resumeInlines();
        } else if (textOnLine && blockOfText == blocks.get(blocks.size() - 1)) {
            // Between two lines of one list item or cell no element's end would tell a browser to break.
            pending.replaceAll(token -> token == Gap.BREAK ? Gap.LINE : token);
        }
        writePending();
        writeMarks();
    }

    private void writePending() {
        for (var token : pending) {
            if (token instanceof Tag tag) {
                html.append('<').append(tag.name).append(tag.attributes).append('>');
                tag.written = true;
            } else {
                writeGap((Gap) token);
            }
        }
        pending.clear();
    }

    private void writeGap(Gap gap) {
        if (gap == Gap.BREAK && !textOnLine) {
            return;
        }
        if (gap == Gap.LINE) {
            html.append("<br>");
        }
        char space = gap == Gap.SPACE ? ' ' : '\n';
        html.append(space);
        plain.append(space);
        length++;
        if (gap == Gap.BREAK) {
            textOnLine = false;
        }
    }

    private void writeMarks() {
        for (var label : marks) {
            html.append("<span class=\"folio\" data-label=\"")
                    .append(Allowed.escape(label))
                    .append("\"></span>");
            folios.add(new Folio(length, label));
        }
        marks.clear();
    }
}
