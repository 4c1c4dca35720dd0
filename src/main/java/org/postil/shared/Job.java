package org.postil.shared;

import java.util.UUID;

/**
 * Long work that waits in a table, as its {@link JobQueue} sees it. The table has the columns {@code id}, {@code account_id}
 * (in whose name), {@code state} (of which {@code queued} and {@code running} matter to the queue), {@code created},
 * {@code heartbeat}, {@code done} and {@code total} (how far it has come); and the entity has a version, which fences the
 * job: see {@link Lease}.
 */
public interface Job {
    UUID id();

    int version();

    boolean isRunning();

    /** A node has taken it, and begins or goes on with it. */
    void begin();

    /** Nothing came of it, for a reason of ours. */
    void fail();

    /** Back into the queue, for a node that stops. */
    void release();
}
