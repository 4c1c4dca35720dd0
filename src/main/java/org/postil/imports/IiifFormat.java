package org.postil.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postil.facsimiles.PageDraft;
import org.postil.shared.ApproximateDate;

/**
 * A IIIF manifest (Presentation API 2 and 3): a document whose pages stay with those who published them, with what is noted
 * on them. What the manifest says of it is a proposal.
 */
final class IiifFormat implements Format {
    private static final Pattern CONTEXT =
            Pattern.compile("\"@context\"\\s*:\\s*(?:\\[[^\\]]*)?\"https?://iiif\\.io/api/presentation/[23]/");
    private static final Pattern DAY = Pattern.compile("^-?\\d{4}-\\d\\d-\\d\\d");
    private static final int MOST_PAGES = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return upload.content() == Content.TEXT
                && (upload.extension().equals("json") || upload.extension().isEmpty())
                && CONTEXT.matcher(upload.beginning()).find();
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        JsonNode manifest;
        try {
            manifest = JSON.readTree(upload.text());
        } catch (JsonProcessingException malformed) {
            throw Refused.whole(Reason.Kind.IIIF_MALFORMED);
        }
        var record = record(manifest, options);
        var notes = new IiifNotes("", record.key(), IiifCanvas.id(manifest));
        List<PageDraft> pages = pages(manifest, notes);
        if (pages.isEmpty()) {
            throw Refused.whole(Reason.Kind.IIIF_NO_PAGES);
        }
        records.accept(record.pages(pages).at(""));
        notes.read(manifest);
        IiifCanvas.of(manifest).forEach(canvas -> notes.read(canvas.canvas()));
        notes.tell(records);
    }

    /** @param notes which then know the pages */
    private static List<PageDraft> pages(JsonNode manifest, IiifNotes notes) {
        List<PageDraft> pages = new ArrayList<>();
        for (var canvas : IiifCanvas.of(manifest)) {
            canvas.page(pages.size() + 1).ifPresent(page -> {
                pages.add(page);
                notes.page(pages.size(), canvas.canvas());
            });
            if (pages.size() > MOST_PAGES) {
                throw Refused.whole(Reason.Kind.PDF_TOO_MANY_PAGES, pages.size());
            }
        }
        return pages;
    }

    private static RecordDraft record(JsonNode manifest, ImportOptions options) {
        var id = IiifCanvas.id(manifest);
        var title = IiifCanvas.words(manifest.path("label"));
        var day = DAY.matcher(manifest.path("navDate").asText(""));
        var rights = manifest.path("rights").asText(manifest.path("license").asText(""));
        var credit = IiifCanvas.words(manifest.path("requiredStatement").path("value"));
        var pairs = IiifPairs.of(manifest);
        var draft = new RecordDraft()
                .key("iiif:" + id)
                .title(title.isEmpty() ? id : title)
                .summary(IiifPairs.plain(IiifCanvas.words(
                        manifest.has("summary") ? manifest.path("summary") : manifest.path("description"))))
                .date(pairs.date()
                        .or(() -> day.find() ? ApproximateDate.inWords(day.group()) : Optional.empty())
                        .orElse(ApproximateDate.UNDATED))
                .identifier("iiif", id);
        pairs.tell(draft);
        if (draft.languages().isEmpty()) {
            draft.language(options.language());
        }
        return draft.provenance("originalAddress", id)
                .provenance("rights", rights)
                .provenance("creditLine", credit.isEmpty() ? IiifCanvas.words(manifest.path("attribution")) : credit);
    }
}
