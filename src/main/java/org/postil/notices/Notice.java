package org.postil.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Ids;

/** That something happened which an account should know. It keeps what it is about and nothing of what stands there. */
@Entity
class Notice {
    static final String ADRIFT = "adrift";
    static final String ANCHORED = "anchored";

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    private Instant at;
    private String kind;
    private UUID actor;

    @Column(name = "document_id")
    private UUID document;

    @Column(name = "text_id")
    private UUID text;

    private Integer revision;

    @Column(name = "annotation_id")
    private UUID annotation;

    private String how;
    private Instant read;

    protected Notice() {}

    private Notice(UUID account, String kind, UUID actor, UUID document) {
        this.id = Ids.next();
        this.account = account;
        this.at = Instant.now();
        this.kind = kind;
        this.actor = actor;
        this.document = document;
    }

    /** Notes of this account have no sure place since a revision of a text. */
    static Notice adrift(UUID account, UUID actor, UUID document, UUID text, int revision) {
        Notice notice = new Notice(account, ADRIFT, actor, document);
        notice.text = text;
        notice.revision = revision;
        return notice;
    }

    /** Somebody else said where a note of this account stands. */
    static Notice anchored(UUID account, UUID actor, UUID document, UUID annotation, String how) {
        Notice notice = new Notice(account, ANCHORED, actor, document);
        notice.annotation = annotation;
        notice.how = how;
        return notice;
    }
}
