package org.postil.correcting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.postil.documents.Rendition;
import org.postil.documents.RevisionDraft;
import org.postil.shared.Ids;

/**
 * A corrected text that waits to become a revision: until its editor has chosen between his words and those of somebody who
 * was quicker, or has looked at what he brought in a file.
 */
@Entity
public class Correction {
    @Id
    private UUID id;

    @Column(name = "text_id")
    private UUID text;

    @Column(name = "account_id")
    private UUID account;

    private int base;
    private String html;
    private String comment;
    private Instant created;

    protected Correction() {}

    Correction(UUID text, UUID account, int base, RevisionDraft draft) {
        this.id = Ids.next();
        this.text = text;
        this.account = account;
        this.base = base;
        this.html = draft.rendition().html();
        this.comment = draft.comment();
        this.created = Instant.now();
    }

    public UUID id() {
        return id;
    }

    public UUID text() {
        return text;
    }

    /** The revision that was corrected. */
    public int base() {
        return base;
    }

    public String html() {
        return html;
    }

    public String comment() {
        return comment;
    }

    RevisionDraft draft() {
        return new RevisionDraft(Rendition.ofHtml(html), comment, base);
    }
}
