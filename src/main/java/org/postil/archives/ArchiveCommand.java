package org.postil.archives;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.postil.web.Locales;
import org.postil.web.PublicUrl;

/**
 * {@code archive FILE} and {@code restore FILE}, for whoever runs the machine on which the data lies anyway: an archive of
 * everything holds what no administrator may read, and one that is brought in says who wrote what.
 */
@ApplicationScoped
class ArchiveCommand {
    private static final int AFTER_ALL_OTHERS = 10_000;
    private static final String UNFINISHED = ".unfinished";

    private final Archives archives;
    private final Restoration restoration;
    private final PublicUrl address;

    ArchiveCommand(Archives archives, Restoration restoration, PublicUrl address) {
        this.archives = archives;
        this.restoration = restoration;
        this.address = address;
    }

    void run(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent start, @CommandLineArguments String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("archive") && !arguments[0].equals("restore")) {
            return;
        }
        Quarkus.asyncExit(carryOut(arguments) ? 0 : 1);
    }

    /** @return whether it was done; why not was said */
    boolean carryOut(String... arguments) {
        if (arguments.length != 2) {
            return refuse("Name one file: java -jar quarkus-run.jar " + arguments[0] + " FILE.zip");
        }
        Path file = Path.of(arguments[1]).toAbsolutePath();
        try {
            if (arguments[0].equals("archive")) {
                write(file);
            } else {
                say(restoration.restore(file, new Percent()));
            }
            return true;
        } catch (ArchiveRefused e) {
            return refuse("The archive was not brought in, and nothing was changed. " + e.getMessage());
        } catch (FileAlreadyExistsException e) {
            return refuse("There is a file " + e.getFile() + " already: name another, or move it away.");
        } catch (NoSuchFileException e) {
            return refuse("There is no " + e.getFile() + ".");
        } catch (IOException e) {
            return refuse("This came to nothing, and nothing was changed: " + e.getMessage());
        }
    }

    /** Beside its place and then moved there, so that what stands there is whole; and for its owner alone. */
    private void write(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        clearAway(file);
        Path unfinished =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), UNFINISHED, forOwner());
        try {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                channel.lock();
                var language = Locales.supported(Locale.getDefault()).orElse(Locale.ENGLISH);
                var imprint = new Archives.Imprint("Postil", address.base(), language);
                archives.write(ArchiveScope.INSTALLATION, imprint, out, new Percent());
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        System.out.println("The archive is in " + file + ", " + Files.size(file)
                + " bytes. It holds private notes too: keep it as you keep the database.");
    }

    /** What a run that was killed has left; what another is writing is locked, and stays. */
    private static void clearAway(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (var left = Files.newDirectoryStream(file.getParent(), other -> {
            String called = other.getFileName().toString();
            return called.startsWith(name) && called.endsWith(UNFINISHED);
        })) {
            for (Path unfinished : left) {
                if (isLeft(unfinished)) {
                    Files.deleteIfExists(unfinished);
                }
            }
        }
    }

    private static boolean isLeft(Path unfinished) {
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException anothers) {
            return false;
        }
    }

    private static FileAttribute<?>[] forOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void say(Restoration.Outcome outcome) {
        System.out.println("Brought in from the archive of " + outcome.title() + ":");
        outcome.records().forEach((part, number) -> {
            if (number > 0) {
                System.out.println("  " + number + " " + part);
            }
        });
        if (!outcome.doors().isEmpty()) {
            System.out.println("Nobody has a password. Start Postil; within a day,");
            outcome.doors()
                    .forEach(door -> System.out.println(
                            "  " + door.name() + " (" + door.email() + ") chooses one at " + address.of(door.path())));
            System.out.println("An administrator makes such an address for everybody else under /admin.");
        }
    }

    private static boolean refuse(String sentence) {
        System.err.println(sentence);
        return false;
    }

    /** Says every tenth how far it is. */
    private static final class Percent implements Archives.Progress {
        private int all;
        private int done;
        private int said;

        @Override
        public void expect(int steps) {
            all = Math.max(1, steps);
        }

        @Override
        public void done(int steps) {
            done += steps;
            int now = (int) (10L * done / all);
            if (now > said) {
                said = now;
                System.out.println(now * 10 + " %");
            }
        }
    }
}
