package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/documents/working-notes?revision=3#note-1", "/search?q=a%2Fb"})
    void leadsToAnyPageOfOurs(String next) {
        assertThat(WayBack.of(next)).hasToString(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "documents",
                "/a b",
                "/a\r\nSet-Cookie: x=y",
                "/login?next=/login",
                "/logout"
            })
    void leadsNowhereElse(String next) {
        assertThat(WayBack.of(next)).hasToString("/");
    }
}
