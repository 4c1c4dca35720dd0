package org.postil.citations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The official styles by their titles. They are read off the archive of styles once, when somebody first looks for one:
 * of each file only its beginning, where the title stands.
 */
final class StyleTitles {
    private static final int BEGINNING = 4096;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static List<Titled> all;

    private StyleTitles() {}

    /**
     * @param id what {@code style=} takes
     * @param words of id and title as they are looked for: each once, in lower case, without accents, a space before it
     */
    record Titled(String id, String title, String words) {
        static Titled of(String id, String title) {
            String words =
                    Stream.of(folded(id + " " + title).split(" ")).distinct().collect(Collectors.joining(" ", " ", ""));
            return new Titled(id, title, words);
        }

        boolean has(String asked) {
            return has(begun(asked));
        }

        private boolean has(List<String> asked) {
            return asked.stream().allMatch(words::contains);
        }
    }

    /**
     * The styles that have all these words, or words that begin so, in their titles or names. Ours come first, then the
     * one that is named so, then those whose titles begin with what was asked, then the shorter ones.
     */
    static Stream<Titled> having(String asked) {
        List<String> words = begun(asked);
        String begun = " " + folded(asked).strip();
        List<Titled> ours = Styles.offered().stream()
                .map(style -> titled(style.id()))
                .filter(style -> style.has(words))
                .toList();
        if (words.isEmpty()) {
            return ours.stream();
        }
        String named = folded(asked).replace(' ', '-');
        Stream<Titled> others = all().stream()
                .filter(style -> style.has(words)
                        && ours.stream().noneMatch(known -> known.id().equals(style.id())))
                .sorted(Comparator.comparing((Titled style) -> !style.id().equals(named))
                        .thenComparing(style -> !(" " + folded(style.title())).startsWith(begun))
                        .thenComparing(style -> style.title().length())
                        .thenComparing(Titled::id));
        return Stream.concat(ours.stream(), others);
    }

    /** Each word with a space before it, so that it is found where a word begins. */
    private static List<String> begun(String asked) {
        return Stream.of(folded(asked).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word)
                .toList();
    }

    /** How a style is called; for what is no official style its id. */
    static String title(String id) {
        return titled(id).title();
    }

    private static Titled titled(String id) {
        return switch (id) {
            case "chicago-notes" -> Titled.of(id, "Chicago, note");
            case "chicago-bibliography" -> Titled.of(id, "Chicago, bibliography");
            case "mla" -> Titled.of(id, "MLA");
            case "apa" -> Titled.of(id, "APA");
            default ->
                Titled.of(
                        id,
                        Styles.ofOfficial(id)
                                .flatMap(style -> CslFiles.style(id))
                                .flatMap(StyleTitles::read)
                                .orElse(id));
        };
    }

    private static synchronized List<Titled> all() {
        if (all == null) {
            all = read();
        }
        return all;
    }

    private static List<Titled> read() {
        List<Titled> read = new ArrayList<>();
        byte[] beginning = new byte[BEGINNING];
        try (JarFile archive = CslFiles.archive("/apa.csl")) {
            for (JarEntry entry : (Iterable<JarEntry>) archive.stream()::iterator) {
                if (entry.getName().endsWith(".csl")) {
                    try (InputStream in = archive.getInputStream(entry)) {
                        int length = in.readNBytes(beginning, 0, BEGINNING);
                        String id = id(entry.getName());
                        String head = new String(beginning, 0, length, StandardCharsets.UTF_8);
                        read.add(Titled.of(id, read(head).orElse(id)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(read);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".csl".length());
    }

    private static Optional<String> read(String style) {
        Matcher title = TITLE.matcher(style);
        return title.find() ? Optional.of(unescaped(title.group(1)).strip()) : Optional.empty();
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#38;", "&")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    private static String folded(String words) {
        String bare = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
