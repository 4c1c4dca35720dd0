package org.postil.imports;

import java.io.IOException;
import java.util.function.Consumer;

/** A text in the OpenDocument format (ISO/IEC 26300; LibreOffice and others): the same of it as of {@link DocxFormat}. */
final class OdtFormat implements Format {
    /** In bytes, unpacked. */
    private static final long LONGEST_PART = 200L * 1024 * 1024;

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.ODT;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        try (var pack = Pack.open(upload.file())) {
            if (isLocked(pack)) {
                throw Refused.whole(Reason.Kind.LOCKED);
            }
            var styles = new OdtStyles();
            if (pack.has("styles.xml")) {
                SafeXml.listen(pack.open("styles.xml", LONGEST_PART), styles);
            }
            var text = new OdtText(styles);
            SafeXml.listen(pack.open("content.xml", LONGEST_PART), text);
            var said = new OfficeWords();
            if (pack.has("meta.xml")) {
                SafeXml.listen(pack.open("meta.xml", LONGEST_PART), said);
            }
            records.accept(OfficeWords.record(upload, options, text.finish(), text.title(), said));
        }
    }

    /** With a password the manifest stays in clear and says how the parts were locked. */
    private static boolean isLocked(Pack pack) throws IOException {
        return pack.has("META-INF/manifest.xml")
                && pack.text("META-INF/manifest.xml", LONGEST_PART / 10).contains("encryption-data");
    }
}
