package org.postil.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Lets callers who arrive while others are being served be served together, as databases do with commits: the first to
 * come works for all who wait, then hands that on to the first of those who came meanwhile. Nobody waits for company, so a
 * single caller is served at once and in his own thread.
 *
 * @param <T> what one caller wants done
 * @param <R> what he gets for it
 */
public final class GroupCommit<T, R> {
    private final int most;
    private final Function<List<T>, List<R>> work;
    private final Deque<Waiting<T, R>> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param most how many are served together
     * @param work gives an answer for each, in order, or throws and has then done nothing for any of them
     */
    public GroupCommit(int most, Function<List<T>, List<R>> work) {
        this.most = most;
        this.work = work;
    }

    private static final class Waiting<T, R> {
        private final T wish;
        /** Whether it is this caller's turn to work for all, when it is not answered yet. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private final CompletableFuture<R> answer = new CompletableFuture<>();

        private Waiting(T wish) {
            this.wish = wish;
        }
    }

    /** Does it, perhaps together with what others want. Throws what the work throws for this one alone. */
    public R commit(T wish) {
        Waiting<T, R> own = new Waiting<>(wish);
        if (firstToCome(own) || own.turn.join()) {
            serve(next());
            handOn();
        }
        try {
            return own.answer.join();
        } catch (CompletionException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : thrown;
        }
    }

    /** How many wait and are not being served yet. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean firstToCome(Waiting<T, R> own) {
        waiting.add(own);
        boolean first = !busy;
        busy = true;
        return first;
    }

    /** The longest waiting, whoever works among them. */
    private synchronized List<Waiting<T, R>> next() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        while (batch.size() < most && !waiting.isEmpty()) {
            batch.add(waiting.poll());
        }
        return batch;
    }

    private synchronized void handOn() {
        Waiting<T, R> first = waiting.peek();
        busy = first != null;
        if (busy) {
            first.turn.complete(true);
        }
    }

    private void serve(List<Waiting<T, R>> batch) {
        try {
            List<R> answers = work.apply(batch.stream().map(one -> one.wish).toList());
            for (int i = 0; i < batch.size(); i++) {
                answer(batch.get(i), answers.get(i));
            }
        } catch (RuntimeException | Error failed) {
            if (batch.size() == 1) {
                batch.get(0).answer.completeExceptionally(failed);
                batch.get(0).turn.complete(false);
            } else {
                // One of them is at fault, and the others must not suffer for it.
                batch.forEach(one -> serve(List.of(one)));
            }
        }
    }

    private void answer(Waiting<T, R> one, R answer) {
        one.answer.complete(answer);
        one.turn.complete(false);
    }
}
