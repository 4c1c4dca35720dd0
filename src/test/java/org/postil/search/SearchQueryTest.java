package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SearchQueryTest {
    /** What is typed, and how it is read: terms | without | filters. */
    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("Nagy", "Nagy||"),
                arguments("  Imre   Nagy ", "Imre,Nagy||"),
                arguments("Nagy Nagy", "Nagy||"),
                arguments("\"Soviet troops\" Budapest", "\"Soviet troops\",Budapest||"),
                arguments("“Soviet  troops”", "\"Soviet troops\"||"),
                arguments("„Soviet troops“ «Nagy»", "\"Soviet troops\",Nagy||"),
                arguments("\"Soviet troops", "\"Soviet troops\"||"),
                arguments("troops\"of the\"night", "troops,\"of the\",night||"),
                arguments("Nagy -Warsaw", "Nagy|Warsaw|"),
                arguments("Nagy -\"Warsaw Pact\"", "Nagy|\"Warsaw Pact\"|"),
                arguments("Nagy - Warsaw", "Nagy,Warsaw||"),
                arguments("Mikoyan-Suslov", "Mikoyan-Suslov||"),
                arguments("rokoss*", "rokoss*||"),
                arguments("*", "||"),
                arguments("a*", "a*||"),
                arguments("person:Mikoyan", "||PERSON=Mikoyan"),
                arguments("person:\"Yuri Andropov\" troops", "troops||PERSON=Yuri Andropov"),
                arguments("PLACE:Budapest", "||PLACE=Budapest"),
                arguments("ort:Budapest", "||PLACE=Budapest"),
                arguments("kind:telegram -tag:draft", "||KIND=telegram,!TAG=draft"),
                arguments("author:Ilona ceasefire", "ceasefire||AUTHOR=Ilona"),
                arguments("from:1956-10-26 to:1956-11", "||FROM=1956-10-26,TO=1956-11"),
                arguments("from:Moscow", "Moscow||"),
                arguments("from: Moscow", "from:,Moscow||"),
                arguments("title:Nagy", "title:Nagy||"),
                arguments("person:", "person:||"),
                arguments("person:--", "||"),
                arguments(":::: & | ! <-> ()", "||"),
                arguments("'; drop table document; --", "drop,table,document;||"),
                arguments("Надь 納吉 ნაგი", "Надь,納吉,ნაგი||"),
                arguments("\u0000Nagy\u0000", "Nagy||"),
                arguments("\uD800Nagy", "Nagy||"),
                arguments("", "||"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatIsTyped(String typed, String read) {
        assertThat(written(SearchQuery.parse(typed))).isEqualTo(read);
    }

    @Test
    void nothingTypedIsAnEmptyQuery() {
        assertThat(SearchQuery.parse(null).empty()).isTrue();
        assertThat(SearchQuery.parse("-Warsaw").empty()).isTrue();
        assertThat(SearchQuery.parse("kind:telegram").empty()).isFalse();
    }

    @Test
    void whatIsTooLongIsCut() {
        SearchQuery query = SearchQuery.parse(
                Stream.iterate(0, n -> n + 1).limit(10_000).map(n -> "word" + n).collect(Collectors.joining(" ")));
        assertThat(query.terms()).hasSize(SearchQuery.MOST_TERMS);
        assertThat(SearchQuery.parse("a".repeat(100_000)).terms().get(0).words())
                .hasSize(SearchQuery.LONGEST);
    }

    private static String written(SearchQuery query) {
        return Stream.of(
                        query.terms().stream().map(Object::toString).collect(Collectors.joining(",")),
                        query.without().stream().map(Object::toString).collect(Collectors.joining(",")),
                        query.filters().stream()
                                .map(filter -> (filter.not() ? "!" : "") + filter.field() + "=" + filter.value())
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("|"));
    }
}
