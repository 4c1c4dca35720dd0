package org.postil.facsimiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is of a page's image: the info.json of the IIIF Image API 3, level 0.
 *
 * @param maxWidth of what is handed out in one piece, which is what {@code full/max} asks for
 */
record ImageInfo(
        @JsonProperty("@context") String context,
        String id,
        String type,
        String protocol,
        String profile,
        int width,
        int height,
        int maxWidth,
        int maxHeight,
        List<Size> sizes,
        List<Tiles> tiles) {

    record Size(int width, int height) {}

    record Tiles(int width, List<Integer> scaleFactors) {}

    /** @param id the address of the image, with the server's own before it */
    static ImageInfo of(PageImage page, String id) {
        List<Size> sizes = new ArrayList<>();
        List<Integer> factors = new ArrayList<>();
        for (int factor = 1; factor <= page.size().smallest(); factor *= 2) {
            PageSize level = page.size().level(factor);
            if (level.isWhole()) {
                sizes.add(0, new Size(level.width(), level.height()));
            }
            factors.add(factor);
        }
        return new ImageInfo(
                "http://iiif.io/api/image/3/context.json",
                id,
                "ImageService3",
                "http://iiif.io/api/image",
                "level0",
                page.size().width(),
                page.size().height(),
                page.size().whole().width(),
                page.size().whole().height(),
                sizes,
                List.of(new Tiles(PageSize.TILE, factors)));
    }
}
