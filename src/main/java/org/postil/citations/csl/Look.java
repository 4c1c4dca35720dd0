package org.postil.citations.csl;

/** How a stretch of output is set, by the values of the specification; null where nothing is said. */
record Look(String style, String variant, String weight, String decoration, String align) {
    static final Look PLAIN = new Look(null, null, null, null, null);
    static final Look ITALIC = new Look("italic", null, null, null, null);
    static final Look BOLD = new Look(null, null, "bold", null, null);
    static final Look SMALL_CAPS = new Look(null, "small-caps", null, null, null);
    static final Look SUPERSCRIPT = new Look(null, null, null, null, "sup");
    static final Look SUBSCRIPT = new Look(null, null, null, null, "sub");

    static Look of(Element element) {
        Look look = new Look(
                element.get("font-style"),
                element.get("font-variant"),
                element.get("font-weight"),
                element.get("text-decoration"),
                element.get("vertical-align"));
        return look.equals(PLAIN) ? PLAIN : look;
    }

    boolean isPlain() {
        return equals(PLAIN);
    }
}
