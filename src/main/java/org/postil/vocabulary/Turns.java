package org.postil.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.postil.shared.Problem;

/**
 * Lets one change of a vocabulary through at a time before it asks for a connection. The database would see to that by
 * itself; but whoever waits there holds a connection, and twenty who wait would leave none for those who read.
 */
@ApplicationScoped
class Turns {
    private static final int SECONDS = 60;
    private static final int TRIES = 3;
    private static final String DEADLOCK = "40P01";

    private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();

    /**
     * Does some work in a transaction of its own, when it is this group's turn. Where it and somebody who is changing many
     * notes at once wait for each other, it is done again.
     *
     * @throws Problem 409 when others have been at it for a minute
     */
    <T> T take(UUID group, Callable<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(group, one -> new ReentrantLock(true));
        if (!await(lock)) {
            throw new Problem(
                    409, "busy", "Others are changing this vocabulary. Nothing was changed here; do it again.");
        }
        try {
            return tried(work);
        } finally {
            lock.unlock();
        }
    }

    private static <T> T tried(Callable<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException failure) {
                if (tried == TRIES || !deadlock(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean deadlock(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean await(ReentrantLock lock) {
        try {
            return lock.tryLock(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
