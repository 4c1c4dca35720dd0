package org.postil.launch;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked from the archive that zonky's
 * library brings for this machine. The library's own way of starting them is left aside: it turns fsync off and lets
 * every local user in without a password.
 */
final class PostgresPrograms {
    static final String VERSION = "18.6.0";
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private final Path home;
    private final boolean root;

    private PostgresPrograms(Path home, boolean root) {
        this.home = home;
        this.root = root;
    }

    /**
     * The programs in this directory, unpacked first if they are not there.
     *
     * @param root whether they are to be run for root, which they refuse: then each runs in a user namespace of its own
     */
    static PostgresPrograms in(Path directory, boolean root) {
        Path home = directory.resolve(VERSION);
        try {
            if (!Files.isDirectory(home)) {
                unpack(home);
            }
        } catch (IOException e) {
            throw new CannotStart("Postil could not unpack PostgreSQL into " + directory + ".", e);
        }
        PostgresPrograms programs = new PostgresPrograms(home, root);
        programs.checkRoot();
        return programs;
    }

    /** What a program said, and with which code it ended. */
    record Outcome(int code, String said) {
        boolean good() {
            return code == 0;
        }

        /** The last line that says something. */
        String lastLine() {
            return said.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((a, b) -> b)
                    .orElse("it said nothing");
        }
    }

    /** Runs one of the programs to its end. */
    Outcome run(Path workingDirectory, String program, List<String> arguments) {
        return feed(workingDirectory, "", program, arguments);
    }

    /** Runs one of the programs to its end, giving it something to read. */
    Outcome feed(Path workingDirectory, String input, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return execute(workingDirectory, input, command);
    }

    private static Outcome execute(Path workingDirectory, String input, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said);
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private List<String> prefix() {
        return root ? List.of("unshare", "-U") : List.of();
    }

    private void checkRoot() {
        if (root && !execute(home, "", List.of("unshare", "-U", "true")).good()) {
            throw new CannotStart(
                    "PostgreSQL refuses to run as root and this machine does not allow `unshare -U`:"
                            + " start Postil as an ordinary user, or name an outside PostgreSQL in QUARKUS_DATASOURCE_JDBC_URL.");
        }
    }

    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking");
        try (InputStream archive = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, unfinished);
            }
        }
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, home);
        } catch (FileSystemException anotherWasFaster) {
            DataDirectory.remove(unfinished);
            if (!Files.isDirectory(home)) {
                throw anotherWasFaster;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new FileAlreadyExistsException(entry.getName(), null, "leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, into.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if (target.getParent().endsWith("bin")) {
                target.toFile().setExecutable(true, true);
            }
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String named = system.startsWith("win") ? "Windows" : system.startsWith("mac") ? "Darwin" : "Linux";
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(named, System.getProperty("os.arch"));
        } catch (IllegalStateException e) {
            throw new CannotStart("Postil brings no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch")
                    + ": name an outside one in QUARKUS_DATASOURCE_JDBC_URL (see the README).");
        }
    }

    static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
