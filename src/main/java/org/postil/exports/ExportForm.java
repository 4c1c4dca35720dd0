package org.postil.exports;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What the dialog sends. A style that is not among those offered, or words of its title, stands in a field of its own. */
public class ExportForm {
    @RestForm
    String what;

    @RestForm
    String query;

    @RestForm
    boolean deep;

    @RestForm
    String format;

    @RestForm
    String order;

    @RestForm
    String style;

    @RestForm
    String otherStyle;

    @RestForm
    String locale;

    @RestForm
    List<String> part;

    ExportOptions options() {
        String named = otherStyle == null || otherStyle.isBlank() ? style : otherStyle.strip();
        return new ExportOptions(what, query, deep, format, order, named, locale, part == null ? List.of() : part);
    }
}
