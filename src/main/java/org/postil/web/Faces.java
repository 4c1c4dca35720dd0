package org.postil.web;

import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;

/** Round faces of people: {@code {face:initials(name)}} on one of four colours. */
@TemplateExtension(namespace = "face")
public final class Faces {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Faces() {}

    /** One or two capitals: the first letters of the first and the last word. */
    public static String initials(String name) {
        var words = SPACE.split(name.strip());
        var first = capital(words[0]);
        return words.length == 1 ? first : first + capital(words[words.length - 1]);
    }

    /** One of four colours, 0 to 3, always the same for the same key. */
    public static int colour(Object key) {
        return Math.floorMod(key.hashCode(), 4);
    }

    private static String capital(String word) {
        return word.isEmpty() ? "?" : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
