package org.postil.vocabulary;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What can be done to tags and with them, what that would change, and what is said when it was done or cannot be. */
@MessageBundle("changing")
public interface ChangeMessages {
    @Message("Describe")
    String describe();

    @Message("Rename")
    String rename();

    @Message("Move")
    String move();

    @Message("Merge into another")
    String merge();

    @Message("Split")
    String split();

    @Message("Delete")
    String delete();

    @Message("{#switch what}{#case 'name'}Rename “{name}”{/case}{#case 'parent'}Move “{name}”{/case}{#case "
            + "'merge'}Merge “{name}” into another tag{/case}{#case 'split'}Split "
            + "“{name}”{/case}{#else}Delete “{name}”?{/switch}")
    String title(String what, String name);

    @Message("New name")
    String newName();

    @Message("The old one stays a further name: links, searches and imports that use it find this tag.")
    String newNameHint();

    @Message("Merge into")
    String into();

    @Message("The tag that stays. It takes on the notes, the names and the narrower tags of the other.")
    String intoHint();

    @Message("Notes that say")
    String query();

    @Message("As in the search box: words, “phrases”, begin*, -without, author: place: person: tag: from: to:")
    String queryHint();

    @Message("get instead the tag")
    String part();

    @Message("A new name, or a tag that exists.")
    String partHint();

    @Message("Show what would change")
    String show();

    @Message("What would change")
    String would();

    @Message("“{name}” would be called “{other}”.")
    String wouldRename(String name, String other);

    @Message("“{name}”, with what stands under it, would stand under “{other}”.")
    String wouldMove(String name, String other);

    @Message("“{name}”, with what stands under it, would stand at the top.")
    String wouldTop(String name);

    @Message("Notes that bear “{name}” would bear “{other}”, which would also be called “{name}”.")
    String wouldMerge(String name, String other);

    @Message("Of the notes that bear “{name}”, these would bear “{other}” instead.")
    String wouldSplit(String name, String other);

    @Message("“{name}” would be taken off all notes, and what stands under it would move up. The notes stay.")
    String wouldDelete(String name);

    @Message("These notes would get: {names}")
    String wouldGive(String names);

    @Message("These notes would lose: {names}")
    String wouldTake(String names);

    @Message("{#if tags == 1}This would be a new tag:{#else}These would be new tags:{/if}")
    String wouldMake(int tags);

    @Message("Whose")
    String whose();

    @Message("Yours")
    String mine();

    @Message("No note that you may see is concerned.")
    String feltNowhere();

    @Message("Notes that others keep to themselves follow as well. They are not counted here.")
    String hidden();

    @Message("{#if links == 1}A share link chooses its notes{#else}{links} share links choose their "
            + "notes{/if} by one of these tags, and will show what bears it then.")
    String links(long links);

    @Message("{#switch what}{#case 'name'}Rename tag{/case}{#case 'parent'}Move tag{/case}{#case "
            + "'merge'}Merge tags{/case}{#case 'split'}Split tag{/case}{#case 'deletion'}Delete "
            + "tag{/case}{#case 'give'}Give tags{/case}{#else}Take tags off{/switch}")
    String doIt(String what);

    @Message("You can undo this afterwards.")
    String undoable();

    @Message("{#switch done}{#case 'made'}Tag added.{/case}{#case 'fixed'}Only editors add tags from now "
            + "on.{/case}{#case 'opened'}Annotators add tags from now on.{/case}{#case "
            + "'described'}Description saved.{/case}{#case 'name'}Tag renamed.{/case}{#case 'parent'}Tag "
            + "moved.{/case}{#case 'merge'}Tags merged.{/case}{#case 'split'}Tag split.{/case}{#case "
            + "'deletion'}Tag deleted.{/case}{#case 'give'}Tags given.{/case}{#case 'take'}Tags taken "
            + "off.{/case}{#case 'imported'}Tags imported.{/case}{#case 'undone'}Taken "
            + "back.{/case}{#else}{/switch}")
    String done(String done);

    @Message("{#switch key}{#case 'name-taken'}Another tag of the group is called so. Choose another name, "
            + "or merge the two.{/case}{#case 'same-tag'}That is this tag itself. Name another "
            + "one.{/case}{#case 'parent'}The group has no such tag, or it stands under this one. Name a "
            + "broader tag.{/case}{#case 'into'}The group has no tag of this name. Name one that "
            + "exists.{/case}{#case 'query'}Say which notes, as in the search box.{/case}{#case "
            + "'definition'}A definition has 10,000 characters at most.{/case}{#case 'scopeNote'}A scope note "
            + "has 10,000 characters at most.{/case}{#case 'colour'}Choose one of the four "
            + "colours.{/case}{#case 'changed-meanwhile'}Somebody changed these tags meanwhile. This is what "
            + "would change now.{/case}{#case 'rests-on-it'}One of these tags has been merged or deleted "
            + "since. Take that back first.{/case}{#case 'undone-already'}This was taken back "
            + "already.{/case}{#case 'not-undoable'}This cannot be taken back.{/case}{#case "
            + "'vocabulary-fixed'}The group’s vocabulary is fixed, and one of these names is not in it. "
            + "Choose one of its tags, or ask an editor to add it.{/case}{#case 'busy'}Others are changing "
            + "this vocabulary at this moment. Do it again.{/case}{#case 'name'}A tag is a word or two, of "
            + "100 characters at most.{/case}{#case 'tags'}Name tags that exist, each a word or two, of 100 "
            + "characters at most.{/case}{#else}This cannot be done. Go back, and look at the tag "
            + "again.{/switch}")
    String mend(String key);

    @Message("Tag the notes that a search finds")
    String tagFound();

    @Message("Annotators do this to their own notes, editors to all that they may see. You see first what "
            + "would change.")
    String tagFoundHelp();

    @Message("With commas between")
    String commas();

    @Message("What to do")
    String whatToDo();

    @Message("Give these tags")
    String give();

    @Message("Take these tags off")
    String take();

    @Message("In the documents of")
    String inGroup();

    @Message("Back to the search")
    String toSearch();
}
