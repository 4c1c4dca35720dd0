package org.postil.citations.csl;

/**
 * What a style says of itself.
 *
 * @param title as its authors call it
 * @param parent the name of the style that a dependent one takes everything from, else null
 * @param note whether it cites in notes
 * @param bibliography whether it has one
 */
public record StyleInfo(String title, String parent, boolean note, boolean bibliography) {

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
        Element title = info.child("title");
        return new StyleInfo(
                title == null ? "" : title.text(),
                parent,
                "note".equals(root.get("class")),
                root.child("bibliography") != null);
    }

    public boolean isDependent() {
        return parent != null;
    }
}
