package org.postil.imports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postil.shared.Problem;

/**
 * Descriptions of documents in XML: MODS, Dublin Core (in whatever element, in RDF or as a repository hands them out by
 * OAI-PMH), and finding aids in EAD. Each record is read for itself.
 */
final class XmlRecordsFormat implements Format {
    /** Elements of one record. */
    private static final int MOST_SAID = 10_000;

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.RECORDS;
    }

    @Override
    public int count(Upload upload) throws IOException {
        return countByReading(upload);
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var reading = new Reading(records);
        SafeXml.read(upload.open(), reading::read);
        if (!reading.any) {
            throw Refused.whole(Reason.Kind.NO_RECORDS);
        }
    }

    private static final class Reading {
        private final Consumer<Parsed> records;
        private final SeenKeys keys = new SeenKeys();
        private final Deque<Around> around = new ArrayDeque<>();
        private String harvested = "";
        private boolean any;

        /** An element that is open, with the Dublin Core that stands in it. */
        private record Around(String about, String line, List<XmlElement> said) {
            private void hear(XMLStreamReader at) throws XMLStreamException {
                if (said.size() == MOST_SAID) {
                    throw new Refused(SafeXml.line(at), Reason.Kind.TOO_LONG);
                }
                said.add(XmlElement.read(at));
            }
        }

        Reading(Consumer<Parsed> records) {
            this.records = record -> {
                any = true;
                records.accept(record);
            };
        }

        void read(XMLStreamReader at) throws XMLStreamException {
            while (at.hasNext()) {
                int event = at.next();
                SafeXml.check(at, event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(at);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end();
                }
            }
        }

        private void start(XMLStreamReader at) throws XMLStreamException {
            var name = at.getLocalName();
            var line = SafeXml.line(at);
            if (DublinCore.isSpace(at.getNamespaceURI()) && !around.isEmpty()) {
                around.peek().hear(at);
            } else if (name.equals("mods")) {
                accept(line, Mods.draft(XmlElement.read(at)));
            } else if (name.equals("ead")) {
                new Ead(records, keys).read(at);
            } else if (name.equals("header")
                    && at.getNamespaceURI() != null
                    && at.getNamespaceURI().contains("OAI")) {
                harvested = XmlElement.read(at).words("identifier");
            } else {
                around.push(new Around(SafeXml.attributes(at).getOrDefault("about", ""), line, new ArrayList<>()));
                if (around.size() > SafeXml.DEEPEST) {
                    throw Refused.whole(Reason.Kind.TOO_DEEP, SafeXml.DEEPEST);
                }
            }
        }

        private void end() {
            var ended = around.pop();
            if (!ended.said().isEmpty()) {
                var draft = new RecordDraft();
                DublinCore.describe(ended.said().stream(), draft);
                draft.provenance("originalAddress", ended.about().matches("(?i)https?://.*") ? ended.about() : "");
                if (!harvested.isEmpty()) {
                    draft.key("oai:" + harvested).identifier("oai", harvested);
                }
                accept(ended.line(), draft);
            }
        }

        private void accept(String where, RecordDraft draft) {
            harvested = "";
            records.accept(described(where, draft, keys));
        }
    }

    /** The record, or why it is none. */
    static Parsed described(String where, RecordDraft draft, SeenKeys keys) {
        if (draft.title().isBlank()) {
            return new Refusal(where, Reason.of(Reason.Kind.RECORD_WITHOUT_TITLE));
        }
        try {
            return keys.tell(draft).at(where);
        } catch (Problem problem) {
            return new Refusal(where, Reason.of(problem));
        }
    }
}
