package org.postil.sharing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("sharing")
public interface SharingMessages {
    @Message("Who sees my notes")
    String title();

    @Message("Choose some of your own notes and for whom they shall be. You see first what would change; then it is "
            + "done, and can be taken back. Notes and replies of others stay as their authors want them.")
    String help();

    @Message("Which notes")
    String which();

    @Message("Search")
    String query();

    @Message("As in the search box: words, tag:name, place:name. Leave it empty for all of them.")
    String queryHint();

    @Message("Those of this document, as its margin is filtered.")
    String ofDocument();

    @Message("For whom they are now")
    String now();

    @Message("any")
    String anyReaders();

    @Message("only me")
    String onlyMe();

    @Message("everybody")
    String everybody();

    @Message("For whom they shall be")
    String become();

    @Message("for these groups, and nobody else")
    String set();

    @Message("for these groups besides")
    String also();

    @Message("for these groups in the place of")
    String move();

    @Message("Group to move out of")
    String from();

    @Message("only for me")
    String setPrivate();

    @Message("for everybody who may read the document")
    String setPublic();

    @Message("Groups")
    String groups();

    @Message("You annotate in no group yet.")
    String noGroups();

    @Message("Show what would change")
    String show();

    @Message("This would change")
    String would();

    @Message(
            "{#if count == 0}Nothing: none of your notes would have other readers.{#else if count == 1}1 of your notes "
                    + "would have other readers.{#else}{written} of your notes on {documents} {#if documents == 1}document"
                    + "{#else}documents{/if} would have other readers.{/if}")
    String notes(long count, String written, long documents);

    @Message(
            "{#if count == 1}1 person sees what he or she could not see before.{#else}{count} people see what they could "
                    + "not see before.{/if}")
    String gain(long count);

    @Message(
            "{#if count == 1}1 person does not see some of it any more.{#else}{count} people do not see some of it any "
                    + "more.{/if}")
    String lose(long count);

    @Message("Some can then be read by everybody, without an account.")
    String open();

    @Message(
            "{#if count == 1}1 reply by others stays{#else}{count} replies by others stay{/if} hidden from some who will "
                    + "see the note: a reply is shown only to those its author wrote it for.")
    String replies(long count);

    @Message("{#if count == 1}1 note stays{#else}{count} notes stay{/if} as {#if count == 1}it is{#else}they are{/if}, "
            + "because one of the groups does not see the document.")
    String left(long count);

    @Message("Notes of others that were found too, and stay as they are:")
    String others();

    @Message("Change who sees them")
    String doIt();

    @Message("It is one change, and can be taken back.")
    String undoable();

    @Message("{#switch state}{#case 'queued'}Waiting{#case 'running'}Under way{#case 'done'}Done{#case 'failed'}"
            + "It failed{#else}Cancelled{/switch}")
    String state(String state);

    @Message("{done} of {total} notes")
    String progress(String done, String total);

    @Message("{#if changed == 1}1 note or reply has{#else}{written} notes and replies have{/if} other readers now.")
    String changed(int changed, String written);

    @Message("Taken back: they have the readers they had before.")
    String takenBack();

    @Message("Cancel")
    String cancel();

    @Message("Take it back")
    String undo();

    @Message("{#switch key}"
            + "{#case 'groups'}Choose at least one of the groups in which you annotate.{/case}"
            + "{#case 'from'}Choose the group to move them out of.{/case}"
            + "{#case 'query'}None of your notes would change, or they are more than 50,000. Choose others.{/case}"
            + "{#case 'too-many-changes'}Some such changes are still under way. Wait for one of them.{/case}"
            + "{#else}This cannot be done so. Look over what you chose.{/switch}")
    String mend(String key);
}
