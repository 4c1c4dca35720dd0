package org.postil.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.documents.DocumentDraft;
import org.postil.documents.Provenance;
import org.postil.documents.TextDraft;
import org.postil.facsimiles.PageDraft;

/**
 * A document as its source describes it, before anybody decides whether it is already here.
 *
 * @param document with a source key that is the same whenever the same record comes again, whatever its file is called
 * @param texts their HTML is that of a rendition
 * @param pages the page images in the file, whose words are those of the first text
 * @param remark what whoever brought it should know of it, or null
 * @param file the name of another file that this describes, or empty
 * @param before when notes follow that were written into its file: the keys of what the file was before; else null
 * @param collections that it shall stand in, by their titles
 */
record ImportedRecord(
        String where,
        DocumentDraft document,
        List<TextDraft> texts,
        List<PageDraft> pages,
        Reason remark,
        String file,
        List<String> before,
        List<String> collections)
        implements Parsed {
    ImportedRecord(String where, DocumentDraft document, List<TextDraft> texts) {
        this(where, document, texts, List.of(), null, "", null, List.of());
    }

    /** Whether it is nothing but a picture. */
    boolean isImage() {
        return remark != null && remark.kind() == Reason.Kind.IMAGE_NO_TEXT;
    }

    /** Whether notes follow that were written into its file. */
    boolean isNoted() {
        return before != null;
    }

    ImportedRecord noted(List<String> before) {
        return new ImportedRecord(where, document, texts, pages, remark, file, before, collections);
    }

    ImportedRecord remarking(Reason remark) {
        return new ImportedRecord(where, document, texts, pages, remark, file, before, collections);
    }

    ImportedRecord describing(String file) {
        return new ImportedRecord(where, document, texts, pages, remark, file, before, collections);
    }

    /**
     * With what a file says of the same document. A catalogue was made by somebody who looked at it, so what it says holds;
     * the key is the file's, which is the same with and without a catalogue.
     */
    ImportedRecord over(ImportedRecord said) {
        var other = said.document();
        Map<String, String> identifiers = new LinkedHashMap<>(other.identifiers());
        identifiers.putAll(document.identifiers());
        var merged = new DocumentDraft(
                null,
                either(document.title(), other.title()),
                either(document.date(), other.date()),
                either(document.kind(), other.kind()),
                either(document.creators(), other.creators()),
                either(document.recipients(), other.recipients()),
                either(document.people(), other.people()),
                either(document.places(), other.places()),
                either(document.subjects(), other.subjects()),
                either(document.languages(), other.languages()),
                either(document.summary(), other.summary()),
                provenance(other.provenance()),
                identifiers,
                null,
                other.sourceKey(),
                null,
                either(document.senders(), other.senders()),
                either(document.attendees(), other.attendees()));
        return new ImportedRecord(
                where,
                merged,
                either(texts, said.texts()),
                either(pages, said.pages()),
                said.remark(),
                "",
                said.before(),
                collections);
    }

    private Provenance provenance(Provenance other) {
        return document.provenance() == null ? other : document.provenance().completedBy(other);
    }

    private static String either(String ours, String theirs) {
        return ours == null || ours.isBlank() ? theirs : ours;
    }

    private static <T> List<T> either(List<T> ours, List<T> theirs) {
        return ours == null || ours.isEmpty() ? theirs : ours;
    }
}
