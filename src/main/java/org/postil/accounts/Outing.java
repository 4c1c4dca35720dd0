package org.postil.accounts;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.openid.Departure;

/**
 * What a browser remembers of somebody who has gone to the provider of sign-ins.
 *
 * @param next where he wants to go afterwards
 */
record Outing(Departure departure, URI next) {
    static final Duration LASTS = Duration.ofMinutes(15);
    private static final Pattern INVITATION = Pattern.compile("/invitations/([^/?]+)");
    private static final int LONGEST_WAY = 1500;

    static Outing to(Departure departure, String next) {
        return new Outing(departure, WayBack.of(next == null || next.length() > LONGEST_WAY ? null : next));
    }

    List<String> parts() {
        return List.of(departure.state(), departure.nonce(), departure.verifier(), next.toString());
    }

    static Outing of(List<String> parts) {
        return new Outing(
                new Departure(URI.create("/"), parts.get(0), parts.get(1), parts.get(2)), WayBack.of(parts.get(3)));
    }

    /** The invitation that led him there. */
    Optional<String> invitation() {
        Matcher way = INVITATION.matcher(next.toString());
        return way.matches() ? Optional.of(way.group(1)) : Optional.empty();
    }
}
