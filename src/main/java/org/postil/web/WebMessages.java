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

    @Message("Beginning")
    String beginning();
}
