package org.postil.annotations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * That a person, and not the server, said where an annotation stands.
 *
 * @param how accepted (one of the candidates), chosen (another passage), or left (it stays where it is: nowhere)
 * @param settlement the decision it comes from
 */
@Embeddable
record Settled(
        @Column(name = "anchor_settled") String how,
        @Column(name = "anchor_settled_by") UUID by,
        @Column(name = "anchor_settled_at") Instant at,
        @Column(name = "settlement") UUID settlement) {
    static final String ACCEPTED = "accepted";
    static final String CHOSEN = "chosen";
    static final String LEFT = "left";
}
