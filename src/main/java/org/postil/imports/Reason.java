package org.postil.imports;

import java.util.Arrays;
import java.util.List;
import org.postil.shared.Problem;

/**
 * Why a record or a file came to nothing, or to less than one may expect: which sentence, and what stands in it. It is kept as that and put into words
 * when somebody reads it, in his language.
 *
 * @param said what the sentence names, in its order
 */
record Reason(Kind kind, List<String> said) {
    enum Kind {
        AS_WRITTEN, // a sentence of before there were kinds
        HERE_ALREADY,
        FAILED,
        BARRED,
        EMPTY,
        NO_TEXT,
        TOO_LONG,
        NOT_WHAT_ITS_NAME_SAYS,
        UNKNOWN_ENDING,
        UNKNOWN_CONTENT,
        UNUSABLE,
        NO_TITLE,
        NO_DATE,
        NO_TITLE_AFTER_DATE,
        NO_ROWS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        COLUMNS_MISSING,
        TOO_MANY_VALUES,
        NOT_CSV,
        NOT_XML,
        DECLARES_ENTITIES,
        UNKNOWN_ENTITY,
        TOO_DEEP,
        PDF_ENCRYPTED,
        PDF_CORRUPT,
        PDF_TOO_MANY_PAGES,
        PDF_TOO_MUCH,
        PDF_NO_TEXT,
        NO_RECORDS,
        RECORD_WITHOUT_TITLE,
        NOT_JSON,
        NOT_BIBTEX,
        LOCKED,
        ZIP_DAMAGED,
        ZIP_TOO_MANY,
        ZIP_TOO_MUCH,
        ZIP_NESTED,
        ZIP_LOCKED,
        ZIP_PATH,
        ZIP_BOMB,
        ZIP_ALONE,
        ATTACHED_LEFT_OUT,
        FILE_NOT_HERE,
        FILE_AMBIGUOUS,
        FILE_NAMED_TWICE,
        FILE_OF_SEVERAL,
        IMAGE_NO_TEXT,
        IMAGE_TOO_LARGE,
        IMAGE_CORRUPT,
        IIIF_MALFORMED,
        IIIF_NO_PAGES,
        NOTE_CHANGED,
        NOTE_UNCERTAIN,
        NOTE_LOST,
        NOTE_NO_TEXT,
        NOTE_DOCUMENT_UNKNOWN,
        NOTE_DOCUMENTS_SEVERAL,
        NOTE_WITHOUT_PARENT,
        NOTE_READ_ONLY,
        NOTE_EMPTY,
        NOTE_BESIDE,
        NOTE_NOT_ON_WORDS,
        NOTE_NOT_ON_PAGE,
        NOTE_IN_PARTS,
        NOTE_CUT,
        NOTE_DAMAGED,
        NOTES_LEFT_OUT,
        NOTES_ALONE,
        NOTES_ADDED,
        NOTES_ELSEWHERE,
        NOTES_LINKS,
        NOTES_NONE,
        NOTES_TOO_MANY,
        NOTES_TOO_MUCH
    }

    static Reason of(Kind kind, Object... said) {
        return new Reason(kind, Arrays.stream(said).map(Object::toString).toList());
    }

    /** A field of the record that a document cannot have so. */
    static Reason of(Problem problem) {
        return of(Kind.UNUSABLE, problem.keys().get(0));
    }

