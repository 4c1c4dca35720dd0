package org.postil.facsimiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;

/**
 * Page images that stay with those who published them. Readers' browsers ask nobody but this server; it asks the others,
 * once for each level of a page, and keeps what they answer like any page image.
 */
@ApplicationScoped
public class Elsewhere {
    /** Stands in an address for the size that is wanted. */
    public static final String SIZE = "{size}";

    private static final long LARGEST = 30_000_000;
    private static final int LONGEST = 4096;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Fetcher fetcher;

    Elsewhere(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** How large a page is shown whose publisher says it is so large: image services seldom give out more. */
    public static PageSize shown(int width, int height) {
        double by = Math.max(1, Math.max(width, height) / (double) LONGEST);
        return new PageSize(Math.max(1, (int) Math.round(width / by)), Math.max(1, (int) Math.round(height / by)));
    }

    BufferedImage draw(String address, PageSize size) throws IOException {
        byte[] bytes = fetcher.fetch(
                        address.replace(SIZE, size.width() + ","),
                        "image/jpeg, image/png, image/*;q=0.5",
                        LARGEST,
                        PATIENCE)
                .bytes();
        try (var image = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            return ImageFiles.draw(image, 0, size);
        }
    }
}
