package org.postil.mentions;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.postil.anchoring.Anchor;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.Passage;
import org.postil.shared.Ids;

/**
 * That a passage names somebody or something. It keeps for ever what it was made on, and beside it where that stands in the
 * current revision, in code points, the end exclusive. One that is taken away stays, so that it can be brought back.
 */
@Entity
public class Mention {
    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID document;

    @Column(name = "authority_id")
    private UUID authority;

    @Column(name = "marked_as")
    private UUID markedAs;

    private UUID author;
    private UUID made;
    private UUID unmade;

    @Embedded
    private Passage passage;

    @Column(name = "anchor_revision")
    private int anchorRevision;

    @Column(name = "anchor_start")
    private Integer anchorStart;

    @Column(name = "anchor_end")
    private Integer anchorEnd;

    @Column(name = "anchor_state")
    private String anchorState;

    protected Mention() {}

    /**
     * @param authority whom or what it names
     * @param made the event by which it can be taken back
     */
    Mention(UUID id, UUID document, UUID authority, UUID author, UUID made) {
        this.id = Ids.orNext(id);
        this.document = document;
        this.authority = authority;
        this.markedAs = authority;
        this.author = author;
        this.made = made;
    }

    public UUID id() {
        return id;
    }

    public UUID document() {
        return document;
    }

    public UUID author() {
        return author;
    }

    /** The text it stands in. */
    public UUID text() {
        return passage.text();
    }

    UUID authority() {
        return authority;
    }

    UUID made() {
        return made;
    }

    Integer start() {
        return anchorStart;
    }

    Integer end() {
        return anchorEnd;
    }

    /** Puts it on a passage of the current revision. */
    Mention stand(Passage passage) {
        this.passage = passage;
        this.anchorRevision = passage.revision();
        this.anchorStart = passage.start();
        this.anchorEnd = passage.end();
        this.anchorState = Anchor.State.EXACT.key();
        return this;
    }

    /** Puts it on its passage, which today stands there. */
    Mention stand(Passage passage, AnnotationView.Anchor today) {
        this.passage = passage;
        this.anchorRevision = today.revision();
        this.anchorStart = today.start();
        this.anchorEnd = today.end();
        this.anchorState = today.state();
        return this;
    }

    /** Takes it away, until that event is taken back. */
    void takeAway(UUID event) {
        this.unmade = event;
    }
}
