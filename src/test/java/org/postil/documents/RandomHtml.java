package org.postil.documents;

import java.util.Random;

/** Pages such as nobody writes and some programs do: any tag in any order, half of them never closed. */
public final class RandomHtml {
    private static final String[] TAGS = {
        "p",
        "div",
        "b",
        "i",
        "em",
        "a",
        "span",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "colgroup",
        "pre",
        "blockquote",
        "h1",
        "h3",
        "hr",
        "br",
        "sup",
        "u",
        "font",
        "center",
        "section",
        "aside",
        "figure",
        "figcaption",
        "q",
        "form",
        "button",
        "select",
        "option",
        "script",
        "style",
        "svg",
        "math",
        "textarea",
        "code",
        "small",
        "ruby",
        "rt",
        "nobr",
        "address",
        "article",
        "img",
        "template",
        "body",
        "object",
        "marquee",
        "frameset",
        "title",
        "noscript",
        "xmp",
        "plaintext",
        "details",
        "summary",
        "bdo",
        "wbr"
    };
    private static final String[] ATTRIBUTES = {
        "class=folio data-label='l. 5'",
        "id=x",
        "href='#x'",
        "href='https://x.org/?a=b&c'",
        "lang=ru",
        "dir=rtl",
        "align=center",
        "style='font-weight:bold;text-align:right'",
        "class='footnotes small-caps'",
        "colspan=2",
        "start=4",
        "onclick=x()",
        "title='a\"b'"
    };
    private static final String[] TEXTS = {
        "a",
        " b",
        "c ",
        " ",
        "\n",
        "\n\n",
        "\t",
        "d e",
        "&nbsp;",
        "&lt;",
        "&amp;amp;",
        "\u00ad",
        "\ud835\udd18",
        "\u200b",
        "\r\n",
        "<!-- c -->",
        "&#0;",
        "\u0001",
        "\ud800",
        "<![CDATA[x]]>",
        "&",
        "<",
        "\f",
        "\uFEFF"
    };

    private RandomHtml() {}

    public static String page(Random random) {
        var html = new StringBuilder();
        int parts = random.nextInt(1, 30);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> html.append('<').append(tag(random)).append('>');
                case 2 -> html.append("</").append(pick(random, TAGS)).append('>');
                default -> html.append(pick(random, TEXTS));
            }
        }
        return html.toString();
    }

    private static String tag(Random random) {
        var tag = pick(random, TAGS);
        return random.nextInt(3) == 0 ? tag + " " + pick(random, ATTRIBUTES) : tag;
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
