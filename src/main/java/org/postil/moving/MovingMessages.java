package org.postil.moving;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("moving")
public interface MovingMessages {
    @Message("{#if documents == 1}Move a document{#else}Move {documents} documents{/if}")
    String title(int documents);

    @Message("Move to…")
    String moveTo();

    @Message("Where")
    String where();

    @Message(
            "It keeps its address, its texts and page images, and its notes with the readers and tags that their authors "
                    + "chose. You see first what would change.")
    String help();

    @Message("Move to")
    String place();

    @Message(
            "There is no other group in which you edit. Ask an owner of a group for the role of an editor, or make a group.")
    String nowhere();

    @Message("Show what would change")
    String show();

    @Message("What would change")
    String would();

    @Message("Would read it")
    String gain();

    @Message("Would read it no more")
    String lose();

    @Message("{#if people == 1}1 member of {group}{#else}{people.written} members of {group}{/if}")
    String members(long people, String group);

    @Message("everybody, without an account")
    String everybody();

    @Message("{#if links == 1}whoever holds 1 share link{#else}whoever holds {links.written} share links{/if}")
    String links(long links);

    @Message("nobody else")
    String nobody();

    @Message(
            "{place} has shared collections that go by a query. They may find it, and then whoever reads them reads it.")
    String found(String place);

    @Message("Notes that you see")
    String notes();

    @Message("{notes.written} for {group}")
    String notesFor(long notes, String group);

    @Message("{notes.written} for {group}, whose members read them no more as long as the document is away")
    String notesUnread(long notes, String group);

    @Message("{notes.written} for groups that you are not in")
    String notesElsewhere(long notes);

    @Message("{notes.written} of your own for nobody else")
    String notesPrivate(long notes);

    @Message("{notes.written} for everybody who reads the document")
    String notesPublic(long notes);

    @Message("none")
    String none();

    @Message("Collections it would leave")
    String collections();

    @Message("Names")
    String names();

    @Message(
            "{#if all == 1}1 person, place or subject{#else}{all.written} people, places and subjects{/if}, of whom {known.written} "
                    + "{#if known == 1}is{#else}are{/if} in the registers of {place} already")
    String known(long all, long known, String place);

    @Message("New there:")
    String made();

    @Message("and {more.written} more")
    String more(long more);

    @Message("Move to {place}")
    String doIt(String place);

    @Message("This can be taken back.")
    String undoable();

    @Message("{#if documents == 1}Moved to {place}.{#else}Moved {documents} documents to {place}.{/if}")
    String moved(int documents, String place);

    @Message("{#if documents == 1}Moved back to {place}.{#else}Moved {documents} documents back to {place}.{/if}")
    String movedBack(int documents, String place);

    @Message("where they were")
    String several();

    @Message("Undo")
    String undo();
}
