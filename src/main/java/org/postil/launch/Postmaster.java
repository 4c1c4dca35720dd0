package org.postil.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The PostgreSQL server process named in {@code postmaster.pid}, possibly left by a Postil that was killed, possibly
 * dead itself.
 */
record Postmaster(Path database, long pid) {
    /** Above every number a process can have, so that PostgreSQL takes the process for dead. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    private static final long NONE = -1;

    static Path file(Path database) {
        return database.resolve("postmaster.pid");
    }

    /** Whoever the file names; a process that is not running when there is no file or nothing in it yet. */
    static Postmaster of(Path database) {
        try {
            String first = Files.readString(file(database)).lines().findFirst().orElse("");
            return new Postmaster(database, Long.parseLong(first.strip()));
        } catch (IOException | NumberFormatException e) {
            return new Postmaster(database, NONE);
        }
    }

    boolean isRunning() {
        if (pid == NONE) {
            return false;
        }
        Path process = Path.of("/proc", String.valueOf(pid));
        return Files.isDirectory(Path.of("/proc/self")) ? isRunning(process) : isRunningElsewhere();
    }

    /**
     * A process that is dead but not yet reaped still counts as alive for PostgreSQL's lock file, and so does another
     * program that got the same number after a restart of the machine. Removing the file would take away PostgreSQL's
     * own guard against server processes that outlived their postmaster (it finds them by the shared memory named
     * further down in the file), so only the number is changed.
     */
    void forget() throws IOException {
        Path file = file(database);
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || lines.get(0).isBlank()) {
            Files.delete(file);
        } else {
            lines.set(0, NOBODY);
            Files.write(file, lines);
        }
    }

    private boolean isRunning(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            if (state == 'Z' || state == 'X') {
                return false;
            }
            return Files.readSymbolicLink(process.resolve("cwd")).equals(database.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isRunningElsewhere() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
