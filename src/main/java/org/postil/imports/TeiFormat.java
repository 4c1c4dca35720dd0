package org.postil.imports;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * TEI P5 (and P4 where it does the same). A volume of {@code <div type="document">} becomes a document for each; a TEI
 * without such divisions is one document. Read twice as a stream: first what stands about all of them (header, list of
 * persons), then the documents.
 */
final class TeiFormat implements Format {
    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.TEI;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var volume = new TeiVolume(options);
        SafeXml.read(upload.open(), volume::survey);
        volume.surveyed();
        SafeXml.read(upload.open(), reader -> new TeiDocuments(volume, records).read(reader));
    }

    @Override
    public int count(Upload upload) throws IOException {
        var volume = new TeiVolume(ImportOptions.NONE);
        SafeXml.read(upload.open(), volume::survey);
        return volume.documents();
    }
}
