package org.postil.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LaidOutTest {
    private static final String BEFORE = "<h1>Gerő \0 said</h1><article>";
    private static final String AFTER = "</article><p>Nothing more.</p>";

    @Test
    void theSheetStandsInItsPlaceWhateverThePageSays() throws IOException {
        Sheet sheet = Sheet.of("<p>Ernő Gerő spoke.</p>", 17);
        assertThat(sent(sheet)).isEqualTo(BEFORE + "<p>Ernő Gerő spoke.</p>" + AFTER);
    }

    @Test
    void aDocumentWithoutTextHasNothingThere() throws IOException {
        assertThat(sent(null)).isEqualTo(BEFORE + AFTER);
    }

    private static String sent(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LaidOut(BEFORE + LaidOut.PLACE + AFTER, sheet).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
