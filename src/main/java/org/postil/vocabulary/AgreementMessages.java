package org.postil.vocabulary;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says that compares two coders. */
@MessageBundle("agreement")
public interface AgreementMessages {
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
