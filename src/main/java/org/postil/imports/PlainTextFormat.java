package org.postil.imports;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.postil.documents.Rendition;

/** A text without markup; its name is its title. */
final class PlainTextFormat implements Format {
    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.TEXT && Set.of("", "txt", "text").contains(upload.extension());
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var rendition = Rendition.ofPlain(upload.text());
        if (rendition.plain().isBlank()) {
            throw Refused.whole(Reason.Kind.NO_TEXT);
        }
        var name = FileTitle.of(upload);
        records.accept(new RecordDraft()
                .title(name.title())
                .date(name.date())
                .keyOf(rendition)
                .language(options.language())
                .text(options.role(), options.language(), rendition)
                .at(""));
    }
}
