package org.postil.citations;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The official styles and locales, from their archives on the class path. */
final class CslFiles {
    private CslFiles() {}

    /** @param id a file name in the styles archive without its ending */
    static Optional<String> style(String id) {
        return read("/" + id + ".csl").or(() -> read("/dependent/" + id + ".csl"));
    }

    static Optional<String> locale(String tag) {
        return read("/locales-" + tag + ".xml");
    }

    static boolean hasLocale(String tag) {
        return CslFiles.class.getResource("/locales-" + tag + ".xml") != null;
    }

    static boolean hasStyle(String id) {
        return CslFiles.class.getResource("/" + id + ".csl") != null
                || CslFiles.class.getResource("/dependent/" + id + ".csl") != null;
    }

    /** The names of the files in the archive that has this one. */
    static List<String> beside(String path) {
        try (JarFile archive = archive(path)) {
            return archive.stream().map(JarEntry::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be closed. */
    static JarFile archive(String path) throws IOException {
        URL url = CslFiles.class.getResource(path);
        if (url.openConnection() instanceof JarURLConnection jar) {
            return new JarFile(new File(URI.create(jar.getJarFileURL().toString())));
        }
        throw new IOException("The citation styles are not in an archive: " + url);
    }

    private static Optional<String> read(String path) {
        try (InputStream in = CslFiles.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
