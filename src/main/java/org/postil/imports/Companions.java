package org.postil.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.postil.documents.DocumentDraft;

/** The files of a job that its catalogues describe by their names. */
final class Companions {
    private static final Logger LOG = Logger.getLogger(Companions.class);

    private final Map<String, List<ImportFile>> byPath = new HashMap<>();
    private final Map<String, List<ImportFile>> byName = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Supplier<List<ImportFile>> files;
    private final String folder;
    private final Reader reader;
    private final EarlierFiles earlier;

    /** How a file of the job is read. */
    interface Reader {
        List<Parsed> read(ImportFile file) throws IOException;
    }

    /**
     * What becomes of a record.
     *
     * @param described the file of the job that it describes, or null
     * @param alone what that file says without it; nothing where it describes none
     * @param before the document that the file became before this job, or null
     */
    record Told(Parsed parsed, ImportFile described, DocumentDraft alone, UUID before) {
        Told(Parsed parsed) {
            this(parsed, null, DocumentDraft.NOTHING);
        }

        Told(Parsed parsed, ImportFile described, DocumentDraft alone) {
            this(parsed, described, alone, null);
        }
    }

    /** @param catalogue the path of the catalogue: names are looked for beside it first */
    Companions(Supplier<List<ImportFile>> files, String catalogue, Reader reader, EarlierFiles earlier) {
        this.files = files;
        this.folder = PathInside.folder(catalogue);
        this.reader = reader;
        this.earlier = earlier;
    }

    /** Most files describe no other, and then nobody asks which there are. */
    private void look() {
        if (byPath.isEmpty()) {
            for (var file : files.get()) {
                byPath.computeIfAbsent(key(file.path()), any -> new ArrayList<>())
                        .add(file);
                byName.computeIfAbsent(PathInside.last(key(file.path())), any -> new ArrayList<>())
                        .add(file);
            }
        }
    }

    static String key(String path) {
        return path.toLowerCase(Locale.ROOT).replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    }

    /** The record with the text of the file it describes, if it describes one. */
    Told with(Parsed parsed) {
        if (!(parsed instanceof ImportedRecord record) || record.file().isEmpty()) {
            return new Told(parsed);
        }
        var file = find(record.file());
        if (file.isEmpty()) {
            int count = called(record.file());
            return count > 0 ? alone(record, ambiguous(record, count)) : earlier(record);
        }
        if (!file.get().isWaiting()
                || file.get().done() > 0
                || !taken.add(file.get().id())) {
            return new Told(refusal(record, Reason.Kind.FILE_NAMED_TWICE, record.file()));
        }
        var read = read(file.get());
        if (read.size() != 1 || read.get(0) instanceof ImportedNote) {
            return new Told(refusal(record, Reason.Kind.FILE_OF_SEVERAL, record.file(), read.size()));
        }
        if (read.get(0) instanceof Refusal refused) {
            return new Told(new Refusal(record.where(), refused.reason()), file.get(), DocumentDraft.NOTHING);
        }
        var alone = (ImportedRecord) read.get(0);
        return new Told(record.over(alone), file.get(), alone.document());
    }

    private List<Parsed> read(ImportFile file) {
        try {
            return reader.read(file);
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            LOG.errorf(failure, "%s could not be read", file.path());
            return List.of(new Refusal("", Reason.of(Reason.Kind.FAILED)));
        }
    }

    /** Completes what its file became before, where that is one document. */
    private Told earlier(ImportedRecord record) {
        var found = earlier.named(record.file());
        if (found.isEmpty()) {
            return alone(record, Reason.of(Reason.Kind.FILE_NOT_HERE, record.file()));
        }
        if (found.size() > 1) {
            return alone(record, ambiguous(record, found.size()));
        }
        var before = found.get(0);
        if (!taken.add(before.document())) {
            return alone(record, Reason.of(Reason.Kind.FILE_NAMED_TWICE, record.file()));
        }
        return new Told(record.describing(""), null, earlier.alone(before, record.document()), before.document());
    }

    private static Reason ambiguous(ImportedRecord record, int count) {
        return Reason.of(Reason.Kind.FILE_AMBIGUOUS, record.file(), count);
    }

    /** Without its file it needs a title of its own. */
    private static Told alone(ImportedRecord record, Reason why) {
        return new Told(
                record.document().title().isBlank()
                        ? new Refusal(
                                record.where(),
                                why.kind() == Reason.Kind.FILE_NOT_HERE
                                        ? Reason.of(Reason.Kind.NO_TITLE, record.file())
                                        : why)
                        : record.remarking(why));
    }

    private static Refusal refusal(ImportedRecord record, Reason.Kind kind, Object... said) {
        return new Refusal(record.where(), Reason.of(kind, said));
    }

    /** How many files of the job have the name, wherever they lie. */
    private int called(String named) {
        return byName.getOrDefault(PathInside.last(key(named.strip())), List.of())
                .size();
    }

    /** By its path beside the catalogue, its whole path, or its name where no other file has it. */
    private Optional<ImportFile> find(String named) {
        look();
        var wanted = key(named.strip());
        for (var found : List.of(
                byPath.getOrDefault(PathInside.resolved(key(folder) + wanted), List.of()),
                byPath.getOrDefault(wanted, List.of()),
                byName.getOrDefault(PathInside.last(wanted), List.of()))) {
            if (found.size() == 1) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }
}
