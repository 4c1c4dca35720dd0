package org.postil.annotations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import org.postil.shared.HeapShare;

/**
 * Annotations as JSON, as they went out last. To write two hundred took nearly half the time of an answer, and the next
 * reader gets the same, but for what depends on him. What is kept is compared with the annotation as he is to see it now,
 * so it never ages.
 */
@ApplicationScoped
class WrittenNotes {
    private static final byte[] BEFORE = "{\"items\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER = "]}".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper json;
    private final Cache<UUID, Written> kept = HeapShare.bound(Caffeine.newBuilder(), 16)
            .weigher((UUID id, Written one) -> Written.REST + one.json().length)
            .build();

    WrittenNotes(ObjectMapper json) {
        this.json = json;
    }

    private record Written(AnnotationView view, byte[] json) {
        /** What one takes beside its JSON, in bytes. */
        static final int REST = 300;
    }

    /** @return the object {@code {"items": […]}} in UTF-8 */
    byte[] items(Collection<AnnotationView> views) {
        ByteArrayOutputStream items = new ByteArrayOutputStream(1024 * (views.size() + 1));
        items.writeBytes(BEFORE);
        boolean first = true;
        for (AnnotationView view : views) {
            if (!first) {
                items.write(',');
            }
            first = false;
            items.writeBytes(written(view));
        }
        items.writeBytes(AFTER);
        return items.toByteArray();
    }

    private byte[] written(AnnotationView view) {
        Written written = kept.getIfPresent(view.id());
        if (written == null || !written.view().equals(view)) {
            written = new Written(view, write(view));
            kept.put(view.id(), written);
        }
        return written.json();
    }

    private byte[] write(AnnotationView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
