package org.postil.archives;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the bytes of a file stand in an archive: under its id, with the ending by which programs know what it is. */
final class FilePath {
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    private FilePath() {}

    static String of(UUID file, String name) {
        Matcher ending = ENDING.matcher(name);
        return "data/files/" + file + (ending.find() ? ending.group().toLowerCase(Locale.ROOT) : "");
    }
}
