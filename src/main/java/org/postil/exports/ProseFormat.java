package org.postil.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.annotations.AnnotationView;
import org.postil.exports.Block.Kind;

/**
 * What is read from top to bottom: a title, headings, passages with their footnotes, what was noted on them, answers, a
 * bibliography. This class says what stands where; those that extend it, how it is written.
 */
abstract class ProseFormat implements Format {
    private Front front;
    private boolean grouped;

    /** Writes the next paragraph or heading. */
    protected abstract void put(Block block) throws IOException;

    /** What stands before everything. */
    protected void open(Front front) throws IOException {}

    protected Front front() {
        return front;
    }

    @Override
    public void begin(Front front) throws IOException {
        this.front = front;
        open(front);
        put(Block.of(Kind.TITLE, front.title()));
        put(Block.of(Kind.IMPRINT, front.imprint()));
    }

    @Override
    public void group(String heading) throws IOException {
        grouped = true;
        put(Block.heading(1, Run.of(heading)));
    }

    @Override
    public void document(Source source) throws IOException {
        put(Block.heading(grouped ? 2 : 1, List.of(Run.link(source.title(), source.address()))));
        String facts = source.facts(front.locale());
        if (!facts.isEmpty()) {
            put(Block.of(Kind.FACTS, facts));
        }
    }

    @Override
    public void links(List<Related> links) throws IOException {
        links(links, 0);
    }

    private void links(List<Related> links, int depth) throws IOException {
        for (Related link : links) {
            put(Block.of(Kind.LINK, link.runs(front)).deeper(depth));
        }
    }

    @Override
    public void note(Noted noted) throws IOException {
        boolean quoted = noted.quote() != null && front.has(Part.QUOTES);
        if (quoted) {
            put(cited(Block.of(Kind.PASSAGE, oneLine(noted.quote())), noted));
        }
        if (quoted && saysNoMore(noted)) {
            return;
        }
        Block byline = byline(noted.note(), 0);
        put(quoted ? byline : cited(byline, noted));
        if (front.has(Part.NOTES)) {
            body(noted.note(), 0);
        }
        links(noted.linksAt(noted.note()));
        for (AnnotationView reply : noted.replies()) {
            put(byline(reply, 1));
            body(reply, 1);
            links(noted.linksAt(reply), 1);
        }
    }

    /** Whether nothing is wanted of the note but its passage. */
    private boolean saysNoMore(Noted noted) {
        boolean tagged = front.has(Part.TAGS) && !noted.note().tags().isEmpty();
        return !front.has(Part.NOTES)
                && !tagged
                && noted.replies().isEmpty()
                && noted.links().isEmpty();
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        if (!bibliography.isEmpty()) {
            put(Block.heading(1, Run.of(front.words().bibliography())));
            for (String entry : bibliography) {
                put(Block.of(Kind.ENTRY, Prose.ofCitation(entry)));
            }
        }
        shut();
    }

    /** What stands behind everything. */
    protected abstract void shut() throws IOException;

    /** @param depth of a reply, 1 */
    protected void body(AnnotationView note, int depth) throws IOException {
        for (Block block : Prose.ofMarkdown(note.body(), front.address())) {
            put(block.deeper(depth));
        }
    }

    private Block cited(Block block, Noted noted) {
        if (noted.citation() == null) {
            return block;
        }
        List<Run> citation = Prose.ofCitation(noted.citation());
        if (!front.citesInText()) {
            return block.with(citation);
        }
        List<Run> runs = new ArrayList<>(block.runs());
        runs.add(Run.plain(" "));
        runs.addAll(citation);
        return Block.of(block.kind(), runs);
    }

    private Block byline(AnnotationView note, int depth) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.link(note.author().name(), note.permalink()));
        runs.add(Run.plain(", " + front.day(note.created())));
        if (note.region() != null) {
            runs.add(Run.plain(" · " + front.words().onPage(note.region().label())));
        }
        if (front.has(Part.TAGS)) {
            note.tags().forEach(tag -> runs.add(Run.plain(" · #" + tag)));
        }
        return Block.of(Kind.BYLINE, runs).deeper(depth);
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
