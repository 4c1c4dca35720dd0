package org.postil.citations;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An official locale's XML from the locales archive. */
record LocaleFile(Document xml) {

    static LocaleFile read(String tag) {
        return new LocaleFile(CslXml.read("/locales-" + tag + ".xml"));
    }

    /** For the engine, which asks for locales that may not exist and wants null then. */
    static String forEngine(String tag) {
        if (!CslXml.exists("/locales-" + tag + ".xml")) {
            return null;
        }
        LocaleFile locale = read(tag);
        locale.writeOrdinalDays();
        return CslXml.write(locale.xml);
    }

    /** The short form of a term, else null. */
    Element shortTerm(String name) {
        return term(name, "short");
    }

    /** citeproc-java writes the ordinal day of "26. Oktober" without its point. */
    private void writeOrdinalDays() {
        Element ordinal = term("ordinal", "");
        if (ordinal == null || !ordinal.getTextContent().strip().equals(".")) {
            return;
        }
        for (Element part : CslXml.all(xml, "date-part")) {
            if (part.getAttribute("name").equals("day")
                    && part.getAttribute("form").equals("ordinal")) {
                part.setAttribute("form", "numeric");
                part.setAttribute("suffix", "." + part.getAttribute("suffix"));
            }
        }
    }

    private Element term(String name, String form) {
        return CslXml.all(xml, "term").stream()
                .filter(t -> t.getAttribute("name").equals(name)
                        && t.getAttribute("form").equals(form))
                .findFirst()
                .orElse(null);
    }
}
