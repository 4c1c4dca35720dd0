package org.postil.archives;

import java.util.List;
import java.util.UUID;

/**
 * A document on a page that is read without Postil.
 *
 * @param home the title of the whole, which leads back
 * @param facts what tells it from others at a glance
 * @param summary its abstract, or empty
 * @param address where it stands in Postil
 */
record SitePage(
        String language,
        String home,
        String title,
        String facts,
        String summary,
        String address,
        List<Line> lines,
        List<Original> originals,
        List<Rendered> texts,
        List<Note> notes) {

    /** @param what a word of the messages */
    record Line(String what, List<String> words) {}

    /** @param file its name in the archive @param name as its owner called it */
    record Original(String file, String name) {}

    /** @param tongue the language in words @param html safe, with references to the notes in it */
    record Rendered(String role, String language, String direction, String tongue, String html) {}

    /**
     * A note with its answers, whose own are empty.
     *
     * @param number by which the text refers to it; 0 for an answer
     * @param quote of its passage, or empty
     * @param placed whether the text refers to it
     * @param page whose image it is on, or empty
     * @param body safe HTML
     * @param created ISO 8601
     */
    record Note(
            UUID id,
            int number,
            String author,
            String created,
            String day,
            String quote,
            boolean placed,
            String folio,
            String page,
            String body,
            List<String> tags,
            List<Note> replies) {}
}
