package org.postil.documents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("documents")
public interface DocumentsMessages {
    @Message("Archive")
    String archive();

    @Message("Search the archive")
    String search();

    @Message("Search titles, texts, people, places, notes…")
    String searchHint();

    @Message("New record")
    String newRecord();

    @Message("Duplicates")
    String duplicates();

    @Message("Bring documents in")
    String bringIn();

    @Message("Filters")
    String filters();

    @Message("Date")
    String dates();

    @Message("From")
    String fromDay();

    @Message("To")
    String toDay();

    @Message("This is not a date. Write")
    String wrongDate();

    @Message("1956, 1956-10 or 26 October 1956")
    String dateHelp();

    @Message("Show these dates")
    String showDates();

    @Message(
            "{#switch side}{#case 'group'}Kept in{/case}{#case 'year'}Year{/case}{#case 'month'}Month{/case}{#case 'kind'}Kind{/case}"
                    + "{#case 'person'}Person{/case}{#case 'place'}Place{/case}{#case 'subject'}Subject{/case}"
                    + "{#case 'language'}Language{/case}{#case 'repository'}Archive{/case}"
                    + "{#case 'collection'}Collection{/case}{#case 'notes'}Margin{/case}"
                    + "{#case 'facsimile'}Images{/case}{#else}Tag{/switch}")
    String side(String side);

    @Message("{count} more")
    String more(int count);

    @Message("{#if total == 1}1 record{#else}{total.written} records{/if}")
    String found(long total);

    @Message("From {day}")
    String since(String day);

    @Message("To {day}")
    String until(String day);

    @Message("Remove filter:")
    String remove();

    @Message("Clear filters")
    String clearFilters();

    @Message("Abstracts")
    String abstracts();

    @Message("one line")
    String oneLine();

    @Message("whole")
    String whole();

    @Message("Pages")
    String pages();

    @Message("Earlier records")
    String previous();

    @Message("Later records")
    String next();

    @Message("Previous page")
    String previousPage();

    @Message("Next page")
    String nextPage();

    @Message("Has notes")
    String hasNotes();

    @Message("With page images")
    String hasFacsimile();

    @Message("{#if count == 0}no notes{#else if count == 1}1 note{#else}{count.written} notes{/if}")
    String notes(long count);

    @Message("Timeline")
    String onTimeline();

    @Message("Order")
    String order();

    @Message("{#switch order}{#case 'title'}title{/case}{#case 'added'}newly added{/case}"
            + "{#case 'annotated'}most notes{/case}{#else}date{/switch}")
    String orderOf(String order);

    @Message("{first}–{last} of {total}")
    String range(String first, String last, String total);

    @Message("No record has all of this")
    String noneFound();

    @Message("Take a filter away above, or begin again with the whole archive.")
    String noneFoundHelp();

    @Message("This archive is still empty")
    String emptyTitle();

    @Message("Begin with one record: a title and a date are enough. It will stand here in order of "
            + "date, like this:")
    String emptyEditor();

    @Message("As soon as the group adds records, they stand here in order of date.")
    String emptyReader();

    @Message("Example of a record")
    String example();

    @Message("Where you are")
    String where();

    @Message("Record deleted.")
    String deleted();

    @Message("New record")
    String newTitle();

    @Message("Edit record")
    String editTitle();

    @Message("Add record")
    String addRecord();

    @Message("Save record")
    String saveRecord();

    @Message("Cancel")
    String cancel();

    @Message("Delete record")
    String deleteRecord();

    @Message("Delete this record?")
    String deleteTitle();

    @Message("{#if texts == 0}Its notes and links go with it.{#else if texts == 1}Its text, its notes "
            + "and its links go with it.{#else}Its {texts} texts, their notes and links go with "
            + "it.{/if} This cannot be undone.")
    String deleteHelp(int texts);

    @Message("Keep record")
    String keep();

    @Message("Nothing is saved yet. Mend this first:")
    String notSaved();

    @Message("Somebody changed this record while you were editing. Below is what you wrote; save "
            + "again to put it in place of theirs.")
    String stale();

    @Message("Look at theirs")
    String staleLook();

    @Message("Title")
    String title();

    @Message("Date")
    String date();

    @Message("26 October 1956, 1956-10, 1956~ for about 1956; leave it blank if unknown")
    String dateHint();

    @Message("Kind")
    String kind();

