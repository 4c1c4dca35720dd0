package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postil.citations.csl.Processor;

class ProcessorsTest {
    private static final Style STYLE = Styles.find("nature");

    private final Processors processors = new Processors();

    @Test
    void aStyleIsReadOnceThoughManyAskForItAtOnce() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(16);
        try {
            Callable<Processor> asked = () -> processors.of(STYLE, Locale.US);
            Set<Processor> read = new HashSet<>();
            for (Future<Processor> answer : readers.invokeAll(Collections.nCopies(64, asked))) {
                read.add(answer.get());
            }
            assertThat(read).hasSize(1);
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void theStyleNotUsedForLongestIsForgotten() {
        List<Locale> locales =
                Locales.known().stream().map(Locale::forLanguageTag).limit(25).toList();
        Processor first = processors.of(STYLE, locales.get(0));
        Processor second = processors.of(STYLE, locales.get(1));
        locales.subList(2, 24).forEach(locale -> processors.of(STYLE, locale));
        assertThat(processors.of(STYLE, locales.get(0))).isSameAs(first);
        processors.of(STYLE, locales.get(24));
        assertThat(processors.of(STYLE, locales.get(0))).isSameAs(first);
        assertThat(processors.of(STYLE, locales.get(1))).isNotSameAs(second);
    }
}
