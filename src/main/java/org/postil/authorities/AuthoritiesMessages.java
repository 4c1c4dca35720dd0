package org.postil.authorities;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("authorities")
public interface AuthoritiesMessages {
    @Message("{#switch register}{#case 'people'}People{/case}{#case 'places'}Places{/case}{#else}Subjects{/switch}")
    String register(String register);

    @Message(
            "{#switch register}{#case 'people'}Who made, received or is named in the documents: people and organisations."
                    + "{/case}{#case 'places'}Where the documents were written, and of where they speak.{/case}"
                    + "{#else}What the documents are about, in the words of their records.{/switch}")
    String registerLede(String register);

    @Message("{#switch kind}{#case 'person'}person{/case}{#case 'organisation'}organisation{/case}{#case 'place'}place"
            + "{/case}{#else}subject{/switch}")
    String kind(String kind);

    @Message("Registers")
    String registers();

    @Message("Find a name")
    String find();

    @Message("Records with this name")
    String found();

    @Message("Find")
    String findNow();

    @Message("Order")
    String order();

    @Message("name")
    String byName();

    @Message("most documents")
    String byDocuments();

    @Message("{#if count == 0}no documents{#else if count == 1}1 document{#else}{count.written} documents{/if}")
    String documents(long count);

    @Message("{#if total == 1}1 name{#else}{total.written} names{/if}")
    String total(long total);

    @Message("No name here begins like that")
    String noneFound();

    @Message("Names are found by the beginning of any of their words, in any of their spellings.")
    String noneFoundHelp();

    @Message("Show all")
    String all();

    @Message("Nothing stands here yet")
    String empty();

    @Message("As soon as a record names somebody or something, it stands here: Imre Nagy, Budapest, cease-fire.")
    String emptyHelp();

    @Message(
            "{#switch register}{#case 'people'}New person{/case}{#case 'places'}New place{/case}{#else}New subject{/switch}")
    String make(String register);

    @Message("Who with whom")
    String network();

    @Message("Edit")
    String edit();

    @Message("Merge")
    String merge();

    @Message("Edit {name}")
    String editTitle(String name);

    @Message("Name")
    String name();

    @Message("As it shall stand in every document that names it")
    String nameHint();

    @Message("Kind")
    String kindLabel();

    @Message("Other names and spellings")
    String aliases();

    @Message("One a line, in any script: Hegedus, Андраш Хегедюш. Documents and texts are found by them.")
    String aliasesHint();

    @Message("{#switch register}{#case 'people'}Life dates{/case}{#else}Dates{/switch}")
    String dates(String register);

    @Message("1922–1999, born 1922, ca. 1890–1945")
    String datesHint();

    @Message("Coordinates")
    String coordinates();

    @Message("Latitude and longitude in degrees: 47.4979, 19.0402")
    String coordinatesHint();

    @Message("Description")
    String description();

    @Message("Who this was, in a sentence or two")
    String descriptionHint();

    @Message("Q30 or the address of its page; nothing is fetched from there")
    String elsewhereHint();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("{#switch key}{#case 'name'}Give it a name of 300 characters at most.{/case}"
            + "{#case 'name-taken'}Another record of this register has this name. Merge the two, or tell them apart.{/case}"
            + "{#case 'aliases'}Give 100 other names at most, each of 300 characters at most.{/case}"
            + "{#case 'dates'}These dates cannot be read. Write 1922–1999, or born 1922.{/case}"
            + "{#case 'coordinates'}Write latitude and longitude in degrees: 47.4979, 19.0402.{/case}"
            + "{#case 'latitude'}A latitude lies between -90 and 90, a longitude between -180 and 180.{/case}"
            + "{#case 'description'}The description is longer than 10,000 characters.{/case}"
            + "{#case 'wikidata'}Give an identifier of Wikidata or the address of its page: Q30.{/case}"
            + "{#case 'viaf'}Give an identifier of VIAF or the address of its page: 97800000.{/case}"
            + "{#case 'stale-version'}Somebody changed this record while you were writing. Below is what you wrote; save "
            + "again to put it in place of theirs.{/case}"
            + "{#else}Choose another kind.{/switch}")
    String mend(String key);

    @Message("Where you are")
    String where();

    @Message("Merge {name} into another record")
    String mergeTitle(String name);

    @Message("Choose the record that is kept. The name {name} becomes one of its other names, and every document that "
            + "names {name} names the other from then on. It can be undone.")
    String mergeHelp(String name);

    @Message("Names alike")
    String alike();

    @Message("Keep")
    String kept();

    @Message("Nothing here is called like that. Find the other record by any of its names.")
    String noneAlike();

    @Message("Merged with {name}.")
    String merged(String name);

    @Message("Undo")
    String undo();

    @Message("Also")
    String also();

    @Message("Elsewhere")
    String elsewhere();

    @Message("Together with")
    String together();

    @Message("Documents")
    String documentsTitle();

    @Message("{#if count == 1}1 passage{#else}{count.written} passages{/if}")
    String passages(long count);

    @Message("Passages")
    String passagesTitle();

    @Message("Where the name stands unmarked")
    String unmarkedTitle();

    @Message("Found by the words alone; somebody else may be meant. Names are marked beside the text of each document.")
    String unmarkedHelp();

    @Message("{#if count == 1}1 note{#else}{count.written} notes{/if}")
    String notes(long count);

    @Message("In the notes")
    String notesTitle();

    @Message("No document names this yet. Write the name into a record, or merge this with another.")
    String unnamed();

    @Message("Show in the archive")
    String inArchive();

    @Message("Search for it")
    String searchFor();

    @Message("The first {count} are shown.")
    String first(int count);

    @Message("{author} on {title}")
    String noteOn(String author, String title);

    @Message("Pages")
    String pages();

    @Message("Previous page")
    String previous();

    @Message("Next page")
    String next();
}
