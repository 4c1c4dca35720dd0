package org.postil.citations;

import java.util.List;
import java.util.Map;

/**
 * A document or passage cited in every way the interface offers.
 *
 * @param back where it is read
 * @param passage null for a whole document
 */
record CitationSheet(
        String title, String back, Locator passage, List<Formatted> formatted, List<Data> data, Choice choice) {

    /**
     * @param style what was asked for
     * @param name what the style is called, in the language of its authors
     * @param locale a BCP 47 tag, of what the style itself writes
     * @param shorter whether it is the note for every time but the first
     * @param html safe to be shown as it is
     * @param inText what stands in the sentence, or null
     */
    record Formatted(String style, String name, String locale, boolean shorter, String html, String inText) {}

    /** @param address of the same as a file */
    record Data(String name, String body, String address, String file) {}

    /**
     * The form in which another language or style is chosen.
     *
     * @param kept what else stands in the address
     * @param locale the one that is chosen, BCP 47
     * @param style what was typed: a style that is not among those shown, or words of its title; or null
     * @param matches styles whose titles have these words, when they are not one style's
     */
    record Choice(
            String action,
            Map<String, String> kept,
            List<Locales.Spoken> locales,
            String locale,
            String style,
            List<Match> matches) {}

    record Match(String name, String address) {}
}
