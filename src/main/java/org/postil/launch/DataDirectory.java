package org.postil.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * {@code POSTIL_DATA_DIR}: everything the embedded PostgreSQL keeps. One running Postil owns it, by a lock on a file
 * that the operating system gives up with the process, however it ends.
 */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private FileChannel lock;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /**
     * Makes the directory if it is not there yet, and takes it for this process.
     *
     * @throws CannotStart when it cannot be written, is another user's or is taken
     */
    static DataDirectory open(Path path) {
        DataDirectory directory = new DataDirectory(path.toAbsolutePath().normalize());
        directory.make();
        directory.take();
        directory.checkWhatIsThere();
        return directory;
    }

    Path root() {
        return root;
    }

    /** What PostgreSQL itself calls its data directory. */
    Path database() {
        return root.resolve("database");
    }

    Path log() {
        return root.resolve("log");
    }

    Path password() {
        return root.resolve("password");
    }

    /** The operator's own settings for PostgreSQL, if there are any. */
    Path ownSettings() {
        return root.resolve("database.conf");
    }

    Path programs() {
        return root.resolve("programs");
    }

    boolean holdsDatabase() {
        return Files.exists(database());
    }

    /** Whether this process runs as root, whom PostgreSQL refuses. False where there is no such thing. */
    boolean ownerIsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(lockFile(), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Gives the directory up for the next Postil. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new CannotStart("Postil could not give up " + root + ".", e);
        }
    }

    private Path lockFile() {
        return root.resolve("lock");
    }

    private void make() {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                onlyForOwner(root);
            }
            Path probe = Files.createTempFile(root, "probe", null);
            try {
                checkOwner(probe);
            } finally {
                Files.delete(probe);
            }
            Files.createDirectories(log());
            onlyForOwner(log());
        } catch (IOException e) {
            throw new CannotStart(
                    "Postil cannot write to its data directory " + root
                            + ": make it writable for the user who starts Postil, or set POSTIL_DATA_DIR to a directory that is.",
                    e);
        }
    }

    private void checkOwner(Path probe) throws IOException {
        if (!holdsDatabase()) {
            return;
        }
        String here = Files.getOwner(probe).getName();
        String there = Files.getOwner(database()).getName();
        if (!here.equals(there)) {
            throw new CannotStart("The database in " + database() + " belongs to the user " + there
                    + " and Postil was started by " + here + ": start it as " + there
                    + ", or give the directory away with `chown -R " + here + " " + root + "`.");
        }
    }

    private void take() {
        try {
            lock = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = lock.tryLock();
            if (taken == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw new CannotStart("Postil cannot lock its data directory " + root + ".", e);
        }
    }

    private CannotStart inUse() {
        return new CannotStart("Another Postil is running on the data directory " + root
                + ": stop that one first, or give this one a directory of its own with POSTIL_DATA_DIR.");
    }

    private void checkWhatIsThere() {
        Path foreign = root.resolve("PG_VERSION");
        if (Files.exists(foreign)) {
            checkVersion(foreign);
            throw new CannotStart("The data directory " + root
                    + " is a PostgreSQL database that Postil did not make: set POSTIL_DATA_DIR to another directory,"
                    + " or run that database yourself and name it in QUARKUS_DATASOURCE_JDBC_URL.");
        }
        if (!holdsDatabase()) {
            return;
        }
        Path version = database().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new CannotStart(
                    "There is no PostgreSQL database in " + database()
                            + " although the directory exists: put it back from a backup, or remove it to begin with an empty archive.");
        }
        checkVersion(version);
    }

    private void checkVersion(Path file) {
        String found;
        try {
            found = Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("Postil cannot read " + file + ".", e);
        }
        if (!found.equals(PostgresPrograms.MAJOR)) {
            throw new CannotStart("The database in " + file.getParent() + " was made by PostgreSQL " + found
                    + " and this Postil brings PostgreSQL " + PostgresPrograms.MAJOR
                    + ": start it with the Postil that made it, or set POSTIL_DATA_DIR to another directory.");
        }
    }

    static void onlyForOwner(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(directory ? "rwx------" : "rw-------"));
        }
    }

    /** Removes a directory and all that is in it; nothing happens when it is not there. */
    static void remove(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.toList()) {
                    remove(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
