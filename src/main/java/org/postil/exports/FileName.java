package org.postil.exports;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files that every system takes: Windows knows reserved names and characters and forgets dots at the end, macOS and
 * Windows do not tell capitals from small letters, Linux counts 255 bytes.
 */
final class FileName {
    private static final int LONGEST = 80;
    private static final Pattern NOT_IN_NAMES =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"/\\\\|?*#^\\[\\]]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /** A name by itself. @param ending without the dot; one of ours */
    static String of(String title, String ending) {
        return new FileName().next(title) + "." + ending;
    }

    /** One that no other file of the same folder has, without an ending. */
    String next(String title) {
        String base = safe(title);
        String name = base;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + " " + number;
        }
        return name;
    }

    private static String safe(String title) {
        String plain = NOT_IN_NAMES
                .matcher(Normalizer.normalize(title == null ? "" : title, Normalizer.Form.NFC))
                .replaceAll(" ")
                .replaceAll("\\s+", " ");
        String cut = plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
        while (cut.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 200) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        String name = cut.replaceAll("^[\\s.~-]+|[\\s.]+$", "");
        if (name.isEmpty()) {
            return "Postil";
        }
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }
}
