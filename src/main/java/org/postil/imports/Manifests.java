package org.postil.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.facsimiles.Fetcher;
import org.postil.facsimiles.Unfetched;
import org.postil.shared.Problem;

/** Manifests that are brought in by their addresses. */
@ApplicationScoped
class Manifests {
    private static final long LARGEST = 20_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ACCEPT = "application/ld+json, application/json";

    private final Fetcher fetcher;
    private final ImportJobs jobs;

    Manifests(Fetcher fetcher, ImportJobs jobs) {
        this.fetcher = fetcher;
        this.jobs = jobs;
    }

    /**
     * Fetches what stands at an address and queues it like a file.
     *
     * @return the id of the job
     * @throws Problem 400 when it cannot or may not be fetched, 403 for a viewer who may not edit in the group
     */
    UUID queue(Viewer viewer, String address, ImportOptions options) {
        viewer.require(Role.EDITOR, options.group() == null ? viewer.homeGroup(Role.EDITOR) : options.group());
        try {
            var fetched = fetcher.fetch(address == null ? "" : address, ACCEPT, LARGEST, PATIENCE);
            var file = Files.createTempFile("postil-manifest", ".json");
            try {
                Files.write(file, fetched.bytes());
                var incoming =
                        new ImportJobs.Incoming("manifest.json", "application/json", file, fetched.bytes().length);
                return QuarkusTransaction.requiringNew()
                        .call(() -> jobs.queue(viewer, options.group(), options, List.of(incoming))
                                .id());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Unfetched unfetched) {
            throw Problem.invalid("address", unfetched.sentence());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
