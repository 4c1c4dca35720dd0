package org.postil.facsimiles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.shared.Problem;

/**
 * Which image of a page an address asks for, in the words of the IIIF Image API 3: a region, and the size it shall have. Of
 * all that can be written so there is what a server of level 0 lists, the tiles of each level and the smaller levels whole.
 *
 * @param file the name of the level's file that has it
 */
record ImageAsked(PageLevel level, String file) {
    private static final Pattern REGION = Pattern.compile("(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6}),(\\d{0,6})");

    /** @throws Problem 400 for what is not among them */
    static ImageAsked of(PageImage page, String region, String size) {
        if (region.equals("full") && size.equals("max")) {
            return whole(page, page.size().whole().width());
        }
        Matcher wanted = SIZE.matcher(size);
        if (!wanted.matches()) {
            throw unknown(page);
        }
        int width = Integer.parseInt(wanted.group(1));
        ImageAsked found = region.equals("full") ? whole(page, width) : tile(page, region, width);
        if (found == null) {
            throw unknown(page);
        }
        return found;
    }

    private static ImageAsked whole(PageImage page, int width) {
        for (int factor = 1; factor <= page.size().smallest(); factor *= 2) {
            PageLevel level = new PageLevel(page, factor);
            if (level.size().width() == width) {
                return level.size().isWhole() ? new ImageAsked(level, level.whole()) : null;
            }
        }
        return null;
    }

    private static ImageAsked tile(PageImage page, String region, int width) {
        Matcher wanted = REGION.matcher(region);
        if (!wanted.matches()) {
            return null;
        }
        int left = Integer.parseInt(wanted.group(1));
        int top = Integer.parseInt(wanted.group(2));
        int wide = Integer.parseInt(wanted.group(3));
        int high = Integer.parseInt(wanted.group(4));
        for (int factor = 1; factor <= page.size().smallest(); factor *= 2) {
            int reach = PageSize.TILE * factor;
            boolean onGrid = left % reach == 0 && top % reach == 0;
            boolean whole = wide == Math.min(reach, page.size().width() - left)
                    && high == Math.min(reach, page.size().height() - top);
            PageLevel level = new PageLevel(page, factor);
            int tile = Math.min(PageSize.TILE, level.size().width() - left / factor);
            if (onGrid && whole && tile == width) {
                return new ImageAsked(level, level.tile(left / reach, top / reach));
            }
        }
        return null;
    }

    private static Problem unknown(PageImage page) {
        return Problem.invalid(
                "size",
                "This image is to be had in the sizes and tiles that /facsimiles/" + page.facsimile() + "/"
                        + page.number() + "/info.json lists.");
    }

    /** Which bytes they are: the same for ever, since pages and files do not change. */
    String tag() {
        PageImage page = level.page();
        return "\"" + page.facsimile() + "-" + page.number() + "-" + level.factor() + "-" + file.replace(".jpg", "")
                + "\"";
    }
}
