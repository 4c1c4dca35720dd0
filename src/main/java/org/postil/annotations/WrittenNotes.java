package org.postil.annotations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.shared.HeapShare;
import org.postil.web.PublicUrl;

/**
 * Annotations as JSON, as they went out last: to read two hundred and to write them took most of the time of an answer, and
 * the next reader gets the same, but for what depends on him. Which a viewer sees, and in which state each is, he has been
 * found out before; what is kept of one is compared with that and with what he is told of its surroundings, so it never
 * ages.
 */
@ApplicationScoped
class WrittenNotes {
    /** In bytes: as much as a hundred thousand notes take, where the heap is as large as that. */
    private static final long MOST = 128L << 20;

    private static final byte[] BEFORE = "{\"items\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER = "]}".getBytes(StandardCharsets.UTF_8);

    private final AnnotationRows rows;
    private final AnnotationViews views;
    private final ObjectMapper json;
    private final PublicUrl publicUrl;
    private final Cache<UUID, Written> kept = HeapShare.bound(Caffeine.newBuilder(), 16, MOST)
            .weigher((UUID id, Written one) -> Written.REST + one.json().length)
            .build();

    private final Interner<Setting> settings = Interner.newWeakInterner();

    WrittenNotes(AnnotationRows rows, AnnotationViews views, ObjectMapper json, PublicUrl publicUrl) {
        this.rows = rows;
        this.views = views;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    /**
     * All that is said of a note and its row does not say, but for its replies. There is one for all notes of which the same
     * is said.
     *
     * @param base the address of the server, with which permalinks begin
     */
    private record Setting(About about, About.Told told, String base) {
        boolean holds(Viewer viewer, About.Found around, String base) {
            return this.base.equals(base) && told.equals(about.told(viewer, around));
        }
    }

    /** @param stamp of its row before it was read: what was written since may be in it, and nothing older */
    private record Written(long stamp, Setting setting, long replies, byte[] json) {
        /** What one takes beside its JSON, in bytes. */
        static final int REST = 300;
    }

    /**
     * @param states of what the viewer was just found to see
     * @return the object {@code {"items": […]}} in UTF-8, in this order
     */
    byte[] items(Viewer viewer, NoteStates states) {
        List<NoteState> found = states.notes();
        if (found.isEmpty()) {
            return joined(found, Map.of());
        }
        String base = publicUrl.base();
        Map<UUID, Written> items = known(found);
        Map<UUID, Annotation> read = others(viewer, found, items);
        Set<Setting> known = settings(items.values());
        About.Found around = views.found(viewer, abouts(known, read.values()), answered(found), states.renaming());
        // Somebody has another name since, or this viewer is told something else than the last one was.
        known.removeIf(setting -> !setting.holds(viewer, around, base));
        if (items.entrySet()
                .removeIf(item -> !known.contains(item.getValue().setting())
                        || item.getValue().replies() != around.replies(item.getKey()))) {
            read = others(viewer, found, items);
        }
        if (!read.isEmpty()) {
            for (NoteState state : found) {
                Annotation annotation = read.get(state.id());
                if (annotation != null) {
                    items.put(state.id(), written(viewer, state, annotation, around, base));
                }
            }
        }
        return joined(found, items);
    }

    private Map<UUID, Written> known(List<NoteState> found) {
        Map<UUID, Written> known = new HashMap<>();
        for (NoteState state : found) {
            Written written = kept.getIfPresent(state.id());
            if (written != null && written.stamp() == state.stamp()) {
                known.put(state.id(), written);
            }
        }
        return known;
    }

    /** What was found and is not among these. */
    private Map<UUID, Annotation> others(Viewer viewer, List<NoteState> found, Map<UUID, Written> these) {
        List<UUID> others = found.stream()
                .map(NoteState::id)
                .filter(id -> !these.containsKey(id))
                .toList();
        return rows.these(viewer, others).stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
    }

    /** Each is one object, and is not looked into. */
    private static Set<Setting> settings(Collection<Written> known) {
        Set<Setting> settings = Collections.newSetFromMap(new IdentityHashMap<>());
        known.forEach(written -> settings.add(written.setting()));
        return settings;
    }

    private static List<About> abouts(Collection<Setting> known, Collection<Annotation> read) {
        return Stream.concat(known.stream().map(Setting::about), read.stream().map(About::of))
                .toList();
    }

    private static List<UUID> answered(List<NoteState> found) {
        return found.stream().filter(NoteState::answered).map(NoteState::id).toList();
    }

    private Written written(Viewer viewer, NoteState state, Annotation annotation, About.Found around, String base) {
        About about = About.of(annotation);
        Setting setting = settings.intern(new Setting(about, about.told(viewer, around), base));
        byte[] text = write(views.view(viewer, annotation, around).at(base));
        Written written = new Written(state.stamp(), setting, around.replies(state.id()), text);
        kept.put(state.id(), written);
        return written;
    }

    /** What somebody may no longer see, or has been deleted since it was found, is left out. */
    private static byte[] joined(List<NoteState> found, Map<UUID, Written> items) {
        List<byte[]> parts = found.stream()
                .map(state -> items.get(state.id()))
                .filter(Objects::nonNull)
                .map(Written::json)
                .toList();
        int length = BEFORE.length
                + AFTER.length
                + parts.stream().mapToInt(part -> part.length + 1).sum();
        ByteBuffer joined =
                ByteBuffer.allocate(length - (parts.isEmpty() ? 0 : 1)).put(BEFORE);
        for (byte[] part : parts) {
            if (joined.position() > BEFORE.length) {
                joined.put((byte) ',');
            }
            joined.put(part);
        }
        return joined.put(AFTER).array();
    }

    private byte[] write(AnnotationView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
