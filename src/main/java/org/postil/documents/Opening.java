package org.postil.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** Opens a document to the holders of a grant, who need not be members of its group. */
@Entity
@IdClass(Opening.Key.class)
class Opening {
    @Id
    @Column(name = "document_id")
    private UUID document;

    @Id
    @Column(name = "grant_id")
    private UUID grant;

    protected Opening() {}

    Opening(UUID document, UUID grant) {
        this.document = document;
        this.grant = grant;
    }

    record Key(UUID document, UUID grant) implements Serializable {}
}
