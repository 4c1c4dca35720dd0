package org.postil.archives;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bag of BagIt (RFC 8493) in a ZIP, written one file after the other: what is kept stands under {@code data/}, and its
 * checksums beside it, so that libraries can look after it with the tools they have, and anybody with {@code sha256sum}.
 * The list of checksums waits in a temporary file.
 */
final class Bag implements Closeable {
    static final String VERSION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    private final ZipOutputStream zip;
    private final String folder;
    private final Path list;
    private final BufferedWriter listed;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private long bytes;
    private long files;

    /** What a file is written with. @throws IOException */
    interface Writing {
        void into(OutputStream out) throws IOException;
    }

    /** @param folder that all of it stands in @param out stays open */
    Bag(OutputStream out, String folder) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.folder = folder;
        this.list = Files.createTempFile("postil-checksums", null);
        this.listed = Files.newBufferedWriter(list);
        tag("bagit.txt", VERSION);
    }

    /** A file of what is kept. @param path begins with {@code data/} and holds no line break and no percent sign */
    void keep(String path, Writing writing) throws IOException {
        var counted = new Counted(zip);
        listed.write(put(path, counted, writing) + "  " + path + "\n");
        bytes += counted.written;
        files++;
    }

    /**
     * One that is packed already, or, as an empty scan, could be packed more densely than whoever reads the bag can believe.
     */
    void keepAsItIs(String path, Writing writing) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        keep(path, writing);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    void keep(String path, String words) throws IOException {
        keep(path, out -> out.write(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** A file about the bag. */
    void tag(String path, String words) throws IOException {
        tags.put(path, put(path, zip, out -> out.write(words.getBytes(StandardCharsets.UTF_8))));
    }

    /** @param info what else is to be known of the bag, one a line */
    void end(String info) throws IOException {
        tag("bag-info.txt", info + "Payload-Oxum: " + bytes + "." + files + "\n");
        listed.close();
        tags.put(MANIFEST, put(MANIFEST, zip, out -> Files.copy(list, out)));
        var last = new StringBuilder();
        tags.forEach((path, sum) -> last.append(sum).append("  ").append(path).append('\n'));
        put(TAG_MANIFEST, zip, out -> out.write(last.toString().getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private String put(String path, OutputStream into, Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(folder + "/" + path));
        var digest = sha256();
        writing.into(new DigestOutputStream(into, digest));
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        listed.close();
        Files.deleteIfExists(list);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long written;

        private Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            written += length;
        }
    }
}
