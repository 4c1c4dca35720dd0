package org.postil.duplicates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("duplicates")
public interface DuplicatesMessages {
    @Message("Duplicates")
    String title();

    @Message("Documents that may have been entered twice. What stands on the one that goes comes along: its texts,"
            + " notes, links, names, files, places in collections, identifiers and old addresses.")
    String lede();

    @Message("{#if total == 1}1 pair{#else}{total.written} pairs{/if}")
    String total(long total);

    @Message("No document seems to stand here twice")
    String none();

    @Message("A pair is proposed as soon as two documents of a group have an identifier, a file or nearly all words in "
            + "common.")
    String noneHelp();

    @Message("{#switch reason}{#case 'identifier'}same identifier{/case}{#case 'bytes'}same file{/case}{#else}nearly"
            + " the same words{/switch}")
    String reason(String reason);

    @Message("about {percent} % alike")
    String alike(int percent);

    @Message("{#switch field}{#case 'title'}Title{/case}{#case 'date'}Date{/case}{#case 'kind'}Kind{/case}"
            + "{#case 'creators'}Creators{/case}{#case 'senders'}Senders{/case}{#case 'recipients'}Recipients{/case}"
            + "{#case 'attendees'}Present{/case}{#case 'people'}People named{/case}{#case 'places'}Places{/case}"
            + "{#case 'subjects'}Subjects{/case}{#case 'languages'}Languages{/case}{#case 'abstract'}Abstract{/case}"
            + "{#case 'archive'}Archive{/case}{#case 'source'}Source{/case}{#case 'address'}Original address{/case}"
            + "{#case 'published'}Digital archive{/case}{#case 'hands'}Obtained, translated and contributed by{/case}"
            + "{#case 'classification'}Classification marking{/case}{#case 'number'}Its own number{/case}"
            + "{#case 'origin'}Made or sent from{/case}{#case 'rights'}Rights{/case}"
            + "{#else}Identifiers{/switch}")
    String field(String field);

    @Message("What differs")
    String differs();

    @Message("Their records say the same.")
    String sameRecords();

    @Message("Field")
    String fieldHead();

    @Message("Keep this one")
    String keep();

    @Message("Keep this one: {title}")
    String keepOf(String title);

    @Message("Not the same")
    String apart();

    @Message("Compare the texts")
    String compare();

    @Message("Compare two documents")
    String compareTitle();

    @Message("The texts")
    String texts();

    @Message("Word for word the same.")
    String sameWords();

    @Message("Only the beginnings were compared.")
    String cut();

    @Message("They have no texts in one language to compare.")
    String noTexts();

    @Message("nothing")
    String nothing();

    @Message("The two are one now.")
    String merged();

    @Message("Read it")
    String read();

    @Message("The two will not be proposed again.")
    String toldApart();

    @Message("That was taken back.")
    String undone();

    @Message("Undo")
    String undo();

    @Message("Where you are")
    String where();

    @Message("only in the first")
    String onlyFirst();

    @Message("only in the second")
    String onlySecond();
}
