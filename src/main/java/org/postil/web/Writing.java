package org.postil.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.shared.ApproximateDate;

/** Numbers and dates as the page's language writes them: {@code {count.written}}, {@code {day.written}}. */
@TemplateExtension
public final class Writing {
    private static final Map<String, String> DAY = Map.of("en", "d MMMM uuuu", "de", "d. MMMM uuuu");
    private static final Map<String, String> MOMENT = Map.of("en", "d MMMM uuuu, HH:mm", "de", "d. MMMM uuuu, HH:mm");

    /** Looking one up takes far longer than writing a number with it. They are no two threads' at once: each takes a copy. */
    private static final Map<Locale, NumberFormat> NUMBERS = new ConcurrentHashMap<>();

    private Writing() {}

    static String written(Number number, @TemplateAttribute("locale") Object locale) {
        NumberFormat format = NUMBERS.computeIfAbsent(of(locale), NumberFormat::getIntegerInstance);
        return ((NumberFormat) format.clone()).format(number);
    }

    static String written(LocalDate day, @TemplateAttribute("locale") Object locale) {
        return write(day, DAY, of(locale));
    }

    /** A day and minute where the server stands. */
    public static String written(Instant moment, @TemplateAttribute("locale") Object locale) {
        return write(moment.atZone(ZoneId.systemDefault()), MOMENT, of(locale));
    }

    static String written(ApproximateDate date, @TemplateAttribute("locale") Object locale) {
        return date.display(of(locale));
    }

    /** A month or another date in EDTF, as the page's language writes it: "October 1956". */
    static String inMonth(String edtf, @TemplateAttribute("locale") Object locale) {
        return ApproximateDate.parse(edtf).display(of(locale));
    }

    /** A language by its tag, in the words of the page: "Russian" for {@code ru}, the tag itself if it has no name. */
    static String language(String tag, @TemplateAttribute("locale") Object locale) {
        return Locale.forLanguageTag(tag).getDisplayName(of(locale)).isEmpty()
                ? tag
                : Locale.forLanguageTag(tag).getDisplayName(of(locale));
    }

    /** {@code ltr} or {@code rtl} for a language's tag. */
    static String dir(String tag) {
        return Locales.direction(Locale.forLanguageTag(tag));
    }

    private static String write(TemporalAccessor when, Map<String, String> patterns, Locale locale) {
        var pattern = patterns.getOrDefault(locale.getLanguage(), patterns.get("en"));
        return DateTimeFormatter.ofPattern(pattern, locale).format(when);
    }

    private static Locale of(Object locale) {
        return locale instanceof Locale known ? known : Locales.SUPPORTED.get(0);
    }
}
