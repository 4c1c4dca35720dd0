package org.postil.annotations;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** A moment as briefly as it can be told from others: today by the hour, this year by the day. */
@TemplateExtension
final class Moments {
    private static final Map<String, String> DAY = Map.of("en", "d MMM", "de", "d. MMM");
    private static final Map<String, String> LONG_AGO = Map.of("en", "d MMM uuuu", "de", "d. MMM uuuu");

    private Moments() {}

    static String brief(Instant moment, @TemplateAttribute("locale") Object locale) {
        return brief(moment.atZone(ZoneId.systemDefault()), ZonedDateTime.now(), locale);
    }

    static String brief(ZonedDateTime moment, ZonedDateTime now, Object locale) {
        Locale language = locale instanceof Locale known ? known : Locale.ENGLISH;
        if (moment.toLocalDate().equals(now.toLocalDate())) {
            return DateTimeFormatter.ofPattern("HH:mm", language).format(moment);
        }
        Map<String, String> patterns = moment.getYear() == now.getYear() ? DAY : LONG_AGO;
        String pattern = patterns.getOrDefault(language.getLanguage(), patterns.get("en"));
        return DateTimeFormatter.ofPattern(pattern, language).format(moment);
    }
}
