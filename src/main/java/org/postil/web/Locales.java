package org.postil.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages the interface speaks, and which of them a request gets. */
public final class Locales {
    /** In the order of preference; the first is the answer to everybody else. */
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "ps", "sd", "syr", "ug", "ur", "yi", "ji");
    private static final int LONGEST_HEADER = 512;

    private Locales() {}

    /** Our own variety of that language, if we speak it: German for {@code de-AT}. */
    public static Optional<Locale> supported(Locale wanted) {
        return SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    /** What the interface says in one of {@link #SUPPORTED}, for words that are not written by a template. */
    public static <T> T words(Class<T> bundle, Locale locale) {
        return locale.equals(SUPPORTED.get(0))
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(locale.toLanguageTag()));
    }

    /** The best of ours for an {@code Accept-Language} header (RFC 9110, 12.5.4); nonsense gets the first. */
    static Locale accepted(String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return SUPPORTED.get(0);
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
            return best == null ? SUPPORTED.get(0) : best;
        } catch (IllegalArgumentException malformed) {
            return SUPPORTED.get(0);
        }
    }

    /** {@code rtl} for languages written from right to left, unless the tag names another script. */
    public static String direction(Locale locale) {
        var script = locale.getScript();
        if (!script.isEmpty()) {
            return Set.of("Arab", "Hebr", "Syrc", "Thaa").contains(script) ? "rtl" : "ltr";
        }
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    /** Every template speaks the language of its request. */
    static class Templates {
        void speak(@Observes EngineBuilder engine, PageContext page) {
            engine.addTemplateInstanceInitializer(template -> {
                if (Arc.container().requestContext().isActive()) {
                    template.setLocale(page.getLocale());
                }
            });
        }
    }
}
