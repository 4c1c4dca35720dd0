package org.postil.mail;

import java.util.List;
import java.util.Locale;
import org.postil.shared.OneLine;

/**
 * What somebody is told by mail: a few sentences and one thing to do, in his language and all of it plain text.
 *
 * @param to one e-mail address
 * @param locale the language it is written in
 * @param said what he should know, a paragraph each
 * @param action what the link does
 * @param link where it is done, an absolute address
 * @param small what he may want to know as well, a paragraph each
 */
public record Letter(
        String to, Locale locale, String subject, List<String> said, String action, String link, List<String> small) {
    /** The names in it are those that people have given themselves: none of them begins a paragraph that looks like ours. */
    public Letter {
        subject = OneLine.of(subject);
        said = said.stream().map(OneLine::of).toList();
        action = OneLine.of(action);
        small = small.stream().map(OneLine::of).toList();
    }

    public String lang() {
        return locale.toLanguageTag();
    }
}