    String in(ReasonMessages words) {
        return switch (kind) {
            case AS_WRITTEN -> said(0);
            case HERE_ALREADY -> words.before();
            case FAILED -> words.failedHere();
            case BARRED -> words.barred();
            case EMPTY -> words.emptyFile(said(0));
            case NO_TEXT -> words.noText();
            case TOO_LONG -> words.tooLong();
            case NOT_WHAT_ITS_NAME_SAYS -> words.notWhatItsNameSays(said(0), words.content(said(1)), said(1));
            case UNKNOWN_ENDING -> words.unknownEnding(said(0), said(1), words.whatComesIn());
            case UNKNOWN_CONTENT -> words.unknownContent(said(0), words.content(said(1)), words.whatComesIn());
            case UNUSABLE -> words.unusable(said(0));
            case NO_TITLE -> words.noTitle(said(0));
            case NO_DATE -> words.noDate(said(0));
            case NO_TITLE_AFTER_DATE -> words.noTitleAfterDate();
            case NO_ROWS -> words.noRows();
            case TOO_MANY_ROWS -> words.tooManyRows();
            case TOO_MANY_COLUMNS -> words.tooManyColumns();
            case COLUMNS_MISSING -> words.columnsMissing(said(0), said(1));
            case TOO_MANY_VALUES -> words.tooManyValues(said(0), said(1));
            case NOT_CSV -> words.notCsv();
            case NOT_XML -> words.notXml();
            case DECLARES_ENTITIES -> words.declaresEntities();
            case UNKNOWN_ENTITY -> words.unknownEntity(said(0));
            case TOO_DEEP -> words.tooDeep(said(0));
            case PDF_ENCRYPTED -> words.pdfEncrypted();
            case PDF_CORRUPT -> words.pdfCorrupt();
            case PDF_TOO_MANY_PAGES -> words.pdfTooManyPages(said(0));
            case PDF_TOO_MUCH -> words.pdfTooMuch();
            case PDF_NO_TEXT -> words.pdfNoText();
            case NO_RECORDS -> words.noRecords();
            case RECORD_WITHOUT_TITLE -> words.recordWithoutTitle();
            case NOT_JSON -> words.notJson();
            case NOT_BIBTEX -> words.notBibTex();
            case LOCKED -> words.locked();
            case ZIP_DAMAGED -> words.zipDamaged();
            case ZIP_TOO_MANY -> words.zipTooMany();
            case ZIP_TOO_MUCH -> words.zipTooMuch();
            case ZIP_NESTED -> words.zipNested();
            case ZIP_LOCKED -> words.zipLocked();
            case ZIP_PATH -> words.zipPath();
            case ZIP_BOMB -> words.zipBomb();
            case ZIP_ALONE -> words.zipAlone();
            case ATTACHED_LEFT_OUT -> words.attachedLeftOut();
            case FILE_NOT_HERE -> words.fileNotHere(said(0));
            case FILE_AMBIGUOUS -> words.fileAmbiguous(said(0), said(1));
            case FILE_NAMED_TWICE -> words.fileNamedTwice(said(0));
            case FILE_OF_SEVERAL -> words.fileOfSeveral(said(0), said(1));
            case IMAGE_NO_TEXT -> words.imageNoText();
            case IMAGE_TOO_LARGE -> words.imageTooLarge(said(0), said(1), said(2));
            case IMAGE_CORRUPT -> words.imageCorrupt();
            case IIIF_MALFORMED -> words.iiifMalformed();
            case IIIF_NO_PAGES -> words.iiifNoPages();
            case NOTE_CHANGED -> words.noteChanged();
            case NOTE_UNCERTAIN -> words.noteUncertain(said(0));
            case NOTE_LOST -> words.noteLost();
            case NOTE_NO_TEXT -> words.noteNoText();
            case NOTE_DOCUMENT_UNKNOWN -> words.noteDocumentUnknown(said(0));
            case NOTE_DOCUMENTS_SEVERAL -> words.noteDocumentsSeveral(said(0));
            case NOTE_WITHOUT_PARENT -> words.noteWithoutParent();
            case NOTE_READ_ONLY -> words.noteReadOnly();
            case NOTE_EMPTY -> words.noteEmpty();
            case NOTE_BESIDE -> words.noteBeside();
            case NOTE_NOT_ON_WORDS -> words.noteNotOnWords();
            case NOTE_NOT_ON_PAGE -> words.noteNotOnPage();
            case NOTE_IN_PARTS -> words.noteInParts(said(0));
            case NOTE_CUT -> words.noteCut();
            case NOTE_DAMAGED -> words.noteDamaged();
            case NOTES_LEFT_OUT -> words.notesLeftOut(said(0));
            case NOTES_ALONE -> words.notesAlone();
            case NOTES_ADDED -> words.notesAdded();
            case NOTES_ELSEWHERE -> words.notesElsewhere();
            case NOTES_LINKS -> words.notesLinks(said(0));
            case NOTES_NONE -> words.notesNone();
            case NOTES_TOO_MANY -> words.notesTooMany(said(0));
            case NOTES_TOO_MUCH -> words.notesTooMuch(said(0));
        };
    }

    private String said(int index) {
        return index < said.size() ? said.get(index) : "";
    }
}
