package org.postil.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Postil as its users start it: the packaged application in a process of its own, on a port of its own. */
final class PostilProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final int SECONDS_TO_START = 120;

    /** What only starts and stops takes half of the processor's time by the first compiler alone. */
    private static final List<String> SOON_READY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Map<String, String> settings = new HashMap<>();
    private final Path directory;
    private final int port;
    private Process process;
    private Path said;

    /** @param directory where it works, and keeps its data in {@code data} */
    PostilProcess(Path directory) {
        this.directory = directory;
        this.port = freePort();
        with("QUARKUS_HTTP_PORT", String.valueOf(port));
        with("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    PostilProcess with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    Path data() {
        return directory.resolve("data");
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Spares a test the unpacking of PostgreSQL's programs, by those that the other tests have unpacked. */
    PostilProcess withProgramsUnpacked() {
        Path programs = Path.of("target/postgresql").toAbsolutePath();
        PostgresPrograms.in(programs, false);
        try {
            Files.createSymbolicLink(Files.createDirectories(data()).resolve("programs"), programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Starts it and waits until it says that it is ready. */
    PostilProcess start() {
        launch();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!said().contains("Postil is ready at ")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Postil did not start. It said: " + said());
            }
            PostgresPrograms.pause(20);
        }
        return this;
    }

    /** Starts it and waits for its end, which is expected to come soon. */
    int startInVain() {
        launch();
        return waitForEnd();
    }

    /** Starts it with a command, and waits for its end. */
    int run(String... command) {
        launch(command);
        return waitForEnd();
    }

    /** All it printed, on either output. */
    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM. */
    int stop() {
        process.destroy();
        return waitForEnd();
    }

    /** SIGKILL: the process has no say in it. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Postmaster postmaster() {
        return Postmaster.of(data().resolve("database").toAbsolutePath());
    }

    /** The embedded database, entered with what an operator finds in the data directory. */
    Connection database() throws SQLException, IOException {
        List<String> server = Files.readAllLines(Postmaster.file(data().resolve("database")));
        String password = Files.readString(data().resolve("password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3) + "/postil", "postil", password);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        if (postmaster().isRunning()) {
            EmbeddedDatabase.start(data()).close();
        }
    }

    private void launch(String... command) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            said = Files.createTempFile(directory, "said", ".txt");
            List<String> line = new ArrayList<>(List.of(java));
            line.addAll(SOON_READY);
            line.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
            line.addAll(List.of(command));
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("POSTIL") || name.startsWith("QUARKUS"));
            builder.environment().putAll(settings);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int waitForEnd() {
        try {
            if (!process.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Postil did not end. It said: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
