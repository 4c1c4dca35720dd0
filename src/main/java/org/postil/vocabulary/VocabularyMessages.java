package org.postil.vocabulary;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("vocabulary")
public interface VocabularyMessages {
    @Message("Tags")
    String tags();

    @Message("Tags of {group}")
    String tagsOf(String group);

    @Message("Groups")
    String groups();

    @Message("The group's vocabulary: narrower tags stand under broader ones. A tag's page gathers the "
            + "passages that bear it.")
    String lede();

    @Message("Fixed: editors add tags")
    String fixed();

    @Message("Open: annotators add tags")
    String open();

    @Message("Let only editors add")
    String fix();

    @Message("Let annotators add")
    String letAdd();

    @Message("History of the vocabulary")
    String history();

    @Message("Find a tag…")
    String find();

    @Message("No tag is called so.")
    String noneFound();

    @Message("Arrow keys move through the tree. F2 renames, m moves, Delete asks whether to delete.")
    String treeKeys();

    @Message("No tags yet")
    String none();

    @Message("Open a document, select a passage and press t: a word such as “source criticism” becomes a "
            + "tag, and its passages are gathered here. Or add the tags you want to work with first.")
    String noneHelp();

    @Message("Add a tag")
    String add();

    @Message("Add tag")
    String addTag();

    @Message("Name")
    String name();

    @Message("Under the broader tag")
    String under();

    @Message("Its name, or nothing for the top of the tree.")
    String underHint();

    @Message("also")
    String also();

    @Message("{#if notes == 1}1 note{#else}{written} notes{/if}")
    String notes(long notes, String written);

    @Message("Change “{name}”")
    String change(String name);

    @Message("Change this tag")
    String changeTag();

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

    @Message("You are here")
    String where();

    @Message("What this tag means is not written down yet.")
    String undefined();

    @Message("Define it")
    String define();

    @Message("Narrower:")
    String narrower();

    @Message("Views of this tag")
    String views();

    @Message("Notes in context")
    String inContext();

    @Message("Use")
    String use();

    @Message("Use of “{name}”")
    String useOf(String name);

    @Message("Show its documents in the archive")
    String inArchive();

    @Message("With its narrower tags")
    String withNarrower();

    @Message("Without its narrower tags")
    String withoutNarrower();

    @Message("Passages that bear this tag")
    String concordance();

    @Message("The whole document")
    String wholeDocument();

    @Message("note by {author}")
    String noteBy(String author);

    @Message("No note that you may see bears this tag yet. Select a passage in a document and press t.")
    String untagged();

    @Message("Pages of passages")
    String pages();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("By the documents’ dates")
    String overTime();

    @Message("the highest: {#if notes == 1}1 note{#else}{written} notes{/if}")
    String most(long notes, String written);

    @Message("As a table, with links into the archive")
    String asTable();

    @Message("Time")
    String time();

    @Message("Notes")
    String columnNotes();

    @Message("None of its documents is dated.")
    String noDates();

    @Message("{#if notes == 1}1 note stands on a document without a date.{#else}{written} notes stand on "
            + "documents without a date.{/if}")
    String undated(long notes, String written);

    @Message("Together with")
    String together();

    @Message("Other tags on the same notes.")
    String togetherHelp();

    @Message("{#if notes == 1}1 note{#else}{written} notes{/if} together, of {all} with that tag")
    String ofAll(long notes, String written, String all);

    @Message("How many notes bear both tags")
    String matrix();

    @Message("No note bears another tag beside this one.")
    String alone();

    @Message("Documents")
    String documents();

    @Message("Describe “{name}”")
    String describeTag(String name);

    @Message("Definition")
    String definition();

    @Message("What it means, in a sentence or two.")
    String definitionHint();

    @Message("Scope note")
    String scopeNote();

    @Message("What belongs under it and what does not, so that everybody in the group uses it alike.")
    String scopeNoteHint();

    @Message("Further names")
    String aliases();

    @Message("One to a line. Whoever types one of them gets this tag; old names of it are kept here, too.")
    String aliasesHint();

    @Message("Colour")
    String colour();

    @Message("{#switch colour}{#case 'amber'}Amber{/case}{#case 'sage'}Sage{/case}{#case "
            + "'sky'}Sky{/case}{#else}Rose{/switch}")
    String colourName(String colour);

    @Message("Save description")
    String save();

    @Message("Back without changes")
    String back();

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

    @Message("{#if notes == 1}1 note{#else}{written} notes{/if} on {#if documents == 1}1 "
            + "document{#else}{writtenDocuments} documents{/if}")
    String felt(long notes, String written, long documents, String writtenDocuments);

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

