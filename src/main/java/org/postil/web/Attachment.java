package org.postil.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is to be kept as a file, and not shown. */
public final class Attachment {
    private Attachment() {}

    /** The value of {@code Content-Disposition} (RFC 6266): a name of ASCII for old programs, and the whole one for all others. */
    public static String named(String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String all = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + all;
    }
}
