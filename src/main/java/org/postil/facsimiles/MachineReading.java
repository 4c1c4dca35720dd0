package org.postil.facsimiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Has pages that came without text read by machine, one at a time on this node, each kept when it is read: a server that is
 * stopped goes on where it was, and the pages can be looked at from the first moment. Nodes share the pages. As long as
 * nothing is installed that could read them, they wait.
 */
@ApplicationScoped
class MachineReading {
    private static final Logger LOG = Logger.getLogger(MachineReading.class);

    private final PagesToRead pages;
    private final Tesseract tesseract;
    private final Drawing drawing;
    private final AtomicBoolean woken = new AtomicBoolean();
    private ExecutorService worker;
    private volatile boolean stopped;

    MachineReading(PagesToRead pages, Tesseract tesseract, Drawing drawing) {
        this.pages = pages;
        this.tesseract = tesseract;
        this.drawing = drawing;
    }

    void start(@Observes StartupEvent start) {
        worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "machine-reading");
            thread.setDaemon(true);
            return thread;
        });
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
        worker.shutdownNow();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!stopped && worker != null && woken.compareAndSet(false, true)) {
            worker.execute(this::work);
        }
    }

    private void work() {
        try {
            if (!QuarkusTransaction.requiringNew().call(pages::any)) {
                return;
            }
            Optional<Tesseract.Installed> installed = tesseract.installed();
            while (installed.isPresent() && !stopped && next(installed.get())) {
                installed = tesseract.installed();
            }
        } catch (RuntimeException failure) {
            LOG.error("Pages could not be read by machine; it is tried again", failure);
        } finally {
            woken.set(false);
        }
    }

    private boolean next(Tesseract.Installed installed) {
        Optional<PagesToRead.Claim> claim = QuarkusTransaction.requiringNew().call(pages::claim);
        claim.ifPresent(page -> {
            Optional<MachineRead> read = read(installed, page);
            if (!stopped) {
                QuarkusTransaction.requiringNew()
                        .run(() -> read.ifPresentOrElse(all -> pages.keep(page, all), () -> pages.putOff(page)));
            }
        });
        if (!stopped) {
            QuarkusTransaction.requiringNew().run(() -> pages.finish(installed.version()));
        }
        return claim.isPresent();
    }

    /**
     * A page that cannot be read is one without text: trying for ever would keep the others waiting. Nothing for one that
     * stays with a server which is out of reach.
     */
    private Optional<MachineRead> read(Tesseract.Installed installed, PagesToRead.Claim page) {
        try {
            BufferedImage image = drawing.draw(new PageLevel(page.image(), 1));
            return Optional.of(tesseract.read(installed, image, page.languages()));
        } catch (IOException | RuntimeException failure) {
            LOG.warnf(
                    "Page %d of facsimile %s could not be read: %s",
                    page.image().number(), page.image().facsimile(), failure);
            return failure instanceof Unfetched unfetched && unfetched.isPassing()
                    ? Optional.empty()
                    : Optional.of(new MachineRead("", List.of()));
        }
    }
}
