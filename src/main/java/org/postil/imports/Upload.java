package org.postil.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** A file as it came: its name as its owner called it, its bytes in a file of ours. */
final class Upload {
    private static final int HEAD = 64 * 1024;
    private static final long LONGEST_TEXT = 20L * 1024 * 1024;

    private final String name;
    private final Path file;
    private final byte[] head;
    private final Content content;
    private String text;

    private Upload(String name, Path file, byte[] head) throws IOException {
        this.name = name;
        this.file = file;
        this.head = head;
        var first = Content.of(head);
        this.content = first == Content.ZIP ? Pack.contentOf(file) : first;
    }

    static Upload of(String name, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new Upload(name, file, in.readNBytes(HEAD));
        }
    }

    String name() {
        return name;
    }

    Content content() {
        return content;
    }

    /** The name's ending in lower case, without the dot; empty when there is none. */
    String extension() {
        return extension(name);
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z][a-z0-9]{0,9}") ? ending : "";
    }

    String nameWithoutExtension() {
        var ending = extension();
        return ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
    }

    /** Where its bytes are, for as long as it is read. */
    Path file() {
        return file;
    }

    /** Of its bytes, in hexadecimal. */
    String sha256() throws IOException {
        try (var in = open()) {
            return DigestUtils.sha256Hex(in);
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    /** Its first words; empty when it is no text. */
    String beginning() {
        return TextEncoding.head(head).orElse("");
    }

    /** The text in whatever encoding it is. */
    TextEncoding.Decoded decoded() throws IOException {
        return TextEncoding.decoder(file);
    }

    /**
     * The whole text.
     *
     * @throws Refused when it is longer than a document may be
     */
    String text() throws IOException {
        if (text == null) {
            if (Files.size(file) > LONGEST_TEXT) {
                throw Refused.whole(Reason.Kind.TOO_LONG);
            }
            try (var reader = decoded().reader()) {
                var all = new StringBuilder();
                var buffer = new char[16 * 1024];
                for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                    all.append(buffer, 0, n);
                }
                text = all.toString();
            }
        }
        return text;
    }

    /** @throws Refused when the file is empty, of a kind that does not come in, or not what its name says */
    void checkName() {
        if (head.length == 0) {
            throw Refused.whole(Reason.Kind.EMPTY, name);
        }
        var extension = extension();
        var promised = Content.promised(extension);
        if (promised.isPresent() && !content.isNamed(extension)) {
            throw Refused.whole(Reason.Kind.NOT_WHAT_ITS_NAME_SAYS, name, content);
        }
        if (promised.isEmpty() && !extension.isEmpty() && content == Content.TEXT) {
            throw Refused.whole(Reason.Kind.UNKNOWN_ENDING, name, extension);
        }
        if (!content.comesIn()) {
            throw Refused.whole(Reason.Kind.UNKNOWN_CONTENT, name, content);
        }
    }
}
