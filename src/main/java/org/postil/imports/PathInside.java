package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name of a file with the folders it lies in, as an archive or a browser gives it. Nothing is ever written there. */
final class PathInside {
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 255;
    /** What systems leave in folders and nobody has made. */
    private static final List<String> FURNITURE =
            List.of("__macosx", ".ds_store", "thumbs.db", "desktop.ini", ".git", ".svn", "ehthumbs.db");

    private PathInside() {}

    /** With strokes between the folders; empty when it leads out of where it is, or is none that a file can have. */
    static Optional<String> clean(String name) {
        var path = name.replace('\\', '/').replaceFirst("^(?:\\./)+", "");
        boolean good = !path.isBlank()
                && path.length() <= LONGEST
                && !path.startsWith("/")
                && !path.matches("(?s)^[A-Za-z]:.*|.*[\\p{Cc}\\p{Cs}\\uFFFD].*")
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isBlank()
                                || part.equals(".")
                                || part.equals("..")
                                || part.length() > LONGEST_NAME);
        return good ? Optional.of(path) : Optional.empty();
    }

    /** What can be shown of any name. */
    static String shown(String name) {
        return RecordDraft.tidy(name.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", "�"));
    }

    static boolean isFurniture(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[/\\\\]"))
                .anyMatch(part -> FURNITURE.contains(part) || part.startsWith("._"));
    }

    /** With each step up taken, as far as there are folders to leave; to look a file up, not to write one. */
    static String resolved(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (var part : path.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
