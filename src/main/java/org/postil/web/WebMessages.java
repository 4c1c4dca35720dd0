package org.postil.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("web")
public interface WebMessages {
    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String navigation();

    @Message("Archive")
    String archive();

    @Message("Collections")
    String collections();

    @Message("Tags")
    String tags();

    @Message("People")
    String people();

    @Message("Timeline")
    String timeline();

    @Message("Search")
    String search();

    @Message("Search texts, notes, people…")
    String searchHint();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Your account")
    String account();

    @Message("Groups")
    String groups();

    @Message("Administration")
    String administration();

    @Message("Notices")
    String notices();

    @Message("Export…")
    String export();

    @Message("Who sees my notes")
    String readers();

    @Message("Exports")
    String exports();

    @Message("Account menu of {name}")
    String accountMenu(String name);

    @Message("Postil, free software under the Apache License 2.0")
    String licence();

    @Message("Version {version}")
    String version(String version);

    @Message("API")
    String api();

    @Message("Go to the archive")
    String toArchive();

    @Message("Close")
    String close();

    @Message("Next")
    String next();

    @Message("{#switch status}"
            + "{#case 400}This request cannot be read{/case}"
            + "{#case 403}You may not do this{/case}"
            + "{#case 404}There is nothing here{/case}"
            + "{#case 405}There is nothing to do here{/case}"
            + "{#case 409}Somebody was here before{/case}"
            + "{#case 410}This is no longer shared{/case}"
            + "{#case 412}This has changed meanwhile{/case}"
            + "{#case 413}This is too large{/case}"
            + "{#case 429}Too many attempts{/case}"
            + "{#case 500}Something failed on our side{/case}"
            + "{#else}This cannot be done{/else}{/switch}")
    String errorTitle(int status);

    @Message("{#switch status}"
            + "{#case 400}Something in the address or the form is not as it should be. Go back and mend it.{/case}"
            + "{#case 403}Your role does not allow it. Ask an owner of the group.{/case}"
            + "{#case 404}The address may be mistyped, or what stood here is gone or was not shared with you. "
            + "Search for it in the archive.{/case}"
            + "{#case 410}Whoever shared it has taken the link back. Ask them for a new one.{/case}"
            + "{#case 412}Load the page again, then make your change.{/case}"
            + "{#case 413}Send less at a time, or ask whoever runs this server to allow more.{/case}"
            + "{#case 429}Wait a few minutes, then try again.{/case}"
            + "{#case 500}Nothing of yours was changed. Try again; if it happens again, tell whoever runs this server, "
            + "and name the reference below.{/case}"
            + "{#else}Go back and try again.{/else}{/switch}")
    String errorHelp(int status);

    /** What is wrong with a field in a language in which problems are not written. */
    @Message("“{field}” cannot be used as it is.")
    String atFault(String field);

    @Message("Reference:")
    String reference();

    @Message("Copy")
    String copy();

    @Message("Copied.")
    String copied();

    @Message("No connection")
    String offline();

    @Message("This document is no longer open to you")
    String barred();
}
