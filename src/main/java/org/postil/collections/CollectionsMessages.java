package org.postil.collections;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("collections")
public interface CollectionsMessages {
    @Message("Collections")
    String collections();

    @Message("Collection")
    String collection();

    @Message("Where you are")
    String where();

    @Message("{#if size == 1}1 document{#else}{written} documents{/if}")
    String size(int size, String written);

    @Message("changed {moment}")
    String changed(String moment);

    @Message("Make a collection")
    String make();

    @Message("No collection yet")
    String none();

    @Message(
            "A collection is documents in an order you choose, with an introduction and a remark on each: for a seminar, "
                    + "an edition, an appendix. For example “The week the Presidium changed its mind”, eight records from 26 October "
                    + "to 4 November 1956. It can be shared by a link that needs no account.")
    String noneHelp();

    @Message("No collection has been shared with you.")
    String noneToRead();

    @Message("Introduction")
    String introduction();

    @Message("Documents")
    String documents();

    @Message(
            "Choose documents in the archive, or add one from the page on which you read it. Or filter the archive and keep the "
                    + "search as a collection, which then always holds what passes.")
    String emptyHelp();

    @Message("Go to the archive")
    String toArchive();

    @Message("Edit")
    String edit();

    @Message("Put in order")
    String arrange();

    @Message("Share")
    String share();

    @Message("Delete")
    String delete();

    @Message("Edit the collection")
    String editTitle();

    @Message("Title")
    String title();

    @Message("Description")
    String description();

    @Message("What these documents are, and why they stand together. Markdown.")
    String descriptionHint();

    @Message("Notes that go with it when it is shared")
    String notes();

    @Message("Private notes never go with it.")
    String notesHint();

    @Message("None")
    String notesNone();

    @Message("All that the group has written on its documents")
    String notesAll();

    @Message("Those with these tags, and the answers to them:")
    String notesTagged();

    @Message("The group has no tags yet.")
    String noTags();

    @Message("Save")
    String save();

    @Message("Back")
    String back();

    @Message("Put “{title}” in order")
    String arrangeTitle(String title);

    @Message("Drag a document to its place, move it with the arrows, or give it a number; then save.")
    String arrangeHint();

    @Message("What stands in it is decided in its own group.")
    String heldByGroup();

    @Message("Number of {title}")
    String number(String title);

    @Message("Move {title} up")
    String up(String title);

    @Message("Move {title} down")
    String down(String title);

    @Message("Remark on {title}")
    String remarkOn(String title);

    @Message("Remark: why it stands here")
    String remark();

    @Message("Take out")
    String takeOut();

    @Message("Take {title} out")
    String takeOutOf(String title);

    @Message("Save the order")
    String saveOrder();

    @Message("Now number {n} of {size}")
    String moved(String n, String size);

    @Message("Add to a collection")
    String addTitle();

    @Message("Add to which collection?")
    String addTo();

    @Message("A new collection")
    String newCollection();

    @Message("Title of the new collection")
    String newTitle();

    @Message("Add to collection")
    String add();

    @Message("Share “{title}”")
    String shareTitle(String title);

    @Message("Whoever has the link reads this collection, its documents and {#switch notes}"
            + "{#case 'none'}no notes{/case}{#case 'all'}the notes the group has written on them{/case}"
            + "{#case 'tagged'}their notes with certain tags{/case}{/switch}, without an account, and nothing else. "
            + "Nobody can write anything by it.")
    String shareMeans(String notes);

    @Message("Choose other notes")
    String chooseNotes();

    @Message("Valid")
    String good();

    @Message("until it is taken back")
    String forEver();

    @Message("for {days} days")
    String days(int days);

    @Message("Make a link")
    String makeLink();

    @Message("This is the link. Copy it now: it is not shown again.")
    String linkMade();

    @Message("The share link")
    String link();

    @Message("Links in use")
    String links();

    @Message("Made by")
    String madeBy();

    @Message("On")
    String madeOn();

    @Message("Until")
    String until();

    @Message("Notes")
    String notesColumn();

    @Message("{#switch notes}{#case 'none'}none{/case}{#case 'all'}all{/case}{#else}{notes}{/switch}")
    String notesOf(String notes);

    @Message("Actions")
    String actions();

    @Message("Take back")
    String takeBack();

    @Message("Take back the link made on {moment}")
    String takeBackOf(String moment);

    @Message("In other groups")
    String inGroups();

    @Message(
            "Members of the group find the collection and its documents among their own. They see public notes and the "
                    + "notes that are for their group, not those of others.")
    String inGroupsMeans();

    @Message("Group")
    String group();

    @Message("Its members may")
    String mayThere();

