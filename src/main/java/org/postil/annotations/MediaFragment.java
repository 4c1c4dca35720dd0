package org.postil.annotations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.facsimiles.PageSize;
import org.postil.shared.Problem;

/** A box as the end of an address says it: {@code xywh=percent:10,20,30,5}, or in pixels (Media Fragments URI 1.0, 4.2.2). */
final class MediaFragment {
    static final String STANDARD = "http://www.w3.org/TR/media-frags/";

    private static final String NUMBER = "(\\d{1,7}(?:\\.\\d{1,12})?)";
    private static final Pattern BOX =
            Pattern.compile("#?xywh=(percent:|pixel:)?" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER);

    private MediaFragment() {}

    static String of(Shape box) {
        return "xywh=percent:" + Shape.plain(box.x() * 100) + "," + Shape.plain(box.y() * 100) + ","
                + Shape.plain(box.w() * 100) + "," + Shape.plain(box.h() * 100);
    }

    /**
     * @param size of the page at its largest: pixels are counted on that
     * @throws Problem 400
     */
    static Shape.Draft parse(String written, PageSize size) {
        Matcher box = BOX.matcher(written == null ? "" : written.strip());
        if (!box.matches()) {
            throw Problem.invalid("target.selector", "Write a box as xywh=percent:10,20,30,5 or xywh=100,200,300,50.");
        }
        boolean percent = "percent:".equals(box.group(1));
        double wide = percent ? 100 : size.width();
        double high = percent ? 100 : size.height();
        return new Shape.Draft(
                number(box, 2) / wide, number(box, 3) / high, number(box, 4) / wide, number(box, 5) / high, null);
    }

    private static double number(Matcher box, int group) {
        return Double.parseDouble(box.group(group));
    }
}
