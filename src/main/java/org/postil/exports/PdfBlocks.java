package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.postil.exports.Block.Kind;

/**
 * Writes blocks as XSL-FO, and what stands above and below them. Lines are not hyphenated and end where their words end,
 * because the notes on a page are in several languages and do not say in which.
 */
final class PdfBlocks {
    private static final int INDENT = 6;
    private static final int LONGEST_HEAD = 72;
    private static final String LINK = "#4c2a85";

    private final Xml xml;
    private final PdfWords words;
    private final PdfLooks looks = new PdfLooks();
    private final PdfOutline outline = new PdfOutline();
    private boolean open;
    private boolean turned;
    private String running = "";
    private boolean unsaid;
    private boolean fromTheRight;
    private int level;
    private int footnote;

    PdfBlocks(OutputStream out) throws IOException {
        xml = Xml.fragment(out);
        words = new PdfWords(xml);
    }

    PdfOutline outline() {
        return outline;
    }

    /** Whether it had to leave characters out, and has set a box in the place of each. */
    boolean lacksCharacters() {
        return words.lacksCharacters();
    }

    /** What comes now stands on a new page. */
    void turn() throws IOException {
        if (open) {
            xml.close().close();
            open = false;
            turned = true;
        }
    }

    void end() throws IOException {
        turn();
        xml.end();
    }

    /** The title may be that of the only document, and then leads to it. */
    void putTitle(Block title) throws IOException {
        begin();
        heading(title, 1, "title");
    }

    void put(Block block) throws IOException {
        begin();
        switch (block.kind()) {
            case HEADING -> heading(block, block.depth() + 1, block.depth() == 1 ? "heading" : "heading-beneath");
            case BULLET, NUMBERED -> item(block);
            default -> set(block, looks.of(block.kind().name().toLowerCase(Locale.ROOT), indent(block, 0)));
        }
    }

    private void begin() throws IOException {
        if (open) {
            return;
        }
        xml.open("fo:page-sequence", "master-reference", turned ? "other" : "opening");
        if (!turned) {
            beside("foot", "foot").empty("fo:page-number").close().close();
        }
        beside("head", "head")
                .empty("fo:retrieve-marker", "retrieve-class-name", "running")
                .empty("fo:leader", "leader-pattern", "space")
                .empty("fo:page-number");
        xml.close().close();
        beside("xsl-footnote-separator", "separator")
                .empty("fo:leader", "leader-pattern", "rule", "leader-length", "24mm", "rule-thickness", "0.4pt");
        xml.close().close();
        xml.open("fo:flow", "flow-name", "xsl-region-body");
        open = true;
        unsaid = true;
    }

    /** Opens what is no part of the text and is not read aloud. */
    private Xml beside(String region, String look) throws IOException {
        return xml.open("fo:static-content", "flow-name", region, "role", "artifact")
                .open("fo:block", looks.of(look));
    }

    private void heading(Block block, int depth, String look) throws IOException {
        running = Run.words(block.runs());
        unsaid = true;
        level = Math.min(depth, level + 1);
        set(block, looks.of(look, "id", outline.add(depth, running), "role", "H" + level));
    }

    private interface Inner {
        void write() throws IOException;
    }

    /** What is read from right to left begins at the right, and a footnote to it where its own words do. */
    private void directed(List<Run> runs, Inner inner) throws IOException {
        boolean around = fromTheRight;
        fromTheRight = Run.isRightToLeft(Run.words(runs));
        boolean turns = fromTheRight != around;
        if (turns) {
            String mode = fromTheRight ? "rl-tb" : "lr-tb";
            xml.open("fo:block-container", "writing-mode", mode, "start-indent", "0mm", "end-indent", "0mm");
        }
        inner.write();
        if (turns) {
            xml.close();
        }
        fromTheRight = around;
    }

    private void set(Block block, String... look) throws IOException {
        directed(block.runs(), () -> {
            xml.open("fo:block", look);
            say();
            words.runs(block.runs(), block.kind() == Kind.HEADING || block.kind() == Kind.TITLE ? "black" : LINK);
            if (block.footnote() != null) {
                refer(block.footnote());
            }
            xml.close();
        });
    }

    private static String[] indent(Block block, int by) {
        int steps = block.depth() + by;
        return steps <= 0 ? new String[0] : new String[] {"start-indent", steps * INDENT + "mm"};
    }

    private void item(Block block) throws IOException {
        directed(block.runs(), () -> {
            xml.open("fo:list-block", looks.of("item", indent(block, -1)));
            say();
            xml.open("fo:list-item").open("fo:list-item-label", "end-indent", "label-end()");
            xml.element("fo:block", block.kind() == Kind.BULLET ? "•" : block.number() + ".");
            xml.close();
            xml.open("fo:list-item-body", "start-indent", "body-start()").open("fo:block");
            words.runs(block.runs(), LINK);
            xml.close().close().close().close();
        });
    }

    /** Tells the head of the page what is being read from here on. */
    private void say() throws IOException {
        if (unsaid) {
            xml.open("fo:marker", "marker-class-name", "running");
            words.plain(shortened(running));
            xml.close();
            unsaid = false;
        }
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_HEAD
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_HEAD - 1))
                                .stripTrailing() + "…";
    }

    private void refer(List<Run> said) throws IOException {
        String number = String.valueOf(++footnote);
        xml.open("fo:footnote").element("fo:inline", number, looks.of("mark"));
        xml.open("fo:footnote-body");
        directed(said, () -> {
            xml.open("fo:block", looks.of("footnote"));
            xml.element("fo:inline", number, looks.of("footnote-mark")).text(" ");
            words.runs(said, LINK);
            xml.close();
        });
        xml.close().close();
    }
}
