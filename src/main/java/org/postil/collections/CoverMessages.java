package org.postil.collections;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say of following, copying and embedding collections. */
@MessageBundle("cover")
public interface CoverMessages {
    @Message("Follow")
    String follow();

    @Message("Follow no longer")
    String unfollow();

    @Message("Feed")
    String feed();

    @Message("Copy")
    String copyTo();

    @Message("Copy the collection")
    String copyTitle();

    @Message(
            "The copy holds what the collection holds now, in its order, with headings and remarks, and names where it comes from. In the same group it holds the same documents. In another group their records and texts are copied, and each names the address of its original; notes, page images and original files stay where they are.")
    String copyMeans();

    @Message("Copy collection")
    String copy();

    @Message("Copied from")
    String copiedFrom();

    @Message("On other sites")
    String embedding();

    @Message(
            "The sites you name may show this collection in a frame, to be read and nothing else, without sign-in and cookies: if it is open to everybody, or by a link without a password. No others may.")
    String embeddingMeans();

    @Message("Sites")
    String sites();

    @Message("One on each line, such as https://www.example.org; none for no site.")
    String sitesHint();

    @Message("Save sites")
    String saveSites();

    @Message("For the page of the other site")
    String frame();
}
