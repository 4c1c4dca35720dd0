package org.postil.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.postil.facsimiles.ImageFiles;
import org.postil.facsimiles.PageDraft;
import org.postil.facsimiles.PageSize;
import org.postil.facsimiles.PageSource;
import org.postil.facsimiles.Unreadable;

/** An image, or a TIFF of several: a document of that many pages, whose text nobody has read yet. */
final class ImageFormat implements Format {
    private static final long MILLION = 1_000_000;

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.IMAGE;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var name = FileTitle.of(upload);
        records.accept(new RecordDraft()
                .key("file:" + upload.sha256())
                .title(name.title())
                .date(name.date())
                .language(options.language())
                .pages(pages(upload))
                .at("")
                .remarking(Reason.of(Reason.Kind.IMAGE_NO_TEXT)));
    }

    private static List<PageDraft> pages(Upload upload) {
        List<PageDraft> pages = new ArrayList<>();
        for (var size : sizes(upload)) {
            int number = pages.size();
            pages.add(PageDraft.of(Integer.toString(number + 1), size, PageSource.image(number)));
        }
        return pages;
    }

    private static List<PageSize> sizes(Upload upload) {
        try (var image = ImageIO.createImageInputStream(upload.file().toFile())) {
            return ImageFiles.sizes(image);
        } catch (ImageFiles.TooLarge large) {
            throw Refused.whole(Reason.Kind.IMAGE_TOO_LARGE, large.width(), large.height(), large.most() / MILLION);
        } catch (Unreadable | IOException damaged) {
            throw Refused.whole(Reason.Kind.IMAGE_CORRUPT);
        }
    }
}
