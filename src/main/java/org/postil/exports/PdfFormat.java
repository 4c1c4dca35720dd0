package org.postil.exports;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.postil.exports.Block.Kind;
import org.postil.shared.BoundedOutput;

/**
 * Pages to be read and kept: typeset, with footnotes at their foot, a head that says what is being read, and an outline. They
 * wait as XSL-FO in a file, because the outline stands before them; then they are set.
 *
 * <p>The typesetter holds a sequence of pages at a time. So a new one begins with a document or heading when there is enough in
 * the one before, and before a note when there is too much: the page before then ends early.
 */
final class PdfFormat extends ProseFormat {
    private static final int ENOUGH = 300;
    private static final int MOST = 1200;

    private final OutputStream out;
    private final Path waiting;
    private PdfBlocks blocks;
    private OutputStream bytes;
    private Block title;
    private int written;

    PdfFormat(OutputStream out) throws IOException {
        this.out = out;
        waiting = Files.createTempFile("postil-pages", null);
    }

    @Override
    protected void open(Front front) throws IOException {
        var tooLarge = new Refused(ExportJob.Reason.TOO_LARGE);
        bytes = new BufferedOutputStream(
                new BoundedOutput(Files.newOutputStream(waiting), front.largest(), () -> tooLarge));
        blocks = new PdfBlocks(bytes);
    }

    @Override
    public void group(String heading) throws IOException {
        turnAfter(ENOUGH);
        super.group(heading);
    }

    @Override
    public void document(Source source) throws IOException {
        turnAfter(ENOUGH);
        super.document(source);
    }

    @Override
    public void note(Noted noted) throws IOException {
        turnAfter(MOST);
        super.note(noted);
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        turnAfter(ENOUGH);
        super.end(bibliography);
    }

    private void turnAfter(int most) throws IOException {
        if (written >= most) {
            blocks.turn();
            written = 0;
        }
    }

    /** The title waits for what comes first: a single document bears the same, and then it is not said twice. */
    @Override
    protected void put(Block block) throws IOException {
        if (block.kind() == Kind.TITLE) {
            title = block;
            return;
        }
        if (block.kind() == Kind.IMPRINT) {
            blocks.put(block);
            return;
        }
        if (title != null && block.kind() == Kind.HEADING && says(block, title)) {
            blocks.putTitle(block);
        } else {
            putTitle();
            blocks.put(block);
        }
        title = null;
        written++;
    }

    private void putTitle() throws IOException {
        if (title != null) {
            blocks.putTitle(title);
        }
    }

    private static boolean says(Block block, Block other) {
        return oneLine(Run.words(block.runs())).equals(oneLine(Run.words(other.runs())));
    }

    @Override
    protected void shut() throws IOException {
        putTitle();
        if (blocks.lacksCharacters()) {
            blocks.put(Block.of(Kind.FACTS, front().words().missingCharacters()));
        }
        blocks.end();
        bytes.close();
        var head = Archive.resource("pdf/layout.fo")
                .replace("{language}", front().locale().toLanguageTag())
                .replace("{title}", HtmlFormat.escape(front().title()))
                .replace("{by}", HtmlFormat.escape(front().by()));
        var outline = new ByteArrayOutputStream();
        blocks.outline().write(outline);
        try (InputStream pages = Files.newInputStream(waiting);
                var all = new SequenceInputStream(Collections.enumeration(List.of(
                        text(head),
                        new ByteArrayInputStream(outline.toByteArray()),
                        new Paced(pages),
                        text("</fo:root>"))))) {
            new Typesetter().set(all, front().made(), out);
        }
    }

    /** Setting takes longer than all before: with each bit of what waits it is asked whether anybody still waits for it. */
    private final class Paced extends FilterInputStream {
        private static final int BIT = 256 * 1024;

        private int left;

        Paced(InputStream pages) {
            super(pages);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                front().pulse().run();
                left = BIT;
            }
            int read = super.read(bytes, from, length);
            left -= Math.max(0, read);
            return read;
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (bytes != null) {
            bytes.close();
        }
        Files.deleteIfExists(waiting);
    }
}
