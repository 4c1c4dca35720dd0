package org.postil.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.postil.accounts.Viewer;
import org.postil.documents.DocumentDraft;
import org.postil.documents.Originals;

/** The files that came into a job's group before it, and became one document each, as a catalogue that comes later names them. */
final class EarlierFiles {
    private static final Logger LOG = Logger.getLogger(EarlierFiles.class);

    private final ImportRun.Library library;
    private final JobFiles files;
    private final ImportOptions options;
    private final Asked asked;

    /** Asks in a transaction of its own, as whoever brings the catalogue in and into his group. */
    interface Asked {
        <T> T of(Question<T> question);
    }

    /** What is asked. */
    interface Question<T> {
        T by(Viewer viewer, UUID group);
    }

    EarlierFiles(ImportRun.Library library, JobFiles files, ImportOptions options, Asked asked) {
        this.library = library;
        this.files = files;
        this.options = options;
        this.asked = asked;
    }

    /**
     * The documents that are the whole of a file of that name. What is known to have come under a path is not meant by
     * another path that ends with the same name.
     */
    List<Originals.Whole> named(String path) {
        var wanted = Companions.key(path.strip()).replaceFirst("^(?:\\.\\./)+", "");
        var name = PathInside.last(path.strip().replace('\\', '/'));
        return asked.of((viewer, group) -> {
            var wholes = library.originals().wholes(viewer, group, name);
            var paths = paths(group, wholes);
            return wholes.stream()
                    .filter(whole -> cameAs(wanted, paths.getOrDefault(whole.file(), List.of())))
                    .toList();
        });
    }

    private Map<UUID, List<String>> paths(UUID group, List<Originals.Whole> wholes) {
        return library.entities()
                .createQuery(
                        "select f.file, f.path from ImportFile f, ImportJob j"
                                + " where f.file in :files and j.id = f.job and j.group = :group",
                        Object[].class)
                .setParameter(
                        "files", wholes.stream().map(Originals.Whole::file).toList())
                .setParameter("group", group)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private static boolean cameAs(String wanted, List<String> paths) {
        return paths.isEmpty()
                || paths.stream()
                        .map(Companions::key)
                        .anyMatch(path -> endsWith(wanted, path) || endsWith(path, wanted));
    }

    private static boolean endsWith(String path, String end) {
        return path.equals(end) || path.endsWith("/" + end);
    }

    /**
     * What its file says of a document without a catalogue; nothing when it can no longer be told, or need not be, for to read
     * a file takes its time.
     *
     * @param record what the catalogue says of it
     */
    DocumentDraft alone(Originals.Whole whole, DocumentDraft record) {
        return whole.isOtherwise(record) ? read(whole.file()) : DocumentDraft.NOTHING;
    }

    private DocumentDraft read(UUID file) {
        List<DocumentDraft> said = new ArrayList<>();
        try {
            files.opened(file, upload -> {
                Formats.read(upload, options, parsed -> {
                    if (parsed instanceof ImportedRecord record && said.size() < 2) {
                        said.add(record.document());
                    }
                });
                return null;
            });
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            LOG.errorf(failure, "File %s could not be read again", file);
            return DocumentDraft.NOTHING;
        }
        return said.size() == 1 ? said.get(0) : DocumentDraft.NOTHING;
    }
}
