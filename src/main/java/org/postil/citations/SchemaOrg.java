package org.postil.citations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.postil.documents.DocumentView;

/** A document as search engines read it: JSON-LD in the words of schema.org. */
final class SchemaOrg {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaOrg() {}

    /** Safe inside a script element: nothing in it could end one. */
    static String of(DocumentView view, Citable document) {
        try {
            return JSON.writeValueAsString(map(view, document))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> map(DocumentView view, Citable document) {
        Citable.Description description = document.description();
        Citable.Responsibility by = document.responsibility();
        String address = document.publication().url();
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type(description.kind()));
        put(thing, "@id", address);
        put(thing, "name", Source.title(document));
        put(thing, "genre", description.kind());
        put(thing, "dateCreated", date(description.date()));
        put(thing, "inLanguage", description.textLanguage());
        put(thing, "abstract", view.summary());
        put(thing, "author", people(by.creators()));
        put(thing, "recipient", people(by.recipients()));
        put(thing, "translator", people(by.translators()));
        put(thing, "about", things("Thing", view.subjects()));
        put(thing, "spatialCoverage", things("Place", view.places()));
        put(thing, "locationCreated", description.origin() == null ? null : thing("Place", description.origin()));
        put(thing, "holdingArchive", holder(document));
        put(thing, "itemLocation", new Source(document, null, Locale.US).location());
        put(
                thing,
                "publisher",
                Citable.isKnown(document.publication().digitalArchive())
                        ? thing("Organization", document.publication().digitalArchive())
                        : null);
        put(thing, "url", address);
        return thing;
    }

    /** schema.org has no telegram; what lies in an archive is its ArchiveComponent, what is sent a Message besides. */
    private static Object type(String kind) {
        return switch (Kind.of(kind).type()) {
            case "personal_communication" -> List.of("ArchiveComponent", "Message");
            case "report" -> List.of("ArchiveComponent", "Report");
            case "map" -> List.of("ArchiveComponent", "Map");
            case "graphic" -> List.of("ArchiveComponent", "Photograph");
            case "broadcast" -> List.of("ArchiveComponent", "AudioObject");
            case "book" -> "Book";
            case "webpage" -> "WebPage";
            default -> List.of("ArchiveComponent", "Manuscript");
        };
    }

    private static Map<String, Object> holder(Citable document) {
        if (!Citable.isKnown(document.provenance().archive())) {
            return null;
        }
        Map<String, Object> holder =
                thing("ArchiveOrganization", document.provenance().archive());
        put(holder, "address", document.provenance().archivePlace());
        return holder;
    }

    private static List<Map<String, Object>> people(List<Name> names) {
        return names.stream()
                .map(name -> {
                    Map<String, Object> person = thing(name.isPerson() ? "Person" : "Organization", spoken(name));
                    put(person, "familyName", name.family());
                    put(person, "givenName", name.given());
                    return person;
                })
                .toList();
    }

    private static String spoken(Name name) {
        return name.isPerson() && Citable.isKnown(name.given()) ? name.given() + " " + name.family() : name.inverted();
    }

    private static List<Map<String, Object>> things(String type, List<String> names) {
        return names.stream().map(name -> thing(type, name)).toList();
    }

    private static Map<String, Object> thing(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        put(thing, "name", name);
        return thing;
    }

    /** Only dates that are plain in ISO 8601; a doubt schema.org cannot say. */
    private static String date(DocumentDate date) {
        return date == null
                        || date.edtf() == null
                        || !date.edtf().matches("\\d{4}(-\\d\\d(-\\d\\d)?)?(/\\d{4}(-\\d\\d(-\\d\\d)?)?)?")
                ? null
                : date.edtf();
    }

    private static void put(Map<String, Object> thing, String property, Object value) {
        boolean absent =
                Objects.equals(value, List.of()) || value == null || value instanceof String words && words.isBlank();
        if (!absent) {
            thing.put(property, value);
        }
    }
}
