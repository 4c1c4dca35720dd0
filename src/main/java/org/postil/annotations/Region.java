package org.postil.annotations;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.facsimiles.FoundPage;
import org.postil.facsimiles.PageSize;

/**
 * A part of a page image.
 *
 * @param page its number in the facsimile, from 1
 * @param label what the page is cited by
 * @param width of the page at its largest, in pixels, as is its height
 */
@Embeddable
public record Region(
        @Column(name = "facsimile_id") UUID facsimile,
        @Column(name = "page") Integer page,
        @Column(name = "page_label") String label,
        @Column(name = "page_width") Integer width,
        @Column(name = "page_height") Integer height,
        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "shape") Shape shape) {

    static Region on(FoundPage page, Shape shape) {
        return new Region(
                page.facsimile(),
                page.number(),
                page.label(),
                page.size().width(),
                page.size().height(),
                shape);
    }

    /** A selector of the W3C model, 4.2.1 and 4.2.7, for the page's image. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Selector(String type, String conformsTo, String value) {}

    /** What its note is about, as JSON says it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(UUID facsimile, int page, String label, String image, Shape region, Selector selector) {}

    public Target target() {
        return new Target(facsimile, page, label, image(), shape, selector());
    }

    /** The page's image on this server (IIIF Image API 3). */
    public String image() {
        return FoundPage.image(facsimile, page);
    }

    /** A box in percent (Media Fragments 1.0, 4.2.2), which is so at every size; a polygon in pixels of the largest image. */
    public Selector selector() {
        return shape.points() == null
                ? new Selector("FragmentSelector", MediaFragment.STANDARD, MediaFragment.of(shape))
                : new Selector(
                        "SvgSelector",
                        null,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                                + "\"><polygon points=\"" + shape.corners(width, height) + "\"/></svg>");
    }

    /** The size of the page as it is shown on cards. */
    public PageSize small() {
        return new PageSize(width, height).thumbnail();
    }

    /** The shape as SVG draws it on that. */
    public String corners() {
        return shape.corners(small().width(), small().height());
    }

    public String thumbnail() {
        return image() + "/full/" + small().width() + ",/0/default.jpg";
    }
}
