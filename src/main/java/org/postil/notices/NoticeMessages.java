package org.postil.notices;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("notices")
public interface NoticeMessages {
    @Message("Notices")
    String title();

    @Message("What happened to your notes.")
    String lede();

    @Message(
            "{#if count == 1}1 of your notes has no sure place since {name} corrected the text (revision {revision})."
                    + "{#else}{count} of your notes have no sure place since {name} corrected the text (revision {revision}).{/if}")
    String adrift(int count, String name, int revision);

    @Message("{#if waiting == 0}All are settled.{#else if waiting == 1}1 still waits to be settled."
            + "{#else}{waiting} still wait to be settled.{/if}")
    String waiting(int waiting);

    @Message("{#switch how}{#case 'accepted'}{name} accepted a place for one of your notes."
            + "{#case 'chosen'}{name} put one of your notes on another passage."
            + "{#else}{name} left one of your notes without a place.{/switch}")
    String anchored(String how, String name);

    @Message("{#if waiting == 1}Settle it{#else}Settle them{/if}")
    String settle(int waiting);

    @Message("Look at the note")
    String look();

    @Message("Mark as read")
    String markRead();

    @Message("Mark all as read")
    String markAllRead();

    @Message("new")
    String unread();

    @Message("Nothing to tell you")
    String none();

    @Message(
            "When a text is corrected and notes of yours lose their place, or somebody else moves one of them, it is said here; "
                    + "and what is new in collections that you follow.")
    String noneHelp();

    @Message("Next")
    String next();

    @Message(
            "{#if count == 1}1 unread notice{#else if count >= 100}100 unread notices or more{#else}{count} unread notices{/if}")
    String count(int count);

    @Message("Collections you follow")
    String followed();

    @Message("{#if documents == 1}1 document is new in it.{#else}{documents} documents are new in it.{/if}")
    String gathered(int documents);
}
