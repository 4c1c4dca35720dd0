package org.postil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApproximateDateTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    1956-10-28              | 1956-10-28 | 1956-10-28 | 28 October 1956                  | 28. Oktober 1956
                    1956-10                 | 1956-10-01 | 1956-10-31 | October 1956                     | Oktober 1956
                    1956                    | 1956-01-01 | 1956-12-31 | 1956                             | 1956
                    0843-08                 | 0843-08-01 | 0843-08-31 | August 843                       | August 843
                    1956-02                 | 1956-02-01 | 1956-02-29 | February 1956                    | Februar 1956
                    1956-10-28T14:30:00     | 1956-10-28 | 1956-10-28 | 28 October 1956, 14:30           | 28. Oktober 1956, 14:30
                    1956-10-28T14:30:00Z    | 1956-10-28 | 1956-10-28 | 28 October 1956, 14:30           | 28. Oktober 1956, 14:30
                    1956-10~                | 1956-10-01 | 1956-10-31 | ca. October 1956                 | ca. Oktober 1956
                    1956?                   | 1956-01-01 | 1956-12-31 | 1956?                            | 1956?
                    1956-10-28%             | 1956-10-28 | 1956-10-28 | ca. 28 October 1956?             | ca. 28. Oktober 1956?
                    195X                    | 1950-01-01 | 1959-12-31 | 1950s                            | 1950er Jahre
                    19XX                    | 1900-01-01 | 1999-12-31 | 1900–1999                        | 1900–1999
                    1956-XX                 | 1956-01-01 | 1956-12-31 | 1956                             | 1956
                    1956-10-XX              | 1956-10-01 | 1956-10-31 | October 1956                     | Oktober 1956
                    1956-XX-XX              | 1956-01-01 | 1956-12-31 | 1956                             | 1956
                    1956-21                 | 1956-03-01 | 1956-05-31 | spring 1956                      | Frühjahr 1956
                    1956-23~                | 1956-09-01 | 1956-11-30 | ca. autumn 1956                  | ca. Herbst 1956
                    1955-24                 | 1955-12-01 | 1956-02-29 | winter 1955                      | Winter 1955
                    1956-10-26/1956-10-28   | 1956-10-26 | 1956-10-28 | 26–28 October 1956               | 26.–28. Oktober 1956
                    1956-10-30/1956-11-02   | 1956-10-30 | 1956-11-02 | 30 October – 2 November 1956     | 30. Oktober – 2. November 1956
                    1956-12-30/1957-01-02   | 1956-12-30 | 1957-01-02 | 30 December 1956 – 2 January 1957 | 30. Dezember 1956 – 2. Januar 1957
                    1956-10/1956-11         | 1956-10-01 | 1956-11-30 | October–November 1956            | Oktober–November 1956
                    1956-11/1957-01         | 1956-11-01 | 1957-01-31 | November 1956 – January 1957     | November 1956 – Januar 1957
                    1955/1957               | 1955-01-01 | 1957-12-31 | 1955–1957                        | 1955–1957
                    1955~/1957~             | 1955-01-01 | 1957-12-31 | ca. 1955–1957                    | ca. 1955–1957
                    1955/1957?              | 1955-01-01 | 1957-12-31 | 1955 – 1957?                     | 1955 – 1957?
                    1956-10-21~/1956-10-31~ | 1956-10-21 | 1956-10-31 | late October 1956                | Ende Oktober 1956
                    1956-10-01~/1956-10-10~ | 1956-10-01 | 1956-10-10 | early October 1956               | Anfang Oktober 1956
                    1956-10-11~/1956-10-20~ | 1956-10-11 | 1956-10-20 | mid October 1956                 | Mitte Oktober 1956
                    1956-10-26/..           | 1956-10-26 | 9999-12-31 | from 26 October 1956             | ab 26. Oktober 1956
                    1956-10-26/             | 1956-10-26 | 9999-12-31 | from 26 October 1956             | ab 26. Oktober 1956
                    ../1956                 | 0001-01-01 | 1956-12-31 | until 1956                       | bis 1956
                    [1956-10-26..1956-10-28] | 1956-10-26 | 1956-10-28 | between 26 and 28 October 1956  | zwischen 26. und 28. Oktober 1956
                    [1955..1956-10]         | 1955-01-01 | 1956-10-31 | between 1955 and October 1956    | zwischen 1955 und Oktober 1956
                    [..1956-10-28]          | 0001-01-01 | 1956-10-28 | 28 October 1956 or earlier       | spätestens 28. Oktober 1956
                    [1956-10-28..]          | 1956-10-28 | 9999-12-31 | 28 October 1956 or later         | frühestens 28. Oktober 1956
                    """)
    void readsEdtfAndWritesItAsPeopleDo(
            String edtf, LocalDate earliest, LocalDate latest, String english, String german) {
        var date = ApproximateDate.parse(edtf);

        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.display(Locale.ENGLISH)).isEqualTo(english);
        assertThat(date.display(Locale.GERMANY)).isEqualTo(german);
    }

    @ParameterizedTest
    @CsvSource({"1956,false,false", "1956~,true,false", "1956?,false,true", "1956%,true,true", "1955/1956?,false,true"})
    void saysHowSureItIs(String edtf, boolean approximate, boolean uncertain) {
        var date = ApproximateDate.parse(edtf);

        assertThat(date.approximate()).isEqualTo(approximate);
        assertThat(date.uncertain()).isEqualTo(uncertain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1956-13",
                "1956-02-30",
                "1957-02-29",
                "1956-00",
                "1956-10-00",
                "56",
                "1956-1-1",
                "26 October 1956",
                "1956-10-28/1956-10-26",
                "/",
                "../..",
                "[..]",
                "1956~~",
                "195X-10",
                "X956",
                "1956-XX-28",
                "1956-21-03",
                "1956-25",
                "0000",
                "1956-10T12:00:00",
                "1956-10-28T25:00:00",
                "1956/1957/1958",
                "-0044",
                "1956-10-28x"
            })
    void refusesWhatIsNotEdtfAndShowsWhatIs(String text) {
        var problem = catchThrowableOfType(Problem.class, () -> ApproximateDate.parse(text));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains("“" + text + "”").contains("1956-10-28");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    October 26, 1956                    | 1956-10-26
                    November 01, 1956                   | 1956-11-01
                    Friday, October 26, 1956            | 1956-10-26
                    Oct. 26, 1956                       | 1956-10-26
                    26 Oct 1956                         | 1956-10-26
                    26th of October, 1956               | 1956-10-26
                    26-Oct-1956                         | 1956-10-26
                    26.10.1956                          | 1956-10-26
                    6. 1. 1956                          | 1956-01-06
                    26. Oktober 1956                    | 1956-10-26
                    26 октября 1956 г.                  | 1956-10-26
                    1956. október 26.                   | 1956-10-26
                    26 octobre 1956                     | 1956-10-26
                    26 października 1956                | 1956-10-26
                    26/10/1956                          | 1956-10-26
                    10/26/1956                          | 1956-10-26
                    1956/10/26                          | 1956-10-26
                    1956-10-26                          | 1956-10-26
                    October 1956                        | 1956-10
                    10/1956                             | 1956-10
                    Sept 1956                           | 1956-09
                    1956                                | 1956
                    [1956?]                             | 1956?
                    ca. October 1956                    | 1956-10~
                    c. 1956                             | 1956~
                    ca. 1956?                           | 1956%
                    um 1956                             | 1956~
                    1950s                               | 195X
                    1950er Jahre                        | 195X
                    autumn 1956                         | 1956-23
                    late October 1956                   | 1956-10-21~/1956-10-31~
                    Anfang November 1956                | 1956-11-01~/1956-11-10~
                    26-28 October 1956                  | 1956-10-26/1956-10-28
                    October 26–28, 1956                 | 1956-10-26/1956-10-28
                    26.–28. Oktober 1956                | 1956-10-26/1956-10-28
                    30 October – 2 November 1956        | 1956-10-30/1956-11-02
                    October–November 1956               | 1956-10/1956-11
                    1955-1957                           | 1955/1957
                    1955 to 1957                        | 1955/1957
                    between 26 and 28 October 1956      | [1956-10-26..1956-10-28]
                    zwischen dem 26. und 28. Oktober 1956 | [1956-10-26..1956-10-28]
                    undated                             | ''
                    n.d.                                | ''
                    1/2/1956                            | none
                    February 30, 1956                   | none
                    32.1.1956                           | none
                    sometime in autumn                  | none
                    Octember 1956                       | none
                    26 October                          | none
                    ?                                   | none
                    """)
    void readsDatesAsListingsAndCataloguesWriteThem(String words, String edtf) {
        assertThat(ApproximateDate.inWords(words).map(ApproximateDate::edtf).orElse(null))
                .isEqualTo(edtf);
    }

    @Test
    void everyDateInWordsThatItWritesItAlsoReads() {
        for (var edtf : new String[] {
            "1956-10-28",
            "1956-10",
            "1956?",
            "1956-10~",
            "195X",
            "1956-21",
            "1956-10-26/1956-10-28",
            "1955/1957",
            "1956-10-21~/1956-10-31~",
            "[1956-10-26..1956-10-28]"
        }) {
            for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                var written = ApproximateDate.parse(edtf).display(locale);
                assertThat(ApproximateDate.inWords(written)).as(written).contains(ApproximateDate.parse(edtf));
            }
        }
    }

    @Test
    void noDateIsUndated() {
        assertThat(ApproximateDate.parse(null)).isEqualTo(ApproximateDate.UNDATED);
        assertThat(ApproximateDate.parse(" ").display(Locale.ENGLISH)).isEqualTo("undated");
        assertThat(ApproximateDate.parse("XXXX").display(Locale.GERMAN)).isEqualTo("undatiert");
        assertThat(ApproximateDate.UNDATED.isDated()).isFalse();
        assertThat(ApproximateDate.UNDATED.edtf()).isEmpty();
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnReadsEnglishWhateverTheMachineSpeaks() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(ApproximateDate.parse("1956-10~").display(new Locale("hu")))
                    .isEqualTo("ca. October 1956");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void sortsByFirstDayThenByLast() {
        assertThat(ApproximateDate.parse("1956-10-01"))
                .isLessThan(ApproximateDate.parse("1956-10"))
                .isLessThan(ApproximateDate.parse("1956-10-02"));
    }

    @Test
    void aHostilelyLongDateIsRefusedBriefly() {
        var problem = catchThrowableOfType(Problem.class, () -> ApproximateDate.parse("9".repeat(100_000)));

        assertThat(problem.detail().length()).isLessThan(300);
        assertThat(ApproximateDate.inWords("1".repeat(100_000))).isEmpty();
    }

    @Test
    void documentsOfOneDayHaveTheDayInCommonAndNotTheHour() {
        assertThat(ApproximateDate.parse("1956-10-28T16:00").day()).isEqualTo(ApproximateDate.parse("1956-10-28"));
        assertThat(ApproximateDate.parse("1956-10-28T16:00:30+01:00").hour()).isEqualTo("16:00");
        assertThat(ApproximateDate.parse("1956-10-28/1956-10-29").day().edtf()).isEqualTo("1956-10-28/1956-10-29");
        assertThat(ApproximateDate.UNDATED.hour()).isEmpty();
    }
}
