package org.postil.archives;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive in somebody's hands, who changes what he likes in it. */
final class Tampering {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final String folder;

    Tampering(Path archive) {
        try (var in =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder = entries.keySet().iterator().next().replaceFirst("/.*", "/");
    }

    String text(String path) {
        return new String(entries.get(folder + path), StandardCharsets.UTF_8);
    }

    Map<String, String> texts(String under) {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> {
            if (name.startsWith(folder + under)) {
                texts.put(name.substring(folder.length()), new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    Tampering change(String path, UnaryOperator<String> change) {
        String before = text(path);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing was changed in " + path);
        }
        return put(path, after.getBytes(StandardCharsets.UTF_8));
    }

    Tampering put(String path, byte[] bytes) {
        entries.put(folder + path, bytes);
        return this;
    }

    Tampering putOutside(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    Tampering drop(String path) {
        entries.remove(folder + path);
        return this;
    }

    /** With checksums that are right for what is in it now. */
    Tampering sealed() {
        var kept = new StringBuilder();
        var said = new StringBuilder();
        put("manifest-sha256.txt", new byte[0]);
        entries.forEach((name, bytes) -> {
            String path = name.replaceFirst("^[^/]*/", "");
            if (path.startsWith("data/")) {
                kept.append(sum(bytes)).append("  ").append(path).append('\n');
            }
        });
        put("manifest-sha256.txt", kept.toString().getBytes(StandardCharsets.UTF_8));
        entries.forEach((name, bytes) -> {
            String path = name.replaceFirst("^[^/]*/", "");
            if (!path.startsWith("data/") && !path.equals("tagmanifest-sha256.txt")) {
                said.append(sum(bytes)).append("  ").append(path).append('\n');
            }
        });
        return put("tagmanifest-sha256.txt", said.toString().getBytes(StandardCharsets.UTF_8));
    }

    Path into(Path file) {
        try (var out = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String sum(byte[] bytes) {
        return HexFormat.of().formatHex(Bag.sha256().digest(bytes));
    }
}