    @Message("telegram, working notes, protocol …")
    String kindHint();

    @Message("Abstract")
    String abstractOf();

    @Message("Creators")
    String creators();

    @Message("Senders")
    String senders();

    @Message("Where they are others than the creators; one a line")
    String sendersHint();

    @Message("Recipients")
    String recipients();

    @Message("Present")
    String attendees();

    @Message("Who took part in a session; one a line")
    String attendeesHint();

    @Message("Other people named")
    String people();

    @Message("Who is spoken of; one a line")
    String peopleHint();

    @Message("Places")
    String places();

    @Message("Subjects")
    String subjects();

    @Message("Languages")
    String languages();

    @Message("Of the original first: ru, en, zh-Hant")
    String languagesHint();

    @Message("One a line")
    String oneALine();

    @Message("Provenance")
    String provenance();

    @Message("Where the original lies and how it came to you. Citations are made of this.")
    String provenanceHelp();

    @Message("Source line")
    String sourceLine();

    @Message("RGASPI, f. 3, op. 12, d. 1006, ll. 54–56, obtained by …; kept as it is")
    String sourceLineHint();

    @Message("Read the parts off it")
    String readSource();

    @Message("Level of description")
    String level();

    @Message("not said")
    String levelUnsaid();

    @Message("{#switch level}{#case 'fonds'}Fonds{/case}{#case 'subfonds'}Sub-fonds{/case}{#case 'series'}Series{/case}"
            + "{#case 'subseries'}Sub-series{/case}{#case 'file'}File{/case}{#else}Item{/switch}")
    String levelOf(String level);

    @Message("Identifiers")
    String identifiers();

    @Message("One a line, as name: value")
    String identifiersHint();

    @Message("First text")
    String firstText();

    @Message("Paste a transcript, the original wording or a translation; more texts can be added later.")
    String firstTextHelp();

    @Message("What it is")
    String role();

    /** One of several texts of a document, by what it is and its language. */
    @Message(
            "{#switch role}{#case 'original'}Original{#case 'translation'}Translation{#else}Transcript{/switch}{#if language != 'und'}, {language}{/if}")
    String textOf(String role, String language);

    @Message(
            "{#switch role}{#case 'original'}original{/case}{#case 'translation'}translation{/case}{#else}transcript{/switch}")
    String roleOf(String role);

    @Message("Transcript")
    String transcript();

    @Message("Original")
    String original();

    @Message("Translation")
    String translation();

    @Message("Language of the text")
    String textLanguage();

    @Message("ru, en …; if left blank, the first of the record")
    String textLanguageHint();

    @Message("Written as")
    String notation();

    @Message("Plain text")
    String plain();

    @Message("Text")
    String words();

    @Message("{#switch name}{#case 'repository'}Archive{/case}{#case 'fonds'}Fonds or "
            + "collection{/case}{#case 'series'}Series{/case}{#case 'box'}Box{/case}{#case "
            + "'folder'}Folder{/case}{#case 'file'}File{/case}{#case 'folios'}Folios or pages{/case}"
            + "{#case 'position'}Position in it{/case}{#case 'repositoryPlace'}Place of the archive{/case}"
            + "{#case 'origin'}Made or sent from{/case}{#case 'ownNumber'}Its own number{/case}"
            + "{#case 'classification'}Classification marking{/case}{#case 'obtainedBy'}Obtained "
            + "by{/case}{#case 'translatedBy'}Translated by{/case}{#case 'contributedBy'}Contributed "
            + "by{/case}{#case 'digitalArchive'}Digital archive{/case}{#case "
            + "'originalAddress'}Original address{/case}{#case 'rights'}Rights{/case}{#case "
            + "'creditLine'}Credit line{/case}{#else}Source, as given{/else}{/switch}")
    String part(String name);

    @Message("Add to collection")
    String addToCollection();

    @Message("Choose {title}")
    String choose(String title);

    @Message("Brought in by")
    String broughtInBy();

    @Message("an import, see its report")
    String importReport();

    @Message("{#if n == 1}Original file{#else}Original files{/if}")
    String originalFiles(int n);

    @Message("{#switch unit}{#case 'line'}line {number} of it{/case}{#case 'document'}document {number} in it{/case}"
            + "{#else}a part of it{/switch}")
    String originalPart(String unit, String number);

    @Message("Keep as a collection")
    String keepSearch();
}
