package org.postil.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a PDF was before something was written behind it (an incremental update; ISO 32000-2, 7.5.6): programs that put notes
 * on a file, ours among them, leave its bytes as they were, to the end that each state of it had.
 */
final class PdfStates {
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 64;

    private PdfStates() {}

    /** The digests of what the file was, in hexadecimal, the latest first; behind an end there may be a line break, or none. */
    static List<String> before(Path file) throws IOException {
        var ends = ends(file);
        List<String> digests = new ArrayList<>();
        var digest = DigestUtils.getSha256Digest();
        long size = Files.size(file);
        try (var in = Files.newInputStream(file)) {
            long at = 0;
            for (long end : ends) {
                if (end < size) {
                    digest(in, digest, end - at);
                    at = end;
                    digests.add(0, sofar(digest));
                }
            }
        }
        return digests;
    }

    private static void digest(InputStream in, MessageDigest digest, long length) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                return;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
    }

    private static String sofar(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException everyJvmClonesIt) {
            throw new IllegalStateException(everyJvmClonesIt);
        }
    }

    /** Where a state may have ended, in bytes: behind the mark itself, a line break, or both of its characters. */
    private static List<Long> ends(Path file) throws IOException {
        List<Long> ends = new ArrayList<>();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            int matched = 0;
            int breaks = 0;
            long at = 0;
            for (int read = in.read(); read >= 0 && ends.size() < MOST; read = in.read()) {
                at++;
                if (matched == END.length) {
                    boolean goesOn = breaks < 2 && (read == '\r' && breaks == 0 || read == '\n');
                    if (goesOn) {
                        ends.add(at);
                        breaks++;
                        matched = read == '\n' ? 0 : matched;
                        continue;
                    }
                }
                matched = matched < END.length && read == END[matched] ? matched + 1 : read == END[0] ? 1 : 0;
                if (matched == END.length) {
                    ends.add(at);
                    breaks = 0;
                }
            }
        }
        return ends;
    }
}
