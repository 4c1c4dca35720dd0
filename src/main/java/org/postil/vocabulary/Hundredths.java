package org.postil.vocabulary;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.text.NumberFormat;
import java.util.Locale;

/** A coefficient with two places, as the page's language writes it. */
@TemplateExtension
final class Hundredths {
    private Hundredths() {}

    static String hundredths(Double number, @TemplateAttribute("locale") Object locale) {
        NumberFormat format = NumberFormat.getInstance(locale instanceof Locale known ? known : Locale.ENGLISH);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
