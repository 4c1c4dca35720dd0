package org.postil.collections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Problem;

/**
 * A document's place in a collection, with a remark on why it stands there: where somebody put it, or behind those, because
 * the collection's query finds it.
 */
@Entity
@IdClass(Placement.Key.class)
class Placement {
    static final int LONGEST_REMARK = 5000;

    /** The position of all that is found: behind what was put somewhere. */
    static final int BEHIND = 1_000_000;

    @Id
    @Column(name = "collection_id")
    private UUID collection;

    @Id
    @Column(name = "document_id")
    private UUID document;

    private int position;
    private String remark;
    private boolean found;
    private Instant placed;

    protected Placement() {}

    Placement(UUID collection, UUID document, int position) {
        this.collection = collection;
        this.document = document;
        this.position = position;
        this.remark = "";
        this.placed = Instant.now();
    }

    UUID document() {
        return document;
    }

    /** Among documents and headings, from 0. */
    int position() {
        return position;
    }

    String remark() {
        return remark;
    }

    /** Whether it stands there because it was found, and for as long as it is. */
    boolean isFound() {
        return found;
    }

    /** Since when it stands there. */
    Instant placed() {
        return placed;
    }

    /** Puts it somewhere, where it stays whether or not it is found. */
    void move(int position) {
        this.position = position;
        this.found = false;
    }

    /** @throws Problem 400 when it is too long */
    void remark(String remark) {
        if (remark.length() > LONGEST_REMARK) {
            throw Problem.invalid("remark", "Keep a remark to " + LONGEST_REMARK + " characters.");
        }
        this.remark = remark.strip();
    }

    record Key(UUID collection, UUID document) implements Serializable {}
}
