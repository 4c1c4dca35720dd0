package org.postil.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("search")
public interface SearchMessages {
    @Message("Search")
    String search();

    @Message("{q}: search")
    String searchFor(String q);

    @Message("Search texts, notes, people…")
    String hint();

    @Message("Find")
    String find();

    @Message("{#if total == 1}1 document{#else}{written} documents{/if}")
    String documents(long total, String written);

    @Message("Showing also {words}: “{word}” stands in little that you may read.")
    String also(String words, String word);

    @Message("Filters in force")
    String filters();

    @Message("Remove this filter: ")
    String remove();

    @Message("Narrow what was found")
    String narrow();

    @Message("{#switch field}{#case 'kind'}Kind{/case}{#case 'person'}Person{/case}{#case 'place'}Place{/case}"
            + "{#case 'language'}Language{/case}{#case 'repository'}Repository{/case}{#case 'tag'}Tag{/case}"
            + "{#case 'from'}From{/case}{#case 'to'}To{/case}{#else}In the document{/switch}")
    String field(String field);

    @Message("Dates")
    String dates();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("1956, 1956-10 or 1956-10-26")
    String dateHelp();

    @Message("Show these dates")
    String showDates();

    @Message("Documents found")
    String results();

    @Message("Passages in “{title}”")
    String passages(String title);

    @Message("Notes on “{title}”")
    String notes(String title);

    @Message("Note by {author}")
    String noteBy(String author);

    @Message("{#if count == 1}1 more passage{#else}{count} more passages{/if}")
    String morePassages(long count);

    @Message("{#if count == 1}1 more note{#else}{count} more notes{/if}")
    String moreNotes(long count);

    @Message("Pages of results")
    String pages();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("{first}–{last} of {total}")
    String range(String first, String last, String total);

    @Message("Nothing was found for “{q}”")
    String nothing(String q);

    @Message("Only common words such as “the” or “of” were asked for, or the words stand in nothing you may read.")
    String nothingOne();

    @Message("No document has all of these words. Look for one of them by itself:")
    String fewer();

    @Message("Take a filter away:")
    String lessFilters();

    @Message("Take all filters away")
    String noFilters();

    @Message("Check the spelling. Of a long name, the beginning with a star is enough: rokoss*")
    String spelling();

    @Message("Look through the archive instead")
    String archive();

    @Message("What to look for")
    String what();

    @Message("Words are looked for in titles, abstracts, names, texts, tags and the notes you may see. Accents and "
            + "endings do not matter, and names may be misspelt.")
    String whatHelp();

    @Message("all of these words")
    String helpWords();

    @Message("exactly this phrase")
    String helpPhrase();

    @Message("one word, but not another")
    String helpWithout();

    @Message("words that begin so")
    String helpBeginning();

    @Message("records that name somebody, or come from a place")
    String helpNames();

    @Message("records of a kind and time")
    String helpDates();

    @Message("what bears a tag, or what somebody noted")
    String helpNotes();

    @Message("Tag the notes found")
    String tagNotes();

    @Message("Change who sees mine")
    String shareNotes();
}
