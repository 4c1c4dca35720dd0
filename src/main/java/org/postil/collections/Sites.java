package org.postil.collections;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.postil.shared.Problem;

/** Sites that may show a collection, as their origins: what stands in a Content-Security-Policy and nothing more. */
final class Sites {
    private static final int MOST = 20;

    /** Labels of letters, digits and hyphens, as names of hosts are; so that no site can write another policy. */
    private static final String HOST = "[a-z0-9](?:[a-z0-9-]{0,62}\\.?)+";

    private Sites() {}

    /** @throws Problem 400 for what is no address of a site */
    static List<String> read(List<String> written) {
        List<String> sites = written.stream()
                .map(String::strip)
                .filter(site -> !site.isEmpty())
                .map(Sites::origin)
                .distinct()
                .toList();
        if (sites.size() > MOST) {
            throw Problem.invalid("sites", "Name " + MOST + " sites at most.");
        }
        return sites;
    }

    private static String origin(String written) {
        try {
            URI address = new URI(written.toLowerCase(Locale.ROOT));
            String scheme = address.getScheme();
            String host = address.getHost();
            boolean web = "https".equals(scheme) || "http".equals(scheme) && "localhost".equals(host);
            if (!web || host == null || !host.matches(HOST) || address.getUserInfo() != null) {
                throw wrong(written);
            }
            return scheme + "://" + host + (address.getPort() < 0 ? "" : ":" + address.getPort());
        } catch (URISyntaxException noAddress) {
            throw wrong(written);
        }
    }

    private static Problem wrong(String written) {
        return Problem.invalid("sites", "“" + written + "” is no site. Write https://www.example.org.");
    }
}
