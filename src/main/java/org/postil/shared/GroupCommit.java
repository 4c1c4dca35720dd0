package org.postil.shared;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Lets callers who arrive while others are being served be served together, as databases do with commits: the first to
 * come works for all who wait, then hands that on to the first of those who came meanwhile. A single caller is served at once
 * and in his own thread; where several were served together the next waits a moment for as many again, as PostgreSQL's
 * {@code commit_delay} does: fewer and larger batches cost each of them less than the wait.
 *
 * @param <T> what one caller wants done
 * @param <R> what he gets for it
 */
public final class GroupCommit<T, R> {
    private final int most;
    private final Duration company;
    private final Function<List<T>, List<R>> work;
    private final Deque<Waiting<T, R>> waiting = new ArrayDeque<>();
    private boolean busy;
    private int served;

    /**
     * @param most how many are served together
     * @param company how long to wait for others where there were others the last time
     * @param work gives an answer for each, in order, or throws and has then done nothing for any of them
     */
    public GroupCommit(int most, Duration company, Function<List<T>, List<R>> work) {
        this.most = most;
        this.company = company;
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
            waitForCompany();
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

    private void waitForCompany() {
        boolean alone;
        synchronized (this) {
            alone = served <= 1 || waiting.size() >= served;
        }
        if (!alone) {
            LockSupport.parkNanos(company.toNanos());
        }
    }

    /** The longest waiting, whoever works among them. */
    private synchronized List<Waiting<T, R>> next() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        while (batch.size() < most && !waiting.isEmpty()) {
            batch.add(waiting.poll());
        }
        served = batch.size();
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
