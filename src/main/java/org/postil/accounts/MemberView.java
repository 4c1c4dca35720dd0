package org.postil.accounts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member of a group as the others see him.
 *
 * @param email for the group's owners only, else null
 * @param ends from when on he is no member any more, or null; one who is no more is shown to owners only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberView(
        UUID account,
        String name,
        String email,
        String role,
        Instant since,
        Instant ends,
        @JsonIgnore boolean self) {

    /** The last day of the membership where the server stands, or null. */
    @JsonIgnore
    public LocalDate lastDay() {
        return ends == null ? null : LastDay.of(ends);
    }

    @JsonIgnore
    public boolean ended() {
        return ends != null && !Instant.now().isBefore(ends);
    }

    /**
     * An invitation that can still be accepted.
     *
     * @param by the name of the owner who invites
     * @param membershipEnds when the membership it leads to ends by itself, or null
     * @param url where it is accepted; present only in the answer that makes it
     * @param mailed whether it was sent to the address; present there too, where it was to be
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvitationView(
            UUID id,
            String role,
            String email,
            String by,
            Instant created,
            Instant expires,
            Instant membershipEnds,
            String url,
            Boolean mailed) {
        InvitationView mailed(Boolean sent) {
            return new InvitationView(id, role, email, by, created, expires, membershipEnds, url, sent);
        }

        /** The last day of the membership where the server stands, or null. */
        @JsonIgnore
        public LocalDate lastDay() {
            return membershipEnds == null ? null : LastDay.of(membershipEnds);
        }
    }
}
