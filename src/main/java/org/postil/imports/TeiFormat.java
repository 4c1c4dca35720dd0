package org.postil.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * TEI P5 (and P4 where it does the same). A volume of {@code <div type="document">}, of letters and their like, or of
 * {@linkplain TeiPieces pieces} becomes a document for each; any other TEI is one document, and each TEI of a corpus is read
 * for itself. Read twice as a stream: first what stands about all of them (headers, lists of persons), then the documents.
 */
final class TeiFormat implements Format {
    private static final int MOST_TEXTS = 20_000;

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.TEI;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var survey = new Survey(options);
        SafeXml.read(upload.open(), survey::read);
        var name = FileTitle.of(upload).date();
        SafeXml.read(upload.open(), reader -> new TeiDocuments(survey.volumes, name, records).read(reader));
    }

    @Override
    public int count(Upload upload) throws IOException {
        var survey = new Survey(ImportOptions.NONE);
        SafeXml.read(upload.open(), survey::read);
        return survey.volumes.stream().mapToInt(TeiVolume::documents).sum();
    }

    static boolean isVolume(String element) {
        return element.equals("TEI") || element.equals("TEI.2");
    }

    /** What stands about all documents, for each TEI of the file. */
    private static final class Survey {
        private final ImportOptions options;
        private final TeiVolume corpus;
        private final List<TeiVolume> volumes = new ArrayList<>();
        private TeiVolume current;

        Survey(ImportOptions options) {
            this.options = options;
            this.corpus = new TeiVolume(options, null);
            this.current = corpus;
        }

        void read(XMLStreamReader at) throws XMLStreamException {
            int depth = 0;
            while (at.hasNext()) {
                int event = at.next();
                SafeXml.check(at, event);
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth += start(at) ? 1 : 0;
                        if (depth > SafeXml.DEEPEST) {
                            throw Refused.whole(Reason.Kind.TOO_DEEP, SafeXml.DEEPEST);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        current.end();
                        current = isVolume(at.getLocalName()) ? corpus : current;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> current.text(at.getText());
                    default -> {
                        // Comments and instructions say nothing about the volume.
                    }
                }
            }
        }

        private boolean start(XMLStreamReader at) throws XMLStreamException {
            if (isVolume(at.getLocalName())) {
                if (volumes.size() == MOST_TEXTS) {
                    throw new Refused(SafeXml.line(at), Reason.Kind.TOO_MANY_ROWS);
                }
                current = new TeiVolume(options, corpus);
                corpus.part();
                volumes.add(current);
            }
            return current.start(at);
        }
    }
}
