package org.postil.imports;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A file that is a ZIP, be it an archive or an office document, and its parts by their names. Its list of parts is weighed
 * before it is read, and each part gives no more bytes than its reader asks for, whatever the list says of its size.
 */
final class Pack implements Closeable {
    /** Enough for ten thousands of parts. */
    private static final long LONGEST_LIST = 4 * 1024 * 1024;

    private static final int END_OF_LIST = 0x06054b50;
    private static final int END_OF_LIST_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;

    private final ZipFile zip;

    private Pack(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws Refused when it is damaged, or lists more than any archive of documents has */
    static Pack open(Path file) throws IOException {
        try {
            weigh(file);
            return new Pack(ZipFile.builder()
                    .setPath(file)
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (IOException | IllegalArgumentException damaged) {
            throw Refused.whole(Reason.Kind.ZIP_DAMAGED);
        }
    }

    /** The list stands before the end of the file, from where it says it begins. */
    private static void weigh(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int tail = (int) Math.min(in.length(), END_LENGTH + 0xFFFF + LOCATOR_LENGTH);
            long start = in.length() - tail;
            var bytes = ByteBuffer.wrap(new byte[tail]).order(ByteOrder.LITTLE_ENDIAN);
            in.seek(start);
            in.readFully(bytes.array());
            int end = tail - END_LENGTH;
            while (end >= 0 && bytes.getInt(end) != END_OF_LIST) {
                end--;
            }
            if (end < 0) {
                throw new IOException("no list");
            }
            long list = Integer.toUnsignedLong(bytes.getInt(end + 16));
            if (end >= LOCATOR_LENGTH && bytes.getInt(end - LOCATOR_LENGTH) == END_OF_LIST_64) {
                in.seek(bytes.getLong(end - LOCATOR_LENGTH + 8) + 48);
                list = Long.reverseBytes(in.readLong());
            }
            if (list < 0 || start + end - list > LONGEST_LIST) {
                throw Refused.whole(Reason.Kind.ZIP_TOO_MANY);
            }
        }
    }

    /** What the parts say the file is. */
    static Content contentOf(Path file) throws IOException {
        try (var pack = open(file)) {
            if (pack.has("mimetype")) {
                var type = pack.text("mimetype", 200).strip();
                if (type.startsWith("application/vnd.oasis.opendocument.text")) {
                    return Content.ODT;
                }
                return type.equals("application/epub+zip") ? Content.EPUB : Content.OFFICE;
            }
            if (pack.has("[Content_Types].xml")) {
                var types = pack.text("[Content_Types].xml", 4 * 1024 * 1024);
                if (types.matches(
                        "(?s).*(?:wordprocessingml\\.(?:document|template)|ms-word\\.(?:document|template)\\.macroEnabled[A-Za-z]*)\\.main\\+xml.*")) {
                    return Content.DOCX;
                }
                return types.matches("(?s).*(?:spreadsheetml\\.sheet|ms-excel\\.sheet\\.macroEnabled)\\.main\\+xml.*")
                        ? Content.XLSX
                        : Content.OFFICE;
            }
            return Content.ZIP;
        } catch (Refused | IOException unreadable) {
            return Content.ZIP;
        }
    }

    /** In the order in which they lie in the file. */
    List<ZipArchiveEntry> entries() {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        zip.getEntriesInPhysicalOrder().asIterator().forEachRemaining(entries::add);
        return entries;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Whether it can be unpacked: it is not locked, nor packed in a way that nobody uses. */
    boolean canRead(ZipArchiveEntry entry) {
        return zip.canReadEntryData(entry);
    }

    /**
     * @param most bytes that may come; what has more ends in {@link TooLong}
     * @throws Refused when there is no such part, or it cannot be unpacked
     */
    InputStream open(String part, long most) {
        var entry = zip.getEntry(part);
        if (entry == null || !canRead(entry)) {
            throw Refused.whole(Reason.Kind.ZIP_DAMAGED);
        }
        return open(entry, most);
    }

    InputStream open(ZipArchiveEntry entry, long most) {
        try {
            return new Bounded(zip.getInputStream(entry), most);
        } catch (IOException | RuntimeException damaged) {
            throw Refused.whole(Reason.Kind.ZIP_DAMAGED);
        }
    }

    /** A small part, in UTF-8. */
    String text(String part, long most) throws IOException {
        try (var in = open(part, most)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = unpacked(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }

        private int unpacked(byte[] buffer, int offset, int length) {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException | RuntimeException damaged) {
                throw Refused.whole(Reason.Kind.ZIP_DAMAGED);
            }
        }
    }
}
