package org.postil.citations;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text and links that mean the same in Markdown (CommonMark 0.31) as they read. */
final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~&]");

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:!?)\\]]");

    private MarkdownText() {}

    static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** An autolink, when it is one that may be followed. */
    static String link(String url) {
        String scheme = url.toLowerCase(Locale.ROOT);
        boolean web = scheme.startsWith("https://") || scheme.startsWith("http://");
        return web && !url.matches(".*[\\s<>].*") ? "<" + url + ">" : escape(url);
    }

    /** The text with its web addresses as links. */
    static String linked(String text) {
        StringBuilder out = new StringBuilder();
        Matcher url = URL.matcher(text);
        int done = 0;
        while (url.find()) {
            out.append(escape(text.substring(done, url.start()))).append(link(url.group()));
            done = url.end();
        }
        return out.append(escape(text.substring(done))).toString();
    }

    static String quote(String text) {
        return "> " + escape(text.strip().replaceAll("\\s+", " "));
    }
}
