package org.postil.parallel;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.postil.shared.Ids;

/**
 * That an editor has said what stands side by side in two texts. It keeps for ever on which revisions he said so; what took
 * its place ends it, so that it can be brought back.
 */
@Entity
@Table(name = "laid_row")
class LaidRow {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "left_text"))
    @AttributeOverride(name = "revision", column = @Column(name = "left_revision"))
    @AttributeOverride(name = "start", column = @Column(name = "left_start"))
    @AttributeOverride(name = "end", column = @Column(name = "left_end"))
    private Side left;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "right_text"))
    @AttributeOverride(name = "revision", column = @Column(name = "right_revision"))
    @AttributeOverride(name = "start", column = @Column(name = "right_start"))
    @AttributeOverride(name = "end", column = @Column(name = "right_end"))
    private Side right;

    private UUID made;
    private UUID ended;

    protected LaidRow() {}

    /**
     * What stands there of one of the two.
     *
     * @param start in code points of the revision
     * @param end exclusive; where it starts, nothing of this text stands there
     */
    @Embeddable
    record Side(UUID text, int revision, int start, int end) {}

    /** @param made the event by which it can be taken back */
    LaidRow(Laid laid, UUID made) {
        this.id = Ids.next();
        this.left = laid.left();
        this.right = laid.right();
        this.made = made;
    }

    /** With the text on the left that shall stand there. */
    Laid with(UUID onTheLeft) {
        return left.text().equals(onTheLeft) ? new Laid(id, left, right) : new Laid(id, right, left);
    }

    void end(UUID event) {
        ended = event;
    }
}
