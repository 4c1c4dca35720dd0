package org.postil.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A browser as its owner calls it, read off what it says of itself ({@code User-Agent}, RFC 9110, 10.1.5): "Firefox, Linux".
 * Each claims to be several others too, so the most particular claim is asked for first.
 */
final class BrowserName {
    private static final int LONGEST = 60;

    private static final List<String> BROWSERS =
            List.of("Edg/", "OPR/", "SamsungBrowser/", "FxiOS/", "Firefox/", "CriOS/", "Chrome/", "Safari/");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "CrOS", "Mac OS X", "Linux");
    private static final Map<String, String> CALLED = Map.of(
            "Edg/", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Mac OS X", "macOS",
            "CrOS", "ChromeOS");

    private BrowserName() {}

    static String of(String agent) {
        var browser = first(BROWSERS, agent);
        if (browser.isEmpty()) {
            return agent.length() > LONGEST ? agent.substring(0, LONGEST) + "…" : agent;
        }
        return browser.get()
                + first(SYSTEMS, agent).map(system -> ", " + system).orElse("");
    }

    private static Optional<String> first(List<String> claims, String agent) {
        return claims.stream()
                .filter(agent::contains)
                .findFirst()
                .map(claim -> CALLED.getOrDefault(claim, claim.replace("/", "")));
    }
}
