package org.postil.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {
    @Test
    void aFileGoesOutUnderItsNameInAnyAlphabet() {
        assertThat(Attachment.named("Über \"Отчёт\"; x.pdf"))
                .isEqualTo("attachment; filename=\"_ber ________ x.pdf\"; filename*=UTF-8''"
                        + "%C3%9Cber%20%22%D0%9E%D1%82%D1%87%D1%91%D1%82%22%3B%20x.pdf");
    }
}
