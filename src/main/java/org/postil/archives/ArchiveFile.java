package org.postil.archives;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive that somebody has, read without believing it: every file in it is listed, is as long as it says, has the
 * checksum it should, and nothing else is there. Nothing is unpacked, so that no name can lead anywhere. What can be seen
 * from names and lists is seen when it is opened, because reading all of a large one takes minutes.
 */
final class ArchiveFile implements Closeable {
    static final String FORMAT = "postil-archive";

    /** More than any archive of ours is packed: texts to a tenth, boxes of words to a twentieth, and files hardly at all. */
    private static final long DENSEST = 200;

    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final long LONGEST_LIST = 512L << 20;
    private static final int LONGEST_ABOUT = 1 << 20;
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]+(?:/[^/\\\\\\p{Cntrl}]+)*");
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, String> sums = new HashMap<>();
    private final Set<String> compared = new HashSet<>();
    private final JsonNode about;

    private ArchiveFile(ZipFile zip, ObjectMapper json, long packed) throws IOException {
        this.zip = zip;
        index(packed);
        list(Bag.TAG_MANIFEST, Set.of(Bag.TAG_MANIFEST), false);
        compare();
        list(Bag.MANIFEST, Set.of(Bag.TAG_MANIFEST), true);
        this.about = about(json);
    }

    /** Opens it and looks at its names and lists. @throws ArchiveRefused when anything is not as it should be */
    static ArchiveFile open(Path file, ObjectMapper json) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new ArchiveRefused("This is no ZIP file, or only a part of one: fetch it again.", e);
        }
        try {
            return new ArchiveFile(zip, json, Files.size(file));
        } catch (ZipException e) {
            zip.close();
            throw new ArchiveRefused("The file is damaged: fetch it again.", e);
        } catch (ArchiveRefused | IOException e) {
            zip.close();
            throw e;
        }
    }

    /** Compares every checksum that was not compared before. @throws ArchiveRefused when one is not as it should be */
    void compare() throws IOException {
        for (String path : List.copyOf(sums.keySet())) {
            compare(path);
        }
    }

    /** The word for whose archive it is. */
    String holds() {
        return about.path("holds").asText();
    }

    String title() {
        return about.path("title").asText();
    }

    /** How many records of a part it says it has. */
    int records(ArchivePart part) {
        return about.path("records").path(part.name()).asInt(-1);
    }

    Set<String> paths() {
        return entries.keySet();
    }

    /** In bytes, unpacked. */
    long size(String path) {
        return entries.get(path).getSize();
    }

    /** In hexadecimal. */
    String sum(String path) {
        return sums.get(path);
    }

    /** A small file that is looked at before all others are compared. */
    InputStream readCompared(String path) throws IOException {
        compare(existing(path));
        return read(path);
    }

    /** One of its files, which ends where it says it does. @throws ArchiveRefused when there is none */
    InputStream read(String path) throws IOException {
        ZipEntry entry = entries.get(existing(path));
        return new Measured(zip.getInputStream(entry), path, entry.getSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Folders are passed over: programs that pack one anew list them too, and nobody reads what stands in such an entry. */
    private void index(long packed) {
        Set<String> folded = new HashSet<>();
        String folder = null;
        long unpacked = 0;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            if (entry.isDirectory()) {
                continue;
            }
            if (!NAME.matcher(name).matches() || isWay(name) || !folded.add(name.toLowerCase(Locale.ROOT))) {
                throw new ArchiveRefused("The archive holds a file whose name cannot be meant: " + shown(name) + ".");
            }
            int slash = name.indexOf('/');
            if (slash < 0 || folder != null && !folder.equals(name.substring(0, slash))) {
                throw new ArchiveRefused("Not all of the archive stands in one folder: " + shown(name) + " does not.");
            }
            folder = name.substring(0, slash);
            unpacked += Math.max(0, entry.getSize());
            if (entry.getSize() < 0 || unpacked > ALWAYS_ALLOWED + packed * DENSEST) {
                throw new ArchiveRefused("The archive would unpack to more than an archive of its size can.");
            }
            entries.put(name.substring(slash + 1), entry);
        }
        if (!entries.containsKey("bagit.txt") || !entries.containsKey("data/archive.json")) {
            throw new ArchiveRefused("This is no archive of Postil: it has no bagit.txt and data/archive.json.");
        }
    }

    private static boolean isWay(String name) {
        for (String step : name.split("/")) {
            if (step.equals(".") || step.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** @param data whether what is listed is what is kept, or what is said about it */
    private void list(String list, Set<String> unlisted, boolean data) throws IOException {
        if (size(existing(list)) > LONGEST_LIST) {
            throw new ArchiveRefused("The list of checksums " + list + " is longer than any can be.");
        }
        try (var lines = new Lines(read(list))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                var sum = SUM.matcher(line);
                if (!sum.matches()
                        || sum.group(2).startsWith("data/") != data
                        || sums.put(existing(sum.group(2)), sum.group(1)) != null) {
                    throw new ArchiveRefused("The list of checksums " + list + " cannot be read.");
                }
            }
        }
        for (String path : entries.keySet()) {
            if (path.startsWith("data/") == data && !sums.containsKey(path) && !unlisted.contains(path)) {
                throw new ArchiveRefused("The archive holds a file that it does not list: " + shown(path) + ".");
            }
        }
    }

    /** @throws ArchiveRefused when there is no such file in it */
    String existing(String path) {
        if (!entries.containsKey(path)) {
            throw new ArchiveRefused("The archive lacks " + shown(path) + ".");
        }
        return path;
    }

    private void compare(String path) throws IOException {
        if (!compared.add(path)) {
            return;
        }
        var digest = Bag.sha256();
        try (var in = new DigestInputStream(read(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sums.get(path))) {
            throw new ArchiveRefused("The archive is damaged: " + shown(path) + " has not the checksum it should.");
        }
    }

    private JsonNode about(ObjectMapper json) throws IOException {
        try (var in = readCompared("data/archive.json")) {
            JsonNode said = json.readTree(in.readNBytes(LONGEST_ABOUT));
            if (said == null || !FORMAT.equals(said.path("format").asText())) {
                throw new ArchiveRefused("This is no archive of Postil: data/archive.json does not say so.");
            }
            if (said.path("version").asInt() != ArchiveParts.VERSION) {
                throw new ArchiveRefused("The archive is of format version "
                        + said.path("version").asText("?")
                        + " and this Postil reads version " + ArchiveParts.VERSION
                        + ": use the Postil that goes with it.");
            }
            return said;
        } catch (JsonProcessingException e) {
            throw new ArchiveRefused("data/archive.json is no JSON.", e);
        }
    }

    /** Foreign names may hold anything, and stand in sentences on a console. */
    static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return "\"" + (plain.length() > 120 ? plain.substring(0, 120) + "…" : plain) + "\"";
    }

    /** Gives no more than was announced, and no less. */
    private static final class Measured extends FilterInputStream {
        private final String path;
        private long left;

        private Measured(InputStream in, String path, long size) {
            super(in);
            this.path = path;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            left -= Math.max(0, read);
            if (left < 0 || read < 0 && left > 0) {
                throw new ArchiveRefused("The archive is damaged: " + shown(path) + " is not as long as it says.");
            }
            return read;
        }
    }
}
