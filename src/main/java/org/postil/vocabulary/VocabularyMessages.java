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

    @Message("Tags that the same notes bear, drawn")
    String graph();

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

    @Message("{#if notes == 1}1 note{#else}{written} notes{/if} on {#if documents == 1}1 "
            + "document{#else}{writtenDocuments} documents{/if}")
    String felt(long notes, String written, long documents, String writtenDocuments);

    @Message("Undo")
    String undo();

    @Message("Undo: {name}")
    String undoOf(String name);

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
}
