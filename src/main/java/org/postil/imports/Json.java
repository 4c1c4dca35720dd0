package org.postil.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads the objects of a JSON file one after the other, holding one: those of an array, of the array that is the one thing in
 * an object ({@code {"items": […]}}), or one a line (JSON Lines).
 */
final class Json {
    private static final int LONGEST_OBJECT = 24 * 1024 * 1024;

    private static final Set<String> LISTS =
            Set.of("items", "records", "documents", "data", "results", "rows", "annotations");
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_OBJECT)
                    .maxNestingDepth(60)
                    .build())
            .build());

    private Json() {}

    static boolean isNamed(Upload upload) {
        return upload.extension().equals("json")
                || upload.extension().equals("jsonld")
                || upload.extension().equals("jsonl")
                || upload.extension().equals("ndjson");
    }

    /** @throws Refused where it stops being JSON, or an object is larger than any record */
    static void each(Upload upload, BiConsumer<String, JsonNode> objects) throws IOException {
        try (var reader = new Objects(upload.decoded().reader());
                var parser = MAPPER.createParser(reader)) {
            try {
                for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.START_ARRAY) {
                        array(parser, reader, objects);
                    } else if (token == JsonToken.START_OBJECT) {
                        object(parser, reader, objects);
                    }
                }
            } catch (JsonProcessingException malformed) {
                throw refused(malformed);
            }
        }
    }

    private static Refused refused(JsonProcessingException malformed) {
        var place = malformed.getLocation();
        return new Refused(place == null ? "" : "line " + place.getLineNr(), Reason.Kind.NOT_JSON);
    }

    private static void array(JsonParser parser, Objects reader, BiConsumer<String, JsonNode> objects)
            throws IOException {
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw new Refused("line " + parser.currentLocation().getLineNr(), Reason.Kind.NOT_JSON);
            }
            if (token == JsonToken.START_OBJECT) {
                one(parser, reader, objects);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** An object that holds a list of records, or is one itself. */
    private static void object(JsonParser parser, Objects reader, BiConsumer<String, JsonNode> objects)
            throws IOException {
        var where = "line " + parser.currentTokenLocation().getLineNr();
        reader.next();
        boolean list = false;
        var record = MAPPER.createObjectNode();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                array(parser, reader, objects);
                list = true;
                record.removeAll();
            } else if (list) {
                parser.skipChildren();
            } else {
                record.set(name, MAPPER.readTree(parser));
            }
        }
        if (!list) {
            objects.accept(where, record);
        }
    }

    private static void one(JsonParser parser, Objects reader, BiConsumer<String, JsonNode> objects)
            throws IOException {
        var where = "line " + parser.currentTokenLocation().getLineNr();
        reader.next();
        JsonNode object = MAPPER.readTree(parser);
        objects.accept(where, object);
    }

    /** Lets no object grow without end. */
    private static final class Objects extends FilterReader {
        private long left = LONGEST_OBJECT;

        Objects(Reader reader) {
            super(reader);
        }

        void next() {
            left = LONGEST_OBJECT;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }
    }
}
