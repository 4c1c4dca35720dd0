package org.postil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OuterNamesTest {
    private int asked;
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new OuterNames())
            .addValueResolver(new Countable())
            .build();

    @Test
    void aNameIsFoundInTheNearestScopeThatHasIt() {
        String template = "{#for note in notes}{#let day=note}{title} {note} {day} {note_count} {/let}{/for}{note}";
        assertThat(engine.parse(template)
                        .data("title", "Telegram", "note", "outside", "notes", List.of("one", "two"))
                        .render())
                .isEqualTo("Telegram one one 1 Telegram two two 2 outside");
    }

    @Test
    void aNameThatHidesAnotherHidesItAlsoWhenItIsNothing() {
        assertThat(engine.parse("{#let title=missing.or(null)}{title ?: 'nothing'}{/let}")
                        .data("title", "Telegram", "missing", null)
                        .render())
                .isEqualTo("nothing");
    }

    @Test
    void aNameThatNoScopeHasIsAnError() {
        var template = engine.parse("{#for note in notes}{titel}{/for}").data("notes", List.of("one"));
        assertThatThrownBy(template::render)
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("titel");
    }

    @Test
    void theOtherResolversAreNotAskedAboutInnerScopes() {
        var template = engine.parse("{#for note in notes}{title}{/for}")
                .data("title", "Telegram", "notes", List.of("one", "two", "three"));
        template.render();
        asked = 0;
        template.render();
        assertThat(asked).isZero();
    }

    /** Asked about each scope that no resolver before it knew. */
    private final class Countable implements ValueResolver {
        @Override
        public boolean appliesTo(EvalContext context) {
            if (context.getBase() instanceof Mapper) {
                asked++;
            }
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            return Results.notFound(context);
        }
    }
}
