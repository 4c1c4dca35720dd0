package org.postil.bench.citations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One fixture of the CSL test suite: its sections by name. */
record Fixture(String name, Map<String, String> sections) {
    private static final Pattern SECTION =
            Pattern.compile("(?s)>>=+ ([A-Z-]+) =+>>\\s?\\n?(.*?)\\n?<<=+ \\1 =+<<");

    static List<Fixture> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().map(Fixture::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fixture read(Path file) {
        try {
            Map<String, String> sections = new HashMap<>();
            Matcher section = SECTION.matcher(Files.readString(file).replace("\r", ""));
            while (section.find()) {
                sections.put(section.group(1), section.group(2));
            }
            String name = file.getFileName().toString().replace(".txt", "");
            return new Fixture(name, sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String category() {
        return name.substring(0, name.indexOf('_'));
    }

    String get(String section) {
        return sections.getOrDefault(section, "").strip();
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }
}
