package org.postil.annotations;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The passage that the address of a page names: by offsets in code points, by its words, or by both. */
public class PassageAsked {
    @RestQuery
    public UUID text;

    @RestQuery
    public Integer revision;

    @RestQuery
    public Integer start;

    @RestQuery
    public Integer end;

    @RestQuery
    public String exact;

    /** Whether it names any. */
    public boolean isNone() {
        return start == null && (exact == null || exact.isBlank());
    }

    public AnnotationDraft.Target target() {
        return new AnnotationDraft.Target(text, revision, start, end, exact, null, null);
    }
}