    @Message("{#switch role}{#case 'reader'}read{/case}"
            + "{#case 'annotator'}read, and write notes for their own group{/case}"
            + "{#else}read and write notes, and as editors change its words and order{/switch}")
    String shownTo(String role);

    @Message("Show in the group")
    String show();

    @Message("Take back from {group}")
    String showNoLonger(String group);

    @Message("Delete “{title}”?")
    String deleteTitle(String title);

    @Message(
            "The collection, its introduction and its remarks are deleted for everybody, and its links stop working. Its "
                    + "documents and their notes stay in the archive.")
    String deleteMeans();

    @Message("Delete the collection")
    String deleteCollection();

    @Message("{#switch what}{#case 'made'}Collection made{/case}{#case 'saved'}Saved{/case}"
            + "{#case 'added'}Added to collection{/case}{#case 'arranged'}Order saved{/case}"
            + "{#case 'revoked'}Taken back{/case}{#case 'shown'}Shown in the group{/case}"
            + "{#case 'published'}Opened to everybody{/case}"
            + "{#case 'kept'}Search kept{/case}{#case 'followed'}You follow it now{/case}{#case 'left'}You follow it no longer{/case}{#case 'copied'}Collection copied{/case}{#case 'unfound'}It finds nothing any more{/case}"
            + "{#case 'deleted'}Collection deleted{/case}{#else}{/switch}")
    String done(String what);

    @Message("{#switch key}"
            + "{#case 'title'}Give the collection a title, of 300 characters at most.{/case}"
            + "{#case 'description'}Describe the collection in 50,000 characters at most.{/case}"
            + "{#case 'notes'}Choose at least one tag, or no notes at all.{/case}"
            + "{#case 'remark'}Keep a remark to 5,000 characters.{/case}"
            + "{#case 'heading'}A heading has 300 characters at most, and a collection 200 headings.{/case}"
            + "{#case 'query'}Filter the archive first, by something that stands in the record of documents.{/case}"
            + "{#case 'parts'}Only collections of the same group, each once, and none in which this one stands itself.{/case}"
            + "{#case 'position'}Give each document a number.{/case}"
            + "{#case 'document'}Choose the documents to add.{/case}"
            + "{#case 'documents'}A collection takes each document once, only documents of its own group, and 1,000 at "
            + "most.{/case}"
            + "{#else}Something in this form cannot be used. Look it over and try again.{/switch}")
    String mend(String key);

    @Message("Compare coders")
    String agreement();

    @Message("Heading")
    String heading();

    @Message("Heading: left empty, there is none")
    String headingHint();

    @Message("Add a heading")
    String addHeading();

    @Message("Found by its query")
    String found();

    @Message(
            "They stand behind the others by date, for as long as they are found. Put in order, one stays whether or not it is found; left out, it is not found again.")
    String foundHint();

    @Message("Put behind those in order")
    String place();

    @Message("Put {title} behind those in order")
    String placeOf(String title);

    @Message("Leave out")
    String passOver();

    @Message("Leave {title} out")
    String passOverOf(String title);

    @Message("Left out")
    String passedOver();

    @Message("Find again")
    String findAgain();

    @Message("Keep this search as a collection")
    String keepTitle();

    @Message(
            "The collection holds what passes these filters in the group, now and later: a document that is entered or described so stands in it at once, and one that is no longer so leaves it, also for those to whom the collection is shared.")
    String keepMeans();

    @Message(
            "{#if size == 0}No document passes them now.{#else if size == 1}1 document passes them now.{#else}{written} documents pass them now.{/if}")
    String keepNow(int size, String written);

    @Message("Keep it in which collection?")
    String keepInto();

    @Message("What the collection finds so far is replaced; what was put into it by hand stays.")
    String keepReplaces();

    @Message("Group")
    String inGroup();

    @Message("Keep the search")
    String keep();

    @Message("Always holds what passes these filters:")
    String finds();

    @Message("Look at them in the archive")
    String openSearch();

    @Message("Find nothing any more")
    String findNoMore();

    @Message("Collections in “{title}”")
    String partsTitle(String title);

    @Message(
            "Whoever reads this collection because it is shared with him reads those that stand in it as well, with their documents.")
    String partsMeans();

    @Message("Put a collection into it")
    String putIn();

    @Message("None")
    String putInNone();

    @Message("There is no other collection of the group that could stand in it. Make one first.")
    String noOthers();

    @Message("Collections in it")
    String parts();

    @Message("Chronology")
    String chronology();

    @Message("People")
    String people();

    @Message("Bibliography")
    String bibliography();

    @Message("In another style, or as data")
    String otherStyles();

    @Message("{number} more in the archive")
    String more(String number);

    @Message("Nothing stands in it yet")
    String emptyTitle();

    @Message("Nothing stands in this collection yet.")
    String emptyToRead();
}
