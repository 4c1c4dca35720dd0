package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postil.web.Locales;

@QuarkusTest
class ReasonTest {
    @ParameterizedTest
    @EnumSource(value = Reason.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "AS_WRITTEN")
    void everyReasonIsASentenceInEveryLanguage(Reason.Kind kind) {
        var reason = Reason.of(kind, "catalogue.csv", "TEI");
        var english = reason.in(Locales.words(ReasonMessages.class, Locale.ENGLISH));
        var german = reason.in(Locales.words(ReasonMessages.class, Locale.GERMAN));

        assertThat(english).isNotBlank();
        assertThat(german).isNotBlank().isNotEqualTo(english);
    }
}
