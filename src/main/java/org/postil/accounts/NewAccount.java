package org.postil.accounts;

import org.jboss.resteasy.reactive.RestForm;

/** What somebody fills in to make an account. */
public class NewAccount {
    @RestForm
    String name;

    @RestForm
    String email;

    @RestForm
    String password;
}
