package org.postil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final Duration COMPANY = Duration.ofMillis(1);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void whoComesAloneIsServedInHisOwnThread() {
        List<Thread> servants = new ArrayList<>();
        GroupCommit<Integer, Thread> commits = new GroupCommit<>(8, COMPANY, some -> {
            servants.add(Thread.currentThread());
            return List.of(Thread.currentThread());
        });
        assertThat(commits.commit(1)).isSameAs(Thread.currentThread());
        assertThat(commits.commit(2)).isSameAs(Thread.currentThread());
        assertThat(servants).hasSize(2);
    }

    @Test
    void whoComeMeanwhileAreServedTogetherAndEachGetsHisOwnAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        GroupCommit<Integer, Integer> commits = new GroupCommit<>(8, COMPANY, some -> {
            batches.add(some);
            begun.countDown();
            await(others);
            return some.stream().map(number -> number * 10).toList();
        });
        Future<Integer> first = callers.submit(() -> commits.commit(1));
        await(begun);
        List<Future<Integer>> meanwhile = new ArrayList<>();
        for (int number = 2; number <= 12; number++) {
            int wish = number;
            meanwhile.add(callers.submit(() -> commits.commit(wish)));
        }
        waitUntil(() -> commits.waiting() == 11);
        others.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(10);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : meanwhile) {
            answers.add(one.get(10, TimeUnit.SECONDS));
        }
        assertThat(answers).containsExactly(20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120);
        assertThat(batches).hasSize(3);
        assertThat(batches.get(1)).hasSize(8);
        assertThat(batches.get(2)).hasSize(3);
    }

    @Test
    void oneThatFailsFailsAlone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        GroupCommit<Integer, Integer> commits = new GroupCommit<>(8, COMPANY, some -> {
            batches.add(some);
            begun.countDown();
            await(others);
            if (some.contains(3)) {
                throw new IllegalArgumentException("three");
            }
            return some;
        });
        Future<Integer> first = callers.submit(() -> commits.commit(1));
        await(begun);
        Future<Integer> second = callers.submit(() -> commits.commit(2));
        Future<Integer> third = callers.submit(() -> commits.commit(3));
        Future<Integer> fourth = callers.submit(() -> commits.commit(4));
        waitUntil(() -> commits.waiting() == 3);
        others.countDown();
        assertThat(List.of(first.get(), second.get(), fourth.get())).containsExactly(1, 2, 4);
        assertThatThrownBy(third::get).hasRootCauseMessage("three");
        assertThat(commits.commit(5)).isEqualTo(5);
    }

    @Test
    void whereOthersCameTogetherTheNextWaitsForThem() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        GroupCommit<Integer, Integer> commits = new GroupCommit<>(8, Duration.ofSeconds(2), some -> {
            batches.add(some);
            begun.countDown();
            await(others);
            return some;
        });
        List<Future<Integer>> all = new ArrayList<>();
        all.add(callers.submit(() -> commits.commit(1)));
        await(begun);
        all.add(callers.submit(() -> commits.commit(2)));
        all.add(callers.submit(() -> commits.commit(3)));
        waitUntil(() -> commits.waiting() == 2);
        others.countDown();
        all.get(1).get(10, TimeUnit.SECONDS);
        all.get(2).get(10, TimeUnit.SECONDS);
        all.add(callers.submit(() -> commits.commit(4)));
        waitUntil(() -> commits.waiting() == 1);
        all.add(callers.submit(() -> commits.commit(5)));
        for (Future<Integer> one : all) {
            one.get(10, TimeUnit.SECONDS);
        }
        assertThat(batches).hasSize(3);
        assertThat(batches.get(2)).containsExactly(4, 5);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 1000 && !condition.call(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.call()).isTrue();
    }
}
