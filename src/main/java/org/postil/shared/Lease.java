package org.postil.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A job that is this node's alone, for as long as nobody else changes it. When somebody has cancelled it, or another node has
 * taken it over, its version is not the one this node left it with, and whoever works on it finds the lease lost at his next
 * step.
 */
public final class Lease<J extends Job> {
    private final EntityManager entities;
    private final Class<J> type;
    private final UUID job;
    private final BooleanSupplier stopped;
    private int version;

    Lease(EntityManager entities, J job, Class<J> type, BooleanSupplier stopped) {
        this.entities = entities;
        this.type = type;
        this.job = job.id();
        this.version = job.version();
        this.stopped = stopped;
    }

    /** The job is no longer this node's: cancelled, gone, taken over, or the node stops. Goes through to the queue. */
    public static final class Lost extends RuntimeException {
        private Lost() {
            super(null, null, false, false);
        }
    }

    public UUID job() {
        return job;
    }

    /** Asked between steps, where one of them takes long. @throws Lost when the node stops */
    public void hold() {
        if (stopped.getAsBoolean()) {
            throw new Lost();
        }
    }

    /** Reads in a transaction of its own, whoever has the job. @throws Lost when it went with its account or its group */
    public <T> T read(Function<J, T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            J standing = entities.find(type, job);
            if (standing == null) {
                throw new Lost();
            }
            return reading.apply(standing);
        });
    }

    /** One short transaction in which the job is this node's alone. @throws Lost when it no longer is */
    public void change(Consumer<J> change) {
        hold();
        fenced(change);
    }

    /** So that another node need not wait until this one has been silent for long. */
    void release() {
        fenced(Job::release);
    }

    private void fenced(Consumer<J> change) {
        version = QuarkusTransaction.requiringNew().call(() -> {
            J mine = entities.find(type, job, LockModeType.PESSIMISTIC_WRITE);
            if (mine == null || mine.version() != version || !mine.isRunning()) {
                throw new Lost();
            }
            change.accept(mine);
            entities.lock(mine, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            entities.flush();
            return mine.version();
        });
    }
}
