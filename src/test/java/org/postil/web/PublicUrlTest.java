package org.postil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    @Test
    void isTheConfiguredAddressWithoutASlashAtItsEnd() {
        var url = configured("https://postil.example.org/hungary/");
        assertThat(url.of("/documents/x")).isEqualTo("https://postil.example.org/hungary/documents/x");
        assertThat(url.isSecure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postil.example.org", "ftp://postil.example.org", "https://", "http://a b"})
    void whatIsNoAddressIsNamedAtTheStart(String value) {
        assertThatThrownBy(() -> configured(value))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("POSTIL_PUBLIC_URL")
                .hasMessageContaining("https://postil.example.org");
    }

    private static PublicUrl configured(String value) {
        return new PublicUrl(Optional.of(value), new CurrentVertxRequest());
    }
}
