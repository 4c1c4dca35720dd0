package org.postil.archives;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postil.web.Locales;

/** Writes archives: records, files and pages come by one after the other, and none is held longer than it takes. */
@ApplicationScoped
public class Archives {
    private final DataSource database;
    private final ObjectMapper json;

    Archives(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What the archive says of itself.
     *
     * @param title of the group or the installation, for people; its first folder is called by it
     * @param from the address of this server
     * @param language of its pages
     */
    public record Imprint(String title, String from, Locale language) {}

    /** Is told how far it is. It may throw, and then nothing more is written. */
    public interface Progress {
        /** @param steps as many as there are records, files and pages */
        void expect(int steps);

        void done(int steps);
    }

    /**
     * Writes the whole of it. Call it outside of transactions: it reads the database as it stands now, however long it takes.
     *
     * @param out stays open
     */
    public void write(ArchiveScope scope, Imprint imprint, OutputStream out, Progress progress) throws IOException {
        try (var snapshot = new Snapshot(database);
                var bag = new Bag(out, folder(imprint.title()))) {
            new Run(scope, imprint, snapshot, bag, progress).write();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String folder(String title) {
        String plain = title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        int most = plain.offsetByCodePoints(0, Math.min(60, plain.codePointCount(0, plain.length())));
        return plain.isEmpty() ? "Postil" : plain.substring(0, most).strip();
    }

    /** One archive that is being written. */
    private final class Run {
        private final ArchiveScope scope;
        private final Imprint imprint;
        private final Snapshot snapshot;
        private final Bag bag;
        private final Steps steps;
        private final Map<String, Integer> records = new LinkedHashMap<>();

        private Run(ArchiveScope scope, Imprint imprint, Snapshot snapshot, Bag bag, Progress progress) {
            this.scope = scope;
            this.imprint = imprint;
            this.snapshot = snapshot;
            this.bag = bag;
            this.steps = new Steps(progress);
        }

        private void write() throws SQLException, IOException {
            var site = new Site(scope, imprint, snapshot, bag, json);
            count();
            int lines = records.values().stream().mapToInt(Integer::intValue).sum();
            steps.expect(lines + records.get("files") + records.get("documents"));
            bag.tag(
                    "README.txt",
                    Locales.words(ArchiveMessages.class, imprint.language()).readme(imprint.title()));
            for (ArchivePart part : ArchiveParts.of(scope)) {
                bag.keep(part.path(), lines(part));
            }
            files();
            site.write(steps::one);
            bag.keep("data/archive.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(about()));
            bag.end("Source-Organization: " + line(imprint.title()) + "\nExternal-Identifier: " + line(imprint.from())
                    + "\nBagging-Date: " + LocalDate.now() + "\nBag-Software-Agent: Postil\n");
            steps.end();
        }

        private void count() throws SQLException {
            for (ArchivePart part : ArchiveParts.of(scope)) {
                records.put(part.name(), snapshot.count(part.count(scope)));
            }
        }

        private Bag.Writing lines(ArchivePart part) {
            return out -> {
                try {
                    snapshot.each(part.lines(scope), part.atOnce(), row -> {
                        out.write(row.getString(1).getBytes(StandardCharsets.UTF_8));
                        out.write('\n');
                        steps.one();
                    });
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            };
        }

        private void files() throws SQLException, IOException {
            var files = ArchiveParts.named("files");
            snapshot.each(
                    "select t.id, t.name, t.media_type from stored_file t where " + files.which(scope)
                            + " order by t.id",
                    files.atOnce(),
                    row -> {
                        UUID id = row.getObject("id", UUID.class);
                        String path = FilePath.of(id, row.getString("name"));
                        if (isText(row.getString("media_type"))) {
                            bag.keep(path, bytes(id));
                        } else {
                            bag.keepAsItIs(path, bytes(id));
                        }
                        steps.one();
                    });
        }

        private static boolean isText(String mediaType) {
            return mediaType.startsWith("text/") || mediaType.contains("xml") || mediaType.contains("json");
        }

        private Bag.Writing bytes(UUID file) {
            return out -> {
                try {
                    snapshot.each(
                            "select bytes from stored_chunk where file_id = ? order by number",
                            1,
                            row -> out.write(row.getBytes(1)),
                            file);
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            };
        }

        private Map<String, Object> about() {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("format", ArchiveFile.FORMAT);
            about.put("version", ArchiveParts.VERSION);
            about.put("holds", scope.word());
            about.put("title", imprint.title());
            about.put("from", imprint.from());
            about.put("made", Instant.now().toString());
            about.put("records", records);
            return about;
        }

        private static String line(String words) {
            return words.replaceAll("\\s+", " ").strip();
        }
    }

    /** Tells of steps by the hundred, since each telling is a transaction. */
    private static final class Steps {
        private static final int TOLD_AT_ONCE = 500;

        private final Progress progress;
        private int untold;

        private Steps(Progress progress) {
            this.progress = progress;
        }

        private void expect(int all) {
            progress.expect(all);
        }

        private void one() {
            if (++untold == TOLD_AT_ONCE) {
                end();
            }
        }

        private void end() {
            progress.done(untold);
            untold = 0;
        }
    }
}
