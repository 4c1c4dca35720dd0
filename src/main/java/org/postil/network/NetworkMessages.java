package org.postil.network;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("network")
public interface NetworkMessages {
    @Message("Network")
    String title();

    @Message("People whom documents name together, in their records or by names marked in their texts.")
    String togetherLede();

    @Message("Who wrote to whom, by the senders, or else the makers, and the recipients of documents.")
    String lettersLede();

    @Message("Together")
    String together();

    @Message("Letters")
    String letters();

    @Message("What is shown")
    String shown();

    @Message("People and what joins them")
    String drawing();

    @Message("The sixty whom most documents name. A name leads to the person; point at one to see only whom it is"
            + " joined to, and go from name to name with the arrow keys.")
    String help();

    @Message("The same as a table")
    String table();

    @Message("Person")
    String person();

    @Message("With")
    String with();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Documents")
    String documents();

    @Message("{name}, in {#if count == 1}1 document{#else}{count.written} documents{/if}")
    String named(String name, long count);

    @Message("Nobody is joined to anybody here")
    String nothing();

    @Message(
            "Two people appear here as soon as one document names both: in its record, or by names marked in its text.")
    String nothingTogether();

    @Message("A line stands here as soon as the record of a document says who sent it and who received it.")
    String nothingLetters();

    @Message("In the archive")
    String inArchive();
}
