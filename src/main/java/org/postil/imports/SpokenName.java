package org.postil.imports;

/** Names of people as one says them, from how lists have them. */
final class SpokenName {
    private static final int LONGEST = 300;

    private SpokenName() {}

    /** "Armstrong, W. Park, Jr." as "W. Park Armstrong, Jr."; what has no comma stays, as do bodies and years of life. */
    static String of(String listed) {
        if (listed.length() > LONGEST) {
            return listed;
        }
        var name = listed.replaceAll("[,;:]+$", "")
                .replaceFirst(",\\s*(?:b\\. |ca?\\. )?\\d{4}\\s*[-–].*$", "")
                .strip();
        var parts = name.split(",\\s*", 3);
        if (parts.length < 2 || isBody(name)) {
            return name;
        }
        return parts[1] + " " + parts[0] + (parts.length == 3 ? ", " + parts[2] : "");
    }

    private static boolean isBody(String name) {
        return name.matches("(?iu).*\\b(?:ministry|department|committee|commission|office|embassy|legation|agency|union"
                + "|council|institute|university|ministerium|amt|kommission|komitee|botschaft|rat)\\b.*");
    }
}
