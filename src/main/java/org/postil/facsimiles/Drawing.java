package org.postil.facsimiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.jboss.logging.Logger;
import org.postil.documents.StoredFile;
import org.postil.documents.StoredFiles;
import org.postil.shared.Problem;

/**
 * Makes page images when somebody asks for them: a few at a time, the same one once however many ask, and none for whom
 * too many others wait. Whoever asks waits without holding a thread or a transaction.
 */
@ApplicationScoped
class Drawing {
    private static final Logger LOG = Logger.getLogger(Drawing.class);
    private static final int MOST_WAITING = 500;

    private final StoredFiles files;
    private final ImageCache cache;
    private final Elsewhere elsewhere;
    private final FacsimileSettings settings;
    private final ThreadPoolExecutor threads;
    private final ConcurrentHashMap<PageLevel, CompletableFuture<Path>> underWay = new ConcurrentHashMap<>();

    Drawing(StoredFiles files, ImageCache cache, Elsewhere elsewhere, FacsimileSettings settings) {
        this.files = files;
        this.cache = cache;
        this.elsewhere = elsewhere;
        this.settings = settings;
        int several = settings.threads().orElse(Runtime.getRuntime().availableProcessors() / 2);
        this.threads = new ThreadPoolExecutor(
                Math.max(1, several),
                Math.max(1, several),
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                work -> {
                    var thread = new Thread(work, "page-images");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    void stop(@Observes ShutdownEvent stop) {
        threads.shutdownNow();
    }

    /**
     * The folder with the files of a level, as soon as it is made.
     *
     * @return fails with {@link Unreadable} when it cannot be
     * @throws Problem 429 when too many wait already
     */
    CompletableFuture<Path> level(PageLevel level) {
        var known = cache.find(level);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        var made = new CompletableFuture<Path>();
        var before = underWay.putIfAbsent(level, made);
        if (before != null) {
            return before;
        }
        made.whenComplete((folder, failure) -> underWay.remove(level, made));
        try {
            threads.execute(() -> make(level, made));
        } catch (RejectedExecutionException full) {
            var busy = new Problem(429, "busy", "Too many page images are being made. Try again in a moment.");
            made.completeExceptionally(busy);
            throw busy;
        }
        return made;
    }

    private void make(PageLevel level, CompletableFuture<Path> made) {
        try {
            BufferedImage image = draw(level);
            made.complete(cache.keep(level, folder -> level.write(image, folder)));
        } catch (Unreadable | ImageFiles.TooLarge | Unfetched | Problem failure) {
            LOG.debugf("Page %s: %s", level.page(), failure.getMessage());
            made.completeExceptionally(failure);
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("Page %s could not be drawn: %s", level.page(), failure);
            made.completeExceptionally(new Unreadable("The page could not be drawn"));
        } catch (Error failure) {
            made.completeExceptionally(failure);
            throw failure;
        }
    }

    /** Not kept: for whoever needs the page itself. */
    BufferedImage draw(PageLevel level) throws IOException {
        PageSource source = level.page().source();
        return switch (source.kind()) {
            case PDF -> {
                try (var bytes = bytes(source.file())) {
                    yield PdfPages.draw(bytes, source.part(), level.size(), settings.patience());
                }
            }
            case IMAGE -> {
                try (var bytes = bytes(source.file());
                        var image = ImageIO.createImageInputStream(new RandomAccessInputStream(bytes))) {
                    yield ImageFiles.draw(image, source.part(), level.size());
                }
            }
            case IIIF -> elsewhere.draw(source.address(), level.size());
        };
    }

    private StoredBytes bytes(UUID file) {
        StoredFile stored = QuarkusTransaction.requiringNew().call(() -> files.findById(file));
        return new StoredBytes(files, file, stored.size());
    }
}
