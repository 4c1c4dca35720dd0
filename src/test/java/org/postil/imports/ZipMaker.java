package org.postil.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files, and those office documents that are packed files. */
final class ZipMaker {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** An office document in the form of ECMA-376, without its main part. */
    static ZipMaker openXml(String main, String type) {
        return new ZipMaker()
                .with(
                        "[Content_Types].xml",
                        "<Types><Override PartName='/" + main
                                + "' ContentType='application/vnd.openxmlformats-officedocument." + type
                                + ".main+xml'/></Types>")
                .with(
                        "_rels/.rels",
                        "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='" + main
                                + "'/></Relationships>");
    }

    /** A text processor's document with this body. */
    static ZipMaker docx(String body) {
        return openXml("word/document.xml", "wordprocessingml.document")
                .with("word/document.xml", word("document", "<w:body>" + body + "</w:body>"))
                .with(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id='s' Type='http://x/styles' Target='styles.xml'/>"
                                + "<Relationship Id='n' Type='http://x/numbering' Target='numbering.xml'/>"
                                + "<Relationship Id='f' Type='http://x/footnotes' Target='footnotes.xml'/>"
                                + "<Relationship Id='h' Type='http://x/hyperlink' Target='https://example.org/a?b=c' TargetMode='External'/>"
                                + "<Relationship Id='j' Type='http://x/hyperlink' Target='javascript:alert(1)' TargetMode='External'/>"
                                + "</Relationships>");
    }

    static String word(String root, String content) {
        return "<w:" + root + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
                + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>" + content + "</w:" + root
                + ">";
    }

    /** A text of OpenDocument with these automatic styles and this body. */
    static ZipMaker odt(String styles, String body) {
        return new ZipMaker()
                .stored("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='tb' xmlns:style='s' xmlns:fo='f'"
                                + " xmlns:xlink='x'><office:automatic-styles>" + styles
                                + "</office:automatic-styles><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>");
    }

    ZipMaker with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ZipMaker with(String name, byte[] content) {
        return entry(new ZipEntry(name), content);
    }

    private ZipMaker stored(String name, String content) {
        var bare = content.getBytes(StandardCharsets.UTF_8);
        var entry = new ZipEntry(name);
        var crc = new CRC32();
        crc.update(bare);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bare.length);
        entry.setCrc(crc.getValue());
        return entry(entry, bare);
    }

    private ZipMaker entry(ZipEntry entry, byte[] content) {
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    /** With that file marked as locked with a password, as its list of parts says it. */
    byte[] bytesWithLocked(String name) {
        var all = bytes();
        var latin = new String(all, StandardCharsets.ISO_8859_1);
        for (int at = latin.indexOf(name); at >= 0; at = latin.indexOf(name, at + 1)) {
            if (at >= 46 && latin.startsWith("PK\1\2", at - 46)) {
                all[at - 46 + 8] |= 1;
            } else if (at >= 30 && latin.startsWith("PK\3\4", at - 30)) {
                all[at - 30 + 6] |= 1;
            }
        }
        return all;
    }

    byte[] bytes() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
