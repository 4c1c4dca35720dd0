package org.postil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class TypefacesTest {

    @Test
    void aTextNeedsTheFontsOfItsLetters() {
        assertThat(Typefaces.in("A plain text – with “marks” and an à.")).isEmpty();
        assertThat(Typefaces.in("Ernő Gerő")).containsExactly(Typefaces.LATIN_EXTENDED);
        assertThat(Typefaces.in("Гёрё, and Gerő")).containsExactly(Typefaces.LATIN_EXTENDED, Typefaces.CYRILLIC);
        assertThat(Typefaces.in("שלום, 和平, 🕊")).containsExactly(Typefaces.HEBREW);
    }

    @Test
    void everyFontNamedIsServed() {
        Assets assets = new Assets(new ObjectMapper());
        assertThat(Typefaces.files(EnumSet.allOf(Typefaces.class)))
                .allSatisfy(file -> assertThat(assets.url(file)).startsWith("/assets/"));
        assertThat(assets.serifItalic()).endsWith(".woff2");
    }
}
