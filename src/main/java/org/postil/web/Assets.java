package org.postil.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The addresses of styles, scripts, fonts and pictures. Their files are named by their content and may be kept for
 * ever, so pages ask here: {@code {cdi:assets.url('reading.js')}}.
 */
@Singleton
@Named("assets")
public class Assets {
    private static final String MANIFEST = "META-INF/assets.json";

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    private final Map<String, String> names;
    private final Map<String, List<String>> parts;

    /**
     * @param names of built files, by their sources
     * @param parts files that scripts import, directly or not, by the scripts' sources
     */
    private record Manifest(String stamp, Map<String, String> names, Map<String, List<String>> parts) {}

    @Inject
    Assets(ObjectMapper json) {
        try (var manifest = Thread.currentThread().getContextClassLoader().getResourceAsStream(MANIFEST)) {
            if (manifest == null) {
                throw new IllegalStateException("The front end is not built: run mvn process-resources.");
            }
            Manifest read = json.readValue(manifest, Manifest.class);
            names = Map.copyOf(read.names());
            parts = Map.copyOf(read.parts());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The address of a built file by its source's name: {@code postil.css}, {@code reading.js} (from reading.ts).
     *
     * @throws IllegalArgumentException when the front end has no such file
     */
    public String url(String name) {
        var file = names.get(name);
        if (file == null) {
            throw new IllegalArgumentException("The front end has no " + name);
        }
        return "/assets/" + file;
    }

    /**
     * Where the files are that a script imports. A browser finds them one behind the other, each when the one before has
     * come; a page that names them ({@code modulepreload}) has them all at once.
     */
    public List<String> parts(String script) {
        return parts.getOrDefault(script, List.of()).stream()
                .map(file -> "/assets/" + file)
                .toList();
    }

    /**
     * A header, {@code Link}, that names styles and scripts: a browser that reads it asks for them before it has read the
     * page they are named in, which takes it long when the page is.
     */
    public String ahead(String... sources) {
        return Stream.of(sources)
                .flatMap(name -> name.endsWith(".css")
                        ? Stream.of("<" + url(name) + ">; rel=preload; as=style")
                        : Stream.concat(parts(name).stream(), Stream.of(url(name)))
                                .map(file -> "<" + file + ">; rel=modulepreload"))
                .collect(Collectors.joining(", "));
    }

    /** The latin faces of both families: every page needs them first. */
    public String serif() {
        return url("source-serif-4-latin-opsz-normal.woff2");
    }

    /** In which quotations stand on cards. */
    public String serifItalic() {
        return url("source-serif-4-latin-opsz-italic.woff2");
    }

    public String sans() {
        return url("inter-latin-opsz-normal.woff2");
    }

    /** The version of Postil itself. */
    public String version() {
        return version;
    }

    public String icons() {
        return url("icons.svg");
    }
}
