package org.postil.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.vocabulary.Timeline.Step;

class TimelineTest {
    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void aWeekIsShownByDaysAndThoseWithoutNotesAreAmongThem() {
        Timeline timeline = Timeline.of(Map.of(day("1956-10-26"), 3L, day("1956-11-01"), 1L));
        assertThat(timeline.length()).isEqualTo(Step.Length.DAY);
        assertThat(timeline.steps()).extracting(Step::notes).containsExactly(3L, 0L, 0L, 0L, 0L, 0L, 1L);
        assertThat(timeline.columns()).extracting(Timeline.Column::height).containsExactly(100, 0, 0, 0, 0, 0, 33);
    }

    @Test
    void longerTimesAreShownInLongerSteps() {
        Timeline months = Timeline.of(Map.of(day("1955-12-24"), 1L, day("1956-02-29"), 2L, day("1956-10-23"), 4L));
        assertThat(months.length()).isEqualTo(Step.Length.MONTH);
        assertThat(months.steps()).hasSize(11);
        assertThat(months.steps().get(2).date().toString()).isEqualTo("1956-02");
        assertThat(months.steps().get(2).to()).isEqualTo(day("1956-02-29"));

        Timeline decades = Timeline.of(Map.of(day("1849-10-06"), 1L, day("1956-10-23"), 2L));
        assertThat(decades.length()).isEqualTo(Step.Length.DECADE);
        assertThat(decades.steps().get(0).date().toString()).isEqualTo("184X");
        assertThat(decades.steps()).extracting(Step::notes).startsWith(1L).endsWith(2L);
    }

    @Test
    void nothingDatedIsNoChart() {
        assertThat(Timeline.of(Map.of()).steps()).isEmpty();
    }
}
