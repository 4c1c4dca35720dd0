package org.postil.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who has an account, as administrators see him: when he comes, and nothing of what he reads or writes.
 *
 * @param seen when a browser of his last came, to some minutes; null when none is signed in
 * @param groups how many he is a member of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        UUID id,
        String name,
        String email,
        Instant created,
        Instant seen,
        Instant suspended,
        boolean administrator,
        boolean secondFactor,
        int groups) {}
