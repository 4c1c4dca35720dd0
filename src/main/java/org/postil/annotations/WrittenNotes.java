package org.postil.annotations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Interner;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.web.PublicUrl;

/**
 * Annotations as JSON, as they went out last: to read two hundred and to write them took most of the time of an answer, and
 * the next reader gets the same, but for what depends on him. Which a viewer sees, and in which state each is, he has been
 * found out before; what is kept of one is compared with that and with what he is told of its surroundings, so it never
 * ages.
 */
@ApplicationScoped
class WrittenNotes {
    private final AnnotationRows rows;
    private final AnnotationViews views;
    private final ObjectMapper json;
    private final PublicUrl publicUrl;
    private final KeptRuns kept = new KeptRuns();
    private final Interner<Surroundings> same = Interner.newWeakInterner();

    WrittenNotes(AnnotationRows rows, AnnotationViews views, ObjectMapper json, PublicUrl publicUrl) {
        this.rows = rows;
        this.views = views;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    /**
     * @param states of what the viewer was just found to see
     * @return the object {@code {"items": […]}} in UTF-8, in this order. What somebody may no longer see, or has been deleted
     *     since it was found, is left out
     */
    byte[] items(Viewer viewer, NoteStates states) {
        String base = publicUrl.base();
        long renaming = states.renaming();
        WrittenWindow window = new WrittenWindow(states, kept);
        Map<UUID, Long> replies = views.replies(viewer, states.answered());
        window.dropUnless(replies);
        Set<Surroundings> doubtful = window.surroundings();
        doubtful.removeIf(one -> one.surelyHolds(viewer, base, renaming));
        if (!doubtful.isEmpty() || !window.isWhole()) {
            Map<UUID, Annotation> read = missing(viewer, window);
            About.Found around = views.found(abouts(doubtful, read.values()), replies);
            Telling telling = new Telling(viewer, around, base, renaming);
            // Somebody has another name since, or this viewer is told something else than the last one was.
            doubtful.removeIf(one -> one.holds(telling));
            if (!doubtful.isEmpty()) {
                window.drop(doubtful);
                read = missing(viewer, window);
            }
            window.fill(read, (these, notes) -> written(these, notes, telling));
        }
        return window.json();
    }

    private Map<UUID, Annotation> missing(Viewer viewer, WrittenWindow window) {
        return rows.these(viewer, window.missing()).stream()
                .collect(Collectors.toMap(Annotation::id, Function.identity()));
    }

    private static List<About> abouts(Collection<Surroundings> doubtful, Collection<Annotation> read) {
        return Stream.concat(
                        doubtful.stream().map(Surroundings::about),
                        read.stream().map(About::of))
                .toList();
    }

    /** Writes notes that stand together, and keeps them. */
    private WrittenRun written(NoteStates states, List<Annotation> notes, Telling telling) {
        List<Surroundings> around = new ArrayList<>();
        long[] replies = new long[notes.size()];
        int[] ends = new int[notes.size()];
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int at = 0; at < ends.length; at++) {
            Annotation note = notes.get(at);
            around.add(same.intern(telling.surroundings(note)).asOf(telling.renaming()));
            replies[at] = telling.around().replies(note.id());
            if (at > 0) {
                all.write(',');
            }
            all.writeBytes(
                    write(views.view(telling.viewer(), note, telling.around()).at(telling.base())));
            ends[at] = all.size();
        }
        WrittenRun run = new WrittenRun(states, around, replies, all.toByteArray(), ends);
        kept.keep(run);
        return run;
    }

    private byte[] write(AnnotationView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
