package org.postil.accounts;

import java.time.Duration;
import java.util.List;
import org.postil.openid.Identity;
import org.postil.shared.OneLine;

/** What a browser remembers of somebody whom the provider of sign-ins has vouched for, until an account is connected with him. */
final class Vouched {
    static final Duration LASTS = Duration.ofMinutes(10);

    private Vouched() {}

    static List<String> parts(Identity identity) {
        return List.of(
                identity.issuer(),
                identity.subject(),
                line(identity.email()),
                String.valueOf(identity.verified()),
                line(identity.name()));
    }

    static Identity of(List<String> parts) {
        return new Identity(
                parts.get(0),
                parts.get(1),
                parts.get(2).isEmpty() ? null : parts.get(2),
                Boolean.parseBoolean(parts.get(3)),
                parts.get(4).isEmpty() ? null : parts.get(4));
    }

    private static String line(String said) {
        String line = said == null ? "" : OneLine.of(said);
        return line.substring(0, Math.min(line.length(), 300));
    }
}
