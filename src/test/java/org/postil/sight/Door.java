package org.postil.sight;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A way in: a method and the address it is asked at.
 *
 * @param address as the code writes it, the patterns of its parameters left out: {@code /documents/{slug}/edit}
 */
record Door(String method, String address) implements Comparable<Door> {
    private static final Map<String, Class<? extends Annotation>> METHODS = Map.of(
            "GET", GET.class, "POST", POST.class, "PUT", PUT.class, "PATCH", PATCH.class, "DELETE", DELETE.class);
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");

    /** All that the application has, found in its classes, so that none is forgotten. */
    static Set<Door> all() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.postil");
        Set<Door> doors = new TreeSet<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .forEach(method -> METHODS.forEach((name, verb) -> {
                    if (method.isAnnotatedWith(verb)) {
                        doors.add(new Door(name, address(method)));
                    }
                }));
        return doors;
    }

    private static String address(JavaMethod method) {
        String room = method.getOwner().getAnnotationOfType(Path.class).value();
        String within =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String whole = ("/" + room + "/" + within).replaceAll("/+", "/");
        String plain = PARAMETER.matcher(whole).replaceAll("{$1}");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        PARAMETER.matcher(address).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    /** The address with things in the place of its parameters. */
    String with(Map<String, String> things) {
        return PARAMETER.matcher(address).replaceAll((MatchResult found) -> {
            String thing = things.get(found.group(1));
            if (thing == null) {
                throw new AssertionError("What stands for {" + found.group(1) + "} at " + this + "?");
            }
            return thing;
        });
    }

    @Override
    public int compareTo(Door other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
