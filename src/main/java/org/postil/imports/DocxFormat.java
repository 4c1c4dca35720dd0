package org.postil.imports;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A text processor's document in the form of ECMA-376 (Word and most others): its text with headings, emphasis, lists,
 * tables and notes, as it stands when all tracked changes are accepted. Read as a stream from the parts of the file, since
 * the text is all that is wanted: no library for the whole of the format, which is larger than Postil, and nothing that
 * looks at pictures, macros or links to elsewhere.
 */
final class DocxFormat implements Format {
    /** In bytes, unpacked; of the text, or of all its notes. */
    private static final long LONGEST_PART = 200L * 1024 * 1024;

    private static final long LONGEST_STYLES = 32L * 1024 * 1024;

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.DOCX;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        try (var pack = Pack.open(upload.file())) {
            var root = OfficeRelations.read(pack, "_rels/.rels", "");
            var main = root.target("officeDocument").orElse("word/document.xml");
            var relations = OfficeRelations.of(pack, main);
            var styles = new DocxStyles();
            relations.listen(pack, "styles", LONGEST_STYLES, styles);
            var lists = new DocxLists();
            relations.listen(pack, "numbering", LONGEST_STYLES, lists);
            var style = new DocxText.Style(styles, lists);
            var text = new DocxText(style, relations, notes(pack, relations, style));
            SafeXml.listen(pack.open(main, LONGEST_PART), text);
            var said = new OfficeWords();
            root.listen(pack, "core-properties", LONGEST_STYLES, said);
            records.accept(OfficeWords.record(upload, options, text.finish(), text.title(), said));
        }
    }

    /** What stands in the notes at the foot and at the end, by the kind of note and its number. */
    private static Map<String, String> notes(Pack pack, OfficeRelations relations, DocxText.Style style)
            throws IOException {
        var notes = new DocxNotes(style, relations);
        relations.listen(pack, "footnotes", LONGEST_PART, notes);
        relations.listen(pack, "endnotes", LONGEST_PART, notes);
        return notes.all();
    }
}
