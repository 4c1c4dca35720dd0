package org.postil.links;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The form as it is sent without script. */
public class LinkAnswer {
    @RestForm
    UUID document;

    @RestForm
    UUID annotation;

    @RestForm
    UUID text;

    @RestForm
    Integer revision;

    @RestForm
    Integer start;

    @RestForm
    Integer end;

    @RestForm
    String exact;

    @RestForm
    UUID target;

    @RestForm
    UUID targetText;

    /** {@code whole}, {@code passage} or {@code note:} and its id. */
    @RestForm
    String place;

    /** The words of the passage, typed or copied. */
    @RestForm
    String words;

    @RestForm
    String kind;

    @RestForm
    String visibility;

    @RestForm
    String remark;

    CrossReferenceDraft draft() {
        return new CrossReferenceDraft(null, kind, source(), target(), visibility, null, remark);
    }

    /** The same form again. */
    LinkQuestion question() {
        LinkQuestion question = new LinkQuestion();
        question.document = document;
        question.annotation = annotation;
        question.text = text;
        question.revision = revision;
        question.start = start;
        question.end = end;
        question.exact = exact;
        question.target = target;
        question.targetText = targetText;
        return question;
    }

    private CrossReferenceDraft.Place source() {
        return new CrossReferenceDraft.Place(document, text, revision, start, end, exact, null, null, annotation);
    }

    private CrossReferenceDraft.Place target() {
        String chosen = place == null ? "whole" : place;
        if (chosen.startsWith("note:")) {
            return CrossReferenceDraft.Place.note(target, UUID.fromString(chosen.substring("note:".length())));
        }
        return chosen.equals("passage")
                ? new CrossReferenceDraft.Place(target, targetText, null, null, null, words, null, null, null)
                : CrossReferenceDraft.Place.whole(target);
    }
}
