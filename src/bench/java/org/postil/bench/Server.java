package org.postil.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application as a user starts it, on a data directory of its own that goes with it. */
final class Server implements AutoCloseable {
    static final String TOKEN = "a-token-for-the-benchmark-of-many-characters";
    static final String EMAIL = "bench@example.org";
    static final String PASSWORD = "a password for the benchmark";
    private final String jar;
    private final Path home;
    private final Path data;
    private final Map<String, String> settings;
    final int port;
    private Process process;

    Server(String jar) throws IOException {
        this(jar, Map.of());
    }

    /** @param settings in the environment, beside those that every server here has */
    Server(String jar, Map<String, String> settings) throws IOException {
        this.jar = jar;
        this.settings = settings;
        this.home = Files.createTempDirectory("postil-bench");
        this.data = home.resolve("data");
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** Starts it; the seconds until the first answer. */
    double start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder("java", "-jar", jar);
        builder.environment().put("POSTIL_DATA_DIR", data.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("POSTIL_ADMIN_EMAIL", EMAIL);
        builder.environment().put("POSTIL_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("POSTIL_ADMIN_TOKEN", TOKEN);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(home.resolve("server.log").toFile());
        process = builder.start();
        while (true) {
            try (Connection connection = new Connection(port, TOKEN)) {
                int status = connection.get("/api/documents?limit=1").status();
                // Where an archive was brought in nobody knows the token.
                if (status == 200 || status == 401) {
                    return (System.nanoTime() - begun) / 1e9;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("The server ended: see " + home.resolve("server.log"));
                }
            }
            Thread.sleep(10);
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server does not end");
        }
    }

    /** Where its database lies, for commands that are given while it is stopped. */
    Path data() {
        return data;
    }

    /** How busy the machine is, as the kernel says it. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    /** Resident memory of the Java process, in MB. PostgreSQL's own is not in it. */
    long residentMegabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    /** The most that it has had since it was started. */
    long mostMegabytes() throws IOException {
        return megabytes("VmHWM:");
    }

    private long megabytes(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Seconds of processor time that the application and its PostgreSQL have used: what a busy machine cannot distort. */
    double processorSeconds() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                .get(0)
                .strip());
        return Stream.concat(Stream.of(process.toHandle()), tree(postmaster))
                .mapToLong(each -> each.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum() / 1e3;
    }

    /** PostgreSQL belongs to nobody: it outlives a server that is killed. */
    private static Stream<ProcessHandle> tree(long root) {
        return ProcessHandle.of(root).stream().flatMap(all -> Stream.concat(Stream.of(all), all.descendants()));
    }

    /** A connection to the database that the application uses. */
    java.sql.Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(url(), "postil", password());
    }

    /** What another server needs to work on the same database. */
    Map<String, String> shared() throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url(),
                "QUARKUS_DATASOURCE_USERNAME", "postil",
                "QUARKUS_DATASOURCE_PASSWORD", password());
    }

    private String url() throws IOException {
        List<String> postmaster = Files.readAllLines(data.resolve("database/postmaster.pid"));
        return "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/postil";
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("password")).strip();
    }

    @Override
    public void close() throws Exception {
        try {
            if (process != null && process.isAlive()) {
                stop();
            }
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
