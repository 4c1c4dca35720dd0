package org.postil.facsimiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The page images that were made, on this machine's disk: they can be made again, so they are no part of the archive, and
 * no backup grows by them. A level of a page is a folder of its own, which is there whole or not at all.
 */
@ApplicationScoped
class ImageCache {
    private static final Logger LOG = Logger.getLogger(ImageCache.class);
    private static final String UNFINISHED = ".unfinished-";

    private final Path root;
    private final Cache<Path, Long> sizes;

    ImageCache(FacsimileSettings settings) {
        this.root = Path.of(settings.directory()).toAbsolutePath().normalize();
        this.sizes = Caffeine.newBuilder()
                .maximumWeight(Math.max(1, settings.most().asLongValue() / 1024))
                .weigher((Path folder, Long bytes) -> (int) Math.min(Integer.MAX_VALUE, bytes / 1024 + 1))
                .removalListener((Path folder, Long bytes, RemovalCause cause) -> {
                    if (cause.wasEvicted()) {
                        drop(folder);
                    }
                })
                .build();
    }

    /** Something that writes the files of a level into a folder. */
    interface Making {
        void into(Path folder) throws IOException;
    }

    /** Learns what an earlier run has left, in a thread of its own: nobody waits for it. */
    void learn(@Observes StartupEvent start) {
        Thread reading = new Thread(this::learn, "page-images-known");
        reading.setDaemon(true);
        reading.start();
    }

    private void learn() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root, 3)) {
            all.filter(path -> root.relativize(path).getNameCount() == 3).forEach(folder -> {
                if (folder.getFileName().toString().startsWith(UNFINISHED)) {
                    drop(folder);
                } else {
                    sizes.put(folder, weight(folder));
                }
            });
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warnf("The page images kept in %s could not be counted: %s", root, unreadable);
        }
    }

    /** The folder of a level, if it was made. */
    Optional<Path> find(PageLevel level) {
        Path folder = folder(level);
        // Asked for so that what is looked at stays.
        return sizes.getIfPresent(folder) != null && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** Keeps what is made, all of it at once. */
    Path keep(PageLevel level, Making making) throws IOException {
        Path folder = folder(level);
        Files.createDirectories(folder.getParent());
        Path unfinished = Files.createTempDirectory(folder.getParent(), UNFINISHED);
        try {
            making.into(unfinished);
            if (Files.isDirectory(folder)) {
                drop(folder);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            drop(unfinished);
        }
        sizes.put(folder, weight(folder));
        return folder;
    }

    private Path folder(PageLevel level) {
        PageImage page = level.page();
        return root.resolve(page.facsimile().toString())
                .resolve(Integer.toString(page.number()))
                .resolve(Integer.toString(level.factor()));
    }

    private static long weight(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void drop(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException stays) {
            LOG.warnf("Page images in %s could not be removed: %s", folder, stays);
        }
    }
}