    @Message("Undo")
    String undo();

    @Message("Undo: {name}")
    String undoOf(String name);

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

    @Message("Added “{name}”")
    String happenedMade(String name);

    @Message("Described “{name}”")
    String happenedDescribed(String name);

    @Message("Renamed “{was}” to “{name}”")
    String happenedRenamed(String was, String name);

    @Message("Moved “{name}” under “{parent}”")
    String happenedMoved(String name, String parent);

    @Message("Moved “{name}”")
    String happenedPlaced(String name);

    @Message("Merged “{name}” into “{into}”")
    String happenedMerged(String name, String into);

    @Message("Split “{into}” off “{name}” by: {query}")
    String happenedSplit(String name, String into, String query);

    @Message("Deleted “{name}”")
    String happenedDeleted(String name);

    @Message("Gave {names} to what says: {query}")
    String happenedGiven(String names, String query);

    @Message("Took {names} off what says: {query}")
    String happenedTaken(String names, String query);

    @Message("Fixed the vocabulary")
    String happenedFixed();

    @Message("Opened the vocabulary")
    String happenedOpened();

    @Message("Imported tags: {made} new, {changed} changed")
    String happenedImported(String made, String changed);

    @Message("{#switch kind}{#case 'tag-made'}Took back adding “{name}”{/case}{#case 'tag-changed'}Took back "
            + "describing “{name}”{/case}{#case 'tag-renamed'}Took back renaming to “{name}”{/case}{#case "
            + "'tag-moved'}Took back moving “{name}”{/case}{#case 'tags-merged'}Took back merging "
            + "“{name}”{/case}{#case 'tag-split'}Took back splitting “{name}”{/case}{#case 'tag-deleted'}Took "
            + "back deleting “{name}”{/case}{#case 'tags-applied'}Took back giving {names}{/case}{#case "
            + "'tags-removed'}Took back taking {names}{/case}{#else}Took back importing tags{/switch}")
    String happenedUndone(String kind, String name, String names);

    @Message("Older changes are in the log of events.")
    String historyMore();

    @Message("Nothing has been changed yet.")
    String historyNone();

    @Message("Codebook")
    String codebook();

    @Message("Codebook of {name}")
    String codebookOf(String name);

    @Message("What each tag means, how often it was used, and passages for an example. Private notes stand "
            + "nowhere in it.")
    String codebookHelp();

    @Message("SKOS, Turtle")
    String skosTurtle();

    @Message("SKOS, RDF/XML")
    String skosXml();

    @Message("Import a vocabulary")
    String importVocabulary();

    @Message("Import tags")
    String importTags();

    @Message("SKOS file")
    String file();

    @Message("Turtle or RDF/XML, of 5 MB at most. What the group has said of its tags stays as it is.")
    String fileHint();

    @Message("Agreement of two coders")
    String agreement();

    @Message("On the document “{title}”")
    String onDocument(String title);

    @Message("On the documents of the collection “{title}”")
    String onCollection(String title);

    @Message("On all documents of “{title}”")
    String onGroup(String title);

    @Message("One coder")
    String firstCoder();

    @Message("The other")
    String secondCoder();

    @Message("Compare")
    String compare();

    @Message("Two people have to tag passages of the same texts before they can be compared.")
    String oneCoder();

    @Message("There is no text on which both have tagged passages.")
    String nothingCommon();

    @Message("The unit is the character: {points} of them, of {#if texts == 1}the one text{#else}the "
            + "{writtenTexts} texts{/if} on which both have tagged passages. Texts that only one has coded "
            + "are left out, and so are notes on whole documents, replies, and notes without a sure place.")
    String unit(long texts, String writtenTexts, String points);

    @Message("Tag")
    String tag();

    @Message("Cohen’s kappa")
    String kappa();

    @Message("Krippendorff’s alpha")
    String alpha();

    @Message("Observed")
    String observed();

    @Message("Passages of {name} met")
    String passagesOf(String name);

    @Message("{met} of {all}")
    String met(String met, String all);

    @Message("Kappa and alpha are 1 for full agreement, and 0 for as much as chance would bring; a dash "
            + "stands where both gave the tag to everything or nothing. As passages are short and texts are "
            + "long, the observed share is always high: look at the coefficients. A passage is met when it "
            + "overlaps one to which the other gave the same tag.")
    String coefficientsHelp();

    @Message("Where they differ")
    String differences();

    @Message("only {name}")
    String only(String name);

    @Message("There are more differences. Compare on a single document to see them.")
    String moreDifferences();

    @Message("They do not differ anywhere.")
    String noDifferences();
}
