package org.postil.links;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.annotations.PassageAsked;

/** What the address of the form says: where one begins, what is looked for, and what was chosen. */
public class LinkQuestion extends PassageAsked {
    @RestQuery
    UUID document;

    @RestQuery
    UUID annotation;

    @RestQuery
    String q;

    @RestQuery
    UUID target;

    @RestQuery
    UUID targetText;
}
