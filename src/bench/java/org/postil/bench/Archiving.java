package org.postil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An installation with many notes, out into an archive and in again, by the commands that people give: how long it takes, in
 * which memory, when it says how far it is, and that nothing is lost, by the number of rows of every table and a sum over
 * them. Each way is broken off once in its middle, as by a power cut, and begun again.
 */
public final class Archiving {
    private static final int DOCUMENTS = 100;
    private static final String HEAP = "-Xmx512m";

    private final String jar;
    private final int notes;

    private Archiving(String jar, int notes) {
        this.jar = jar;
        this.notes = notes;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        new Archiving(arguments[0], arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000).run();
    }

    private void run() throws Exception {
        System.out.println("load of the machine before " + Server.load());
        Path folder = Files.createTempDirectory("postil-archive");
        Path file = folder.resolve("all.zip");
        try (Server from = new Server(jar);
                Server to = new Server(jar)) {
            from.start();
            fill(from);
            Map<String, String> before = rows(from);
            from.stop();

            carryOut("archive, broken off", from, file, "archive", 50);
            if (Files.exists(file)) {
                throw new IOException("What was broken off left an archive");
            }
            carryOut("archive", from, file, "archive", 0);
            System.out.printf("%-22s %.1f MB%n", "file", Files.size(file) / 1e6);
            carryOut("restore, broken off", to, file, "restore", 40);
            carryOut("restore", to, file, "restore", 0);
            carryOut("restore once more", to, file, "restore", 0);

            to.start();
            compare(before, rows(to));
        } finally {
            // What was killed leaves what it had not finished.
            try (var left = Files.list(folder)) {
                left.forEach(one -> one.toFile().delete());
            }
            Files.delete(folder);
        }
        System.out.println("load of the machine after " + Server.load());
    }

    private void fill(Server from) throws IOException, SQLException {
        LongText texts = new LongText(from);
        for (int i = 0; i < DOCUMENTS; i++) {
            texts.annotate(texts.document("Report " + i + " on the crossings", 15_000), notes / DOCUMENTS);
        }
        System.out.printf("%,d notes on %d documents%n", notes, DOCUMENTS);
    }

    /** @param until how many per cent it may say that it has done, before it is killed; 0 for all */
    private void carryOut(String what, Server server, Path file, String command, int until) throws Exception {
        Path said = file.resolveSibling("said");
        ProcessBuilder builder = new ProcessBuilder("java", HEAP, "-jar", jar, command, file.toString());
        builder.environment().put("POSTIL_DATA_DIR", server.data().toString());
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        long begun = System.nanoTime();
        Process process = builder.start();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, resident(process));
            if (until > 0 && Files.readString(said).contains(until + " %")) {
                process.destroyForcibly().waitFor();
            }
            Thread.sleep(20);
        }
        String[] lines = Files.readString(said).strip().split("\n");
        System.out.printf(
                "%-22s %6.1f s  resident at most %4d MB (%s)  exit %d  %s%n",
                what,
                (System.nanoTime() - begun) / 1e9,
                most,
                HEAP,
                process.exitValue(),
                lines[lines.length - 1]);
        Files.delete(said);
    }

    private static long resident(Process process) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        }
    }

    /** Of every table how many rows it has and a sum over them, whatever their order. */
    private static Map<String, String> rows(Server server) throws IOException, SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (var database = server.database();
                Statement tables = database.createStatement();
                Statement sums = database.createStatement();
                var names = tables.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (names.next()) {
                String name = names.getString(1);
                try (var sum = sums.executeQuery(
                        "select count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) from " + name + " t")) {
                    sum.next();
                    rows.put(name, sum.getLong(1) + " rows, sum " + sum.getString(2));
                }
            }
        }
        return rows;
    }

    /** Those of secrets, of what is made anew and of the servers themselves are not. */
    private static void compare(Map<String, String> before, Map<String, String> after) {
        long same = before.entrySet().stream()
                .filter(table -> table.getValue().equals(after.get(table.getKey())))
                .count();
        System.out.printf("%d of %d tables are the same; notes: %s%n", same, before.size(), after.get("annotation"));
        before.forEach((table, rows) -> {
            if (!rows.equals(after.get(table))) {
                System.out.printf("    %-30s %s, and came back as %s%n", table, rows, after.get(table));
            }
        });
    }
}
