package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.facsimiles.Elsewhere;
import org.postil.facsimiles.PageDraft;
import org.postil.facsimiles.PageSource;

/**
 * A canvas of a manifest and the image painted on it.
 *
 * @param body of the first annotation that paints on it: the image
 */
record IiifCanvas(JsonNode canvas, JsonNode body) {
    private static final int LARGEST = 200_000;

    static List<IiifCanvas> of(JsonNode manifest) {
        List<IiifCanvas> canvases = new ArrayList<>();
        boolean second = manifest.has("sequences");
        for (var canvas : second ? manifest.path("sequences").path(0).path("canvases") : manifest.path("items")) {
            var body = second
                    ? canvas.path("images").path(0).path("resource")
                    : canvas.path("items").path(0).path("items").path(0).path("body");
            // Of several to choose from the first is the one to show.
            var chosen = body.has("default")
                    ? body.path("default")
                    : body.has("items") ? body.path("items").path(0) : body;
            canvases.add(new IiifCanvas(canvas, chosen.isArray() ? chosen.path(0) : chosen));
        }
        return canvases;
    }

    /** Nothing when it has no image. */
    Optional<PageDraft> page(int number) {
        int width = body.path("width").asInt(canvas.path("width").asInt());
        int height = body.path("height").asInt(canvas.path("height").asInt());
        var address = address();
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST || address.isEmpty()) {
            return Optional.empty();
        }
        var label = words(canvas.path("label"));
        return Optional.of(PageDraft.of(
                label.isEmpty() ? Integer.toString(number) : label,
                Elsewhere.shown(width, height),
                PageSource.elsewhere(address)));
    }

    /** Of a service that makes any size, with a place for the size in it; else of the image as it is. */
    private String address() {
        var services = body.path("service");
        var service = services.isArray() ? services.path(0) : services;
        var base = id(service);
        var profile = service.path("profile").isArray()
                ? service.path("profile").path(0).asText("")
                : service.path("profile").asText("");
        boolean fixed = profile.matches("(?i).*level-?0.*");
        if (base.isEmpty() || fixed && !id(body).isEmpty()) {
            return id(body);
        }
        boolean first = service.path("@context").asText("").contains("image/1") || profile.contains("/1.1/");
        return base.replaceFirst("/+$", "") + "/full/" + Elsewhere.SIZE + "/0/" + (first ? "native" : "default")
                + ".jpg";
    }

    static String id(JsonNode node) {
        return node.path("id").asText(node.path("@id").asText(""));
    }

    /** What a label says, in whichever way it is written; in English where there are several. */
    static String words(JsonNode label) {
        if (label.isTextual()) {
            return label.asText();
        }
        if (label.isArray()) {
            return label.isEmpty() ? "" : words(label.path(0));
        }
        if (label.has("@value")) {
            return label.path("@value").asText();
        }
        for (var language : List.of("en", "none")) {
            if (label.has(language)) {
                return words(label.path(language));
            }
        }
        return label.isObject() && !label.isEmpty() ? words(label.elements().next()) : "";
    }
}
