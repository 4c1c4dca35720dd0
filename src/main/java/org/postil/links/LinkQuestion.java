package org.postil.links;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What the address of the form says: where one begins, what is looked for, and what was chosen. */
public class LinkQuestion {
    @RestQuery
    UUID document;

    @RestQuery
    UUID annotation;

    @RestQuery
    UUID text;

    @RestQuery
    Integer revision;

    @RestQuery
    Integer start;

    @RestQuery
    Integer end;

    @RestQuery
    String exact;

    @RestQuery
    String q;

    @RestQuery
    UUID target;

    @RestQuery
    UUID targetText;
}
