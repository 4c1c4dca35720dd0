package org.postil.imports;

/** What a format makes of one record, or one note, of a file. */
sealed interface Parsed permits ImportedRecord, ImportedNote, Refusal {
    /** Where in the file it stands, as a person would look for it: "line 7", "document d97"; empty for the whole. */
    String where();
}
