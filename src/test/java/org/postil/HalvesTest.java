package org.postil;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;

class HalvesTest {
    @Test
    void whatOneHalfTakesTheOtherLeavesAndNothingElse() {
        assertThat(OthersSuite.class.getAnnotation(ExcludePackages.class).value())
                .isEqualTo(
                        JourneysSuite.class.getAnnotation(SelectPackages.class).value());
        assertThat(OthersSuite.class.getAnnotation(SelectPackages.class).value())
                .containsExactly(HalvesTest.class.getPackageName());
    }
}
