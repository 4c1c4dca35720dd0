package org.postil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RowsTest {
    private static final Condition HOW_IT_PLANS = Condition.of("select current_setting('plan_cache_mode')");

    @Inject
    EntityManager entities;

    @Test
    @TestTransaction
    void onlyTheQueryItselfIsPlannedInAnotherWay() {
        Rows.Reading<String> word = row -> row.getString(1);
        assertThat(Rows.byOnePlan(entities, HOW_IT_PLANS, word)).containsExactly("force_generic_plan");
        assertThat(Rows.of(entities, HOW_IT_PLANS, word)).containsExactly("auto");
        assertThat(Rows.byNewPlan(entities, HOW_IT_PLANS, word)).containsExactly("force_custom_plan");
        assertThat(Rows.of(entities, HOW_IT_PLANS, word)).containsExactly("auto");
    }

    @Test
    @ActivateRequestContext
    void norIsAnythingLeftBehindOnAConnectionOutsideOfATransaction() {
        Rows.Reading<String> word = row -> row.getString(1);
        Condition impossible = Condition.of("select 1 / (random() * 0)::int");
        assertThat(Rows.byOnePlan(entities, HOW_IT_PLANS, word)).containsExactly("force_generic_plan");
        assertThat(Rows.of(entities, HOW_IT_PLANS, word)).containsExactly("auto");
        assertThatThrownBy(() -> Rows.byNewPlan(entities, impossible, word)).hasMessageContaining("division by zero");
        assertThat(Rows.of(entities, HOW_IT_PLANS, word)).containsExactly("auto");
    }

    @Test
    @TestTransaction
    void theSameQueryByOnePlanAnswersEachOfItsValues() {
        for (int number = 0; number < 10; number++) {
            Condition query = new Condition("select :number + :more", Map.of("number", number, "more", 1));
            assertThat(Rows.byOnePlan(entities, query, row -> row.getInt(1))).containsExactly(number + 1);
        }
    }

    @Test
    @TestTransaction
    void onlyWhatBeginsWithAColonAndALetterIsANameAndEachMemberOfACollectionIsAValue() {
        Condition query = new Condition(
                "select 'at 12:30'::text || '1'::varchar(5), (array[5,6,7])[1:2]::text, :one_ in (:some), :one_",
                Map.of("one_", 7, "some", List.of(7, 8), "varchar", 9));
        assertThat(Rows.of(entities, query)).singleElement().satisfies(row -> assertThat(row)
                .containsExactly("at 12:301", "{5,6}", true, 7));
    }
}
