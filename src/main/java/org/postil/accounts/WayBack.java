package org.postil.accounts;

import io.quarkus.qute.TemplateExtension;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody wanted to go before he had to sign in; never an address of another site. */
final class WayBack {
    private static final URI HOME = URI.create("/");

    private WayBack() {}

    /** The address if it is a path of ours, else the archive's. */
    static URI of(String next) {
        if (next == null || !next.startsWith("/") || next.startsWith("//") || next.contains("\\")) {
            return HOME;
        }
        try {
            URI address = new URI(next);
            boolean ours = address.getScheme() == null && address.getRawAuthority() == null;
            boolean loop = next.startsWith("/login") || next.startsWith("/logout") || next.startsWith("/welcome");
            return ours && !loop ? address : HOME;
        } catch (URISyntaxException notAnAddress) {
            return HOME;
        }
    }

    /** Through the provider of sign-ins, and then to this address. */
    @TemplateExtension(namespace = "way")
    static String provider(String next) {
        return "/login/provider?next=" + URLEncoder.encode(of(next).toString(), StandardCharsets.UTF_8);
    }

    /** The page to sign in that leads back to this address. */
    static URI signIn(String address) {
        return URI.create("/login?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    }
}
