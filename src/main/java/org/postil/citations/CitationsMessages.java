package org.postil.citations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("citations")
public interface CitationsMessages {
    @Message("Cite: {title}")
    String title(String title);

    @Message("Cite")
    String cite();

    @Message("Close")
    String close();

    @Message("Language of the citation")
    String language();

    @Message("Another style")
    String otherStyle();

    @Message("its title, or words of it")
    String styleExample();

    @Message("Show")
    String show();

    @Message("{#switch id}{#case 'chicago-notes'}Chicago, note{#case 'chicago-bibliography'}Chicago, bibliography"
            + "{#case 'mla'}MLA{#case 'apa'}APA{#else}{name}{/switch}")
    String style(String id, String name);

    /** @param style as {@link #style} says it */
    @Message("{style}: later notes")
    String shortNote(String style);

    @Message("In the sentence:")
    String inText();

    @Message("{style}, in the sentence")
    String sentenceIn(String style);

    @Message("Copy")
    String copy();

    @Message("Copy {name}")
    String copyNamed(String name);

    @Message("Copied: {name}")
    String copied(String name);

    @Message("This browser does not let pages copy. The citation is selected now: press Ctrl+C, or ⌘C on a Mac.")
    String refused();

    @Message("There is no style of this name. Choose one of those that are suggested.")
    String unknown();

    @Message("Look at it")
    String look();

    @Message("Download")
    String file();

    @Message("Bibliography")
    String bibliography();

    @Message("{count} {#if count == 1}document{#else}documents{/if}")
    String documents(int count);

    @Message("No document was chosen. Tick documents in the archive, or open a collection.")
    String nothingChosen();

    @Message("Go to the archive")
    String toArchive();

    @Message("Cite")
    String citeChosen();

    @Message("Cite these")
    String citeThese();

    @Message("Which of these styles?")
    String whichStyle();

    @Message("Styles found")
    String foundStyles();

    @Message("Citation styles")
    String styles();

    @Message("Favourites stand first wherever you cite. Every official style can be one.")
    String stylesHelp();

    @Message("Where you are")
    String where();

    @Message("Account")
    String account();

    @Message("Favourites")
    String favourites();

    @Message("None yet. Look for a style and add it.")
    String noFavourites();

    @Message("Add")
    String favour();

    @Message("Add {name} to the favourites")
    String favourNamed(String name);

    @Message("Remove")
    String unfavour();

    @Message("Remove {name} from the favourites")
    String unfavourNamed(String name);

    @Message("Look for a style")
    String findStyle();

    @Message("Words of its title, such as cold war")
    String findExample();

    @Message("Find")
    String find();

    @Message("No style has these words in its title. Try fewer of them.")
    String noneFound();

    @Message("How your groups cite")
    String groups();

    @Message("The style and language used where nobody chose another.")
    String groupsHelp();

    @Message("Style of {group}")
    String styleOf(String group);

    @Message("Language of citations in {group}")
    String languageOf(String group);

    @Message("None of its own")
    String noDefault();

    @Message("That of the reader")
    String readersLanguage();

    @Message("Save")
    String save();

    @Message("Save the style of {group}")
    String saveOf(String group);

    @Message("Styles of {group}")
    String ownOf(String group);

    @Message("Remove")
    String remove();

    @Message("Remove the style {name}")
    String removeNamed(String name);

    @Message("Bring a style")
    String ownStyles();

    @Message("A file of the Citation Style Language (.csl), 1 MB at most. It is checked against the "
            + "official schema, and the whole group can cite in it.")
    String ownHelp();

    @Message("File")
    String ownFile();

    @Message("For the group")
    String ownGroup();

    @Message("Upload style")
    String bring();

    @Message("{#switch change}{#case 'favoured'}Added to the favourites.{#case 'unfavoured'}Removed "
            + "from the favourites.{#case 'group'}Style of the group saved.{#case 'uploaded'}Style "
            + "uploaded.{#case 'removed'}Style removed.{#else}{/switch}")
    String done(String change);
}
