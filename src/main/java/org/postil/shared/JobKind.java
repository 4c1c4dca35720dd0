package org.postil.shared;

import java.time.Duration;

/** The jobs of one feature, and what is done with each. Every such bean has a queue, which {@link JobQueues} drives. */
public interface JobKind<J extends Job> extends JobQueue.Work<J> {
    Class<J> type();

    /** What administrators are told that it is: export, import, … */
    String word();

    /** A running job whose node has not been heard of for so long is taken over. */
    Duration patience();
}
