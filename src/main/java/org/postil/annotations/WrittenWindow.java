package org.postil.annotations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Of the notes of one answer, in which run each is written; of those that are in none, nothing is said. */
final class WrittenWindow {
    private static final byte[] BEFORE = "{\"items\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER = "]}".getBytes(StandardCharsets.UTF_8);

    private final NoteStates states;
    private final WrittenRun[] runs;
    private final int[] at;

    /** What is kept of these, as far as it is in these very states. */
    WrittenWindow(NoteStates states, KeptRuns kept) {
        this.states = states;
        this.runs = new WrittenRun[states.size()];
        this.at = new int[states.size()];
        for (int index = 0; index < runs.length; ) {
            KeptRuns.Place place = kept.of(states.id(index));
            int alike = place == null ? 0 : states.alike(index, place.run().states(), place.at());
            if (alike > 0) {
                put(index, alike, place.run(), place.at());
            }
            index += Math.max(alike, 1);
        }
    }

    /**
     * Puts what was missing where it belongs.
     *
     * @param read of the missing those that the viewer still sees
     * @param writer makes a run of some that stand together, of which it is given the states
     */
    void fill(Map<UUID, Annotation> read, BiFunction<NoteStates, List<Annotation>, WrittenRun> writer) {
        for (int index = 0; index < runs.length; ) {
            List<Annotation> together = together(index, read);
            if (!together.isEmpty()) {
                NoteStates theirs = states.part(index, index + together.size());
                put(index, together.size(), writer.apply(theirs, together), 0);
            }
            index += Math.max(together.size(), 1);
        }
    }

    /** Those from one on that are missing and were read, as many as make a run. */
    private List<Annotation> together(int from, Map<UUID, Annotation> read) {
        return IntStream.range(from, Math.min(from + WrittenRun.MOST, runs.length))
                .mapToObj(index -> isWritten(index) ? null : read.get(states.id(index)))
                .takeWhile(Objects::nonNull)
                .toList();
    }

    private void put(int index, int count, WrittenRun run, int from) {
        for (int i = 0; i < count; i++) {
            runs[index + i] = run;
            at[index + i] = from + i;
        }
    }

    private boolean isWritten(int index) {
        return runs[index] != null;
    }

    boolean isWhole() {
        return IntStream.range(0, runs.length).allMatch(this::isWritten);
    }

    /** Those that are written nowhere. */
    List<UUID> missing() {
        return IntStream.range(0, runs.length)
                .filter(index -> !isWritten(index))
                .mapToObj(states::id)
                .toList();
    }

    /** All in which notes are written; each is one object, and is not looked into. */
    Set<Surroundings> surroundings() {
        Set<Surroundings> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int index = 0; index < runs.length; index++) {
            if (isWritten(index)) {
                all.add(surroundings(index));
            }
        }
        return all;
    }

    /** These are to be written anew: nobody is told this any more. */
    void drop(Set<Surroundings> others) {
        drop(index -> others.contains(surroundings(index)));
    }

    /** Those are to be written anew that the viewer sees another number of replies to than was written last. */
    void dropUnless(Map<UUID, Long> replies) {
        drop(index -> states.isAnswered(index)
                && runs[index].replies()[at[index]] != replies.getOrDefault(states.id(index), 0L));
    }

    private void drop(IntPredicate which) {
        for (int index = 0; index < runs.length; index++) {
            if (isWritten(index) && which.test(index)) {
                runs[index] = null;
            }
        }
    }

    private Surroundings surroundings(int index) {
        return runs[index].surroundings().get(at[index]);
    }

    /** The object {@code {"items": […]}} in UTF-8. What is written nowhere is left out. */
    byte[] json() {
        List<ByteBuffer> stretches = stretches();
        int length = BEFORE.length
                + AFTER.length
                + stretches.stream().mapToInt(part -> part.remaining() + 1).sum();
        ByteBuffer json =
                ByteBuffer.allocate(stretches.isEmpty() ? length : length - 1).put(BEFORE);
        for (ByteBuffer stretch : stretches) {
            if (json.position() > BEFORE.length) {
                json.put((byte) ',');
            }
            json.put(stretch);
        }
        return json.put(AFTER).array();
    }

    /** What follows one another in a run, as it stands there, with the commas between. */
    private List<ByteBuffer> stretches() {
        List<ByteBuffer> stretches = new ArrayList<>();
        for (int index = 0; index < runs.length; ) {
            WrittenRun run = runs[index];
            int first = at[index];
            int last = first;
            for (index++; run != null && index < runs.length && runs[index] == run && at[index] == last + 1; index++) {
                last++;
            }
            if (run != null) {
                int start = run.start(first);
                stretches.add(ByteBuffer.wrap(run.json(), start, run.ends()[last] - start));
            }
        }
        return stretches;
    }
}
