package org.postil.facsimiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * The program that reads print off images, where it is installed (Debian's {@code tesseract-ocr}, and a package for each
 * language). It runs as a process of its own: whatever an image does to it, it does not do it to us.
 */
@ApplicationScoped
class Tesseract {
    private static final long LARGEST_ANSWER = 16L * 1024 * 1024;
    private static final String ENGLISH = "eng";

    private final FacsimileSettings settings;
    private final Cache<String, Optional<Installed>> looked =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Tesseract(FacsimileSettings settings) {
        this.settings = settings;
    }

    /** @param languages it knows, by its own codes: {@code eng}, {@code chi_sim} */
    record Installed(String version, Set<String> languages) {}

    /** What is installed; looked for again after a minute. */
    Optional<Installed> installed() {
        return looked.get(settings.tesseract(), this::look);
    }

    private Optional<Installed> look(String program) {
        try {
            String version = said(List.of(program, "--version"), Duration.ofSeconds(10))
                    .lines()
                    .findFirst()
                    .orElse("tesseract");
            Set<String> languages = new LinkedHashSet<>(said(List.of(program, "--list-langs"), Duration.ofSeconds(10))
                    .lines()
                    .skip(1)
                    .map(String::strip)
                    .toList());
            return Optional.of(new Installed(version, languages));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** Its code for a language's BCP 47 tag; empty for what has none. */
    static Optional<String> code(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().equals("zh")) {
            boolean traditional =
                    locale.getScript().equals("Hant") || Set.of("TW", "HK").contains(locale.getCountry());
            return Optional.of(traditional ? "chi_tra" : "chi_sim");
        }
        try {
            String code = locale.getISO3Language();
            return code.isEmpty() || code.equals("und") ? Optional.empty() : Optional.of(code);
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }

    /** Debian's package that brings a language. */
    static String packageOf(String code) {
        return "tesseract-ocr-" + code.replace('_', '-');
    }

    /**
     * Reads a page.
     *
     * @param tags the languages it is in, as far as they are known
     * @throws IOException when the program fails or takes longer than it may
     */
    MachineRead read(Installed with, BufferedImage image, List<String> tags) throws IOException {
        Path file = Files.createTempFile("postil-page", ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
            List<String> command = List.of(
                    settings.tesseract(),
                    file.toString(),
                    "stdout",
                    "-l",
                    String.join("+", codes(with, tags)),
                    "--psm",
                    "3",
                    "tsv");
            return MachineRead.of(said(command, settings.readingPatience()), image.getWidth(), image.getHeight());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<String> codes(Installed with, List<String> tags) {
        List<String> known = new ArrayList<>();
        for (String tag : tags) {
            code(tag).filter(with.languages()::contains).ifPresent(known::add);
        }
        return known.isEmpty() ? List.of(ENGLISH) : known;
    }

    private static String said(List<String> command, Duration patience) throws IOException {
        Path answer = Files.createTempFile("postil-read", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // Several threads for one page would take the readers' processors.
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            Process process = builder.start();
            try {
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                    throw new IOException(command.get(0) + " failed, or took longer than it may");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("Postil stops");
            } finally {
                process.destroyForcibly();
            }
            if (Files.size(answer) > LARGEST_ANSWER) {
                throw new IOException(command.get(0) + " found more than any page holds");
            }
            return Files.readString(answer, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(answer);
        }
    }
}
