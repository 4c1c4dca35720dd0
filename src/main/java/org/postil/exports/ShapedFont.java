package org.postil.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fop.fonts.EmbedFontInfo;
import org.apache.fop.fonts.FontManager;
import org.apache.fop.fonts.FontUris;
import org.apache.fop.fonts.LazyFont;

/**
 * A font that remembers how it shaped a word: its ligatures, and what is moved together. To look that up in the tables of the
 * font takes a fifth of the time in which pages are set, and what is exported says the same words over and over.
 */
final class ShapedFont extends LazyFont {
    /** Of words in a size; all of them together take some megabytes. */
    private static final int MOST = 20_000;

    /** Before these no letter bears a mark of its own. */
    private static final char FIRST_MARK = '\u0300';

    private final Map<Word, Shape> shapes = new Recent<>();
    private final Map<Word, int[][]> places = new Recent<>();

    /** @param size in millipoints; 0 where that does not matter */
    private record Word(String letters, String script, String language, boolean controls, int size) {}

    private record Shape(String glyphs, List<Object> origins) {}

    private static final class Recent<V> extends LinkedHashMap<Word, V> {
        private static final long serialVersionUID = 1;

        private Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Word, V> eldest) {
            return size() > MOST;
        }
    }

    /** @param font which was not read yet */
    ShapedFont(LazyFont font, FontManager fonts) {
        super(
                new EmbedFontInfo(new FontUris(font.getFontURI(), null), true, true, List.of(), null),
                fonts.getResourceResolver(),
                true);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public CharSequence performSubstitution(
            CharSequence letters, String script, String language, List origins, boolean controls) {
        var word = new Word(letters.toString(), script, language, controls, 0);
        Shape shape = shapes.get(word);
        if (shape == null) {
            List<Object> found = new ArrayList<>();
            shape = new Shape(
                    super.performSubstitution(letters, script, language, found, controls)
                            .toString(),
                    found);
            shapes.put(word, shape);
        }
        if (origins != null) {
            origins.addAll(shape.origins());
        }
        return shape.glyphs();
    }

    @Override
    public int[][] performPositioning(CharSequence glyphs, String script, String language, int size) {
        var word = new Word(glyphs.toString(), script, language, false, size);
        if (!places.containsKey(word)) {
            places.put(word, super.performPositioning(glyphs, script, language, size));
        }
        int[][] place = places.get(word);
        return place == null ? null : copy(place);
    }

    /** Whoever asked may change it. */
    private static int[][] copy(int[][] place) {
        int[][] copy = new int[place.length][];
        for (int i = 0; i < place.length; i++) {
            copy[i] = place[i] == null ? null : place[i].clone();
        }
        return copy;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public CharSequence reorderCombiningMarks(
            CharSequence glyphs, int[][] places, String script, String language, List origins) {
        return glyphs.chars().allMatch(glyph -> glyph < FIRST_MARK)
                ? glyphs
                : super.reorderCombiningMarks(glyphs, places, script, language, origins);
    }
}
