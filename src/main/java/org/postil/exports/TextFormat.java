package org.postil.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.postil.exports.Block.Kind;

/** Plain text, in lines of its paragraphs; what would be footnotes are numbered and stand at the end. */
final class TextFormat extends ProseFormat {
    private final Writer out;
    private final List<String> endnotes = new ArrayList<>();

    TextFormat(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    protected void put(Block block) throws IOException {
        String words = Run.words(block.runs());
        if (block.footnote() != null) {
            endnotes.add(Run.words(block.footnote()));
            words += " [" + endnotes.size() + "]";
        }
        String indent = block.kind() == Kind.HEADING ? "" : "  ".repeat(block.depth());
        String text = (before(block) + words).replace("\n", "\n" + indent);
        out.write(indent + text + "\n" + under(block, text) + "\n");
    }

    private static String before(Block block) {
        return switch (block.kind()) {
            case PASSAGE, QUOTATION -> "> ";
            case BULLET -> "- ";
            case NUMBERED -> block.number() + ". ";
            default -> "";
        };
    }

    private static String under(Block block, String text) {
        int width = Math.min(72, text.codePointCount(0, text.length()));
        return switch (block.kind()) {
            case TITLE -> "=".repeat(width) + "\n";
            case HEADING -> "-".repeat(width) + "\n";
            default -> "";
        };
    }

    @Override
    protected void shut() throws IOException {
        if (!endnotes.isEmpty()) {
            put(Block.heading(1, Run.of(front().words().citations())));
            for (int i = 0; i < endnotes.size(); i++) {
                out.write("[" + (i + 1) + "] " + endnotes.get(i) + "\n");
            }
        }
        out.flush();
    }
}
