package org.postil.citations.csl;

/**
 * What a style says of itself.
 *
 * @param title in the style's own words
 * @param parent the name of the style that a dependent one takes everything from, else null
 * @param locale the language it is written for, or null
 */
public record StyleInfo(
        String id, String title, String shortTitle, String parent, boolean note, boolean bibliography, String locale) {

    /** @throws IllegalArgumentException when it is no style of the Citation Style Language */
    public static StyleInfo of(String xml) {
        Element root = Element.parse(xml);
        Element info = root.child("info");
        if (!root.name().equals("style") || info == null) {
            throw new IllegalArgumentException(
                    "The file is no CSL style: it has no style element with an info element.");
        }
        String parent = info.all("link").stream()
                .filter(link -> "independent-parent".equals(link.get("rel")))
                .map(link -> link.get("href", ""))
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .findFirst()
                .orElse(null);
        return new StyleInfo(
                text(info, "id"),
                text(info, "title"),
                text(info, "title-short"),
                parent,
                "note".equals(root.get("class")),
                root.child("bibliography") != null,
                root.get("default-locale"));
    }

    public boolean isDependent() {
        return parent != null;
    }

    private static String text(Element info, String name) {
        Element child = info.child(name);
        return child == null ? "" : child.text().strip();
    }
}
