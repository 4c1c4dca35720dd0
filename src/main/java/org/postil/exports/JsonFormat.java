package org.postil.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.annotations.AnnotationView;

/** The notes as the API gives them, without the parts that were not asked for, each with its document and the answers to it. */
final class JsonFormat implements Format {
    private final JsonGenerator out;
    private Front front;
    private String group;
    private Source source;

    JsonFormat(OutputStream bytes) throws IOException {
        out = Json.into(bytes);
    }

    @Override
    public void begin(Front front) throws IOException {
        this.front = front;
        out.writeStartObject();
        out.writeStringField("title", front.title());
        out.writeStringField("exported", front.made().toString());
        out.writeStringField("by", front.by());
        out.writeStringField("from", front.address());
        out.writeArrayFieldStart("items");
    }

    @Override
    public void group(String heading) {
        group = heading;
    }

    @Override
    public void document(Source source) {
        this.source = source;
    }

    @Override
    public void note(Noted noted) throws IOException {
        Map<String, Object> item = new LinkedHashMap<>();
        if (group != null) {
            item.put("heading", group);
        }
        item.put("document", source.document());
        item.put("note", parts(noted.note(), front.has(Part.NOTES)));
        if (noted.citation() != null) {
            item.put("citation", Run.words(Prose.ofCitation(noted.citation())));
        }
        if (!noted.links().isEmpty()) {
            item.put("links", noted.links().stream().map(this::link).toList());
        }
        if (front.has(Part.REPLIES)) {
            item.put(
                    "replies",
                    noted.replies().stream().map(reply -> parts(reply, true)).toList());
        }
        out.writeObject(item);
    }

    private Map<String, Object> link(Related link) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", link.card().link().id());
        said.put("kind", link.card().link().kind());
        said.put("note", link.card().here().annotation());
        said.put("outward", link.card().outward());
        said.put("document", link.card().there().record().slug());
        said.put("address", link.address());
        said.put("said", Run.words(link.runs(front)));
        return said;
    }

    private ObjectNode parts(AnnotationView note, boolean withBody) {
        ObjectNode parts = ((ObjectMapper) out.getCodec()).valueToTree(note);
        if (!withBody) {
            parts.remove("body");
        }
        if (!front.has(Part.TAGS)) {
            parts.remove("tags");
        }
        if (!front.has(Part.QUOTES) && parts.get("target") instanceof ObjectNode target) {
            target.remove(List.of("exact", "prefix", "suffix"));
        }
        return parts;
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        out.writeEndArray();
        out.writeArrayFieldStart("bibliography");
        for (String entry : bibliography) {
            out.writeString(Run.words(Prose.ofCitation(entry)));
        }
        out.writeEndArray();
        out.writeEndObject();
        out.flush();
    }
}
