package org.postil.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds out in which encoding text stands that does not say. */
final class TextEncoding {
    /** Enough of a text to know its letters by. */
    private static final int SAMPLE = 1024 * 1024;

    private static final Charset[] LATIN = {
        Charset.forName("windows-1252"), Charset.forName("windows-1250"), Charset.forName("ISO-8859-2")
    };

    private TextEncoding() {}

    /** A text that can be read from its beginning, without a byte order mark. */
    record Decoded(Path file, Charset charset, int skip) {
        Reader reader() throws IOException {
            InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
            in.skipNBytes(skip);
            return new BufferedReader(new InputStreamReader(in, charset));
        }
    }

    static Decoded decoder(Path file) throws IOException {
        byte[] sample;
        try (var in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        var marked = byMark(sample);
        if (marked != null) {
            return new Decoded(file, marked, sample[0] == (byte) 0xEF ? 3 : 2);
        }
        return new Decoded(file, of(sample, Files.size(file) > SAMPLE), 0);
    }

    /** The first bytes as text; empty when they are not. */
    static Optional<String> head(byte[] head) {
        var marked = byMark(head);
        var charset = marked != null ? marked : of(head, true);
        var text = new String(head, charset);
        boolean binary = text.chars().filter(TextEncoding::isControl).count() * 200 > text.length();
        return binary ? Optional.empty() : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x1A;
    }

    private static Charset byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** @param cut whether the sample may end within a character */
    static Charset of(byte[] sample, boolean cut) {
        var wide = wide(sample);
        if (wide != null) {
            return wide;
        }
        if (isUtf8(sample, cut)) {
            return StandardCharsets.UTF_8;
        }
        // The detector knows the alphabets that are not Latin; of those that are it knows one, so we look ourselves.
        var detected = mostlyLatin(sample) ? null : detect(sample);
        return detected != null ? detected : latin(sample);
    }

    /** UTF-16 without a mark shows by a zero in every other byte. */
    private static Charset wide(byte[] sample) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < sample.length; i += 2) {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        int pairs = sample.length / 2;
        if (pairs < 2) {
            return null;
        }
        if (odd > pairs / 8 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > pairs / 8 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isUtf8(byte[] sample, boolean cut) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), !cut)
                .isError();
    }

    private static boolean mostlyLatin(byte[] sample) {
        int ascii = 0;
        int other = 0;
        for (byte b : sample) {
            if (b < 0) {
                other++;
            } else if (Character.isLetter(b)) {
                ascii++;
            }
        }
        return other * 2 < ascii;
    }

    private static Charset detect(byte[] sample) {
        var detector = new UniversalDetector();
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : null;
    }

    private static Charset latin(byte[] sample) {
        return Arrays.stream(LATIN)
                .max((a, b) -> {
                    int better =
                            Double.compare(Alphabets.fit(new String(sample, a)), Alphabets.fit(new String(sample, b)));
                    return better != 0 ? better : -1;
                })
                .orElseThrow();
    }
}
