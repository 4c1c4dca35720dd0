package org.postil.accounts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;

/**
 * One's own account as one reads it.
 *
 * @param locale the language chosen, BCP 47; null for the browser's
 * @param password whether it has one; without, one comes in through the provider of sign-ins alone
 * @param connected whether one can come in through the provider of sign-ins
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        UUID id,
        String name,
        String email,
        String locale,
        boolean administrator,
        boolean password,
        boolean connected,
        boolean secondFactor,
        List<GroupView> groups) {
    /** The groups without the library. */
    @JsonIgnore
    public List<GroupView> together() {
        return groups.stream().filter(group -> !group.isOwnLibrary()).toList();
    }

    /** The id of the library. */
    @JsonIgnore
    public UUID library() {
        return groups.stream()
                .filter(GroupView::isOwnLibrary)
                .map(GroupView::id)
                .findFirst()
                .orElse(null);
    }

    /**
     * A group and one's role in it; no role for a public group that one only reads.
     *
     * @param library true for one's own library, which is nobody else's to see; null for groups
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupView(
            UUID id,
            String slug,
            String name,
            @JsonProperty("public") boolean open,
            @JsonProperty("visibility") String reach,
            String description,
            String role,
            Boolean library) {
        static GroupView of(Viewer viewer, Group group) {
            return of(group, viewer.role(group.id()).orElse(null));
        }

        static GroupView of(Group group, Role role) {
            return new GroupView(
                    group.id(),
                    group.slug(),
                    group.name(),
                    group.isPublic(),
                    LowerCaseEnum.word(group.reach()),
                    group.description(),
                    role == null ? null : LowerCaseEnum.word(role),
                    group.isLibrary() ? true : null);
        }

        @JsonIgnore
        public boolean isOwnLibrary() {
            return library != null;
        }

        @JsonIgnore
        public boolean owned() {
            return "owner".equals(role);
        }
    }

    /** @param token the secret; present only in the answer that makes it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenView(
            UUID id, String name, String scope, Instant created, Instant used, Instant expires, String token) {
        static TokenView of(ApiToken token, String secret) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    LowerCaseEnum.word(token.scope()),
                    token.created(),
                    token.used(),
                    token.expires(),
                    secret);
        }

        @JsonIgnore
        public LocalDate lastDay() {
            return expires == null ? null : LastDay.of(expires);
        }

        @JsonIgnore
        public boolean ended() {
            return expires != null && !Instant.now().isBefore(expires);
        }
    }

    /**
     * A browser one is signed in with.
     *
     * @param browser what it calls itself, in short; null when it does not say
     * @param through the provider of sign-ins by which one came; null for a password
     * @param here whether it is the one that asks
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SessionView(UUID id, String browser, String through, Instant created, Instant seen, boolean here) {
        static SessionView of(Session session, String token) {
            String browser = session.agent() == null ? null : BrowserName.of(session.agent());
            return new SessionView(
                    session.id(), browser, session.through(), session.created(), session.seen(), session.isOf(token));
        }
    }
}
