package org.postil.citations;

import org.postil.citations.csl.Markup;

/** What a citation is written in. Our Content-Security-Policy forbids style attributes, so small capitals are a class. */
enum Marked implements Markup {
    TEXT {
        @Override
        public String text(String plain) {
            return plain;
        }

        @Override
        public String set(Setting setting, String inner) {
            return inner;
        }
    },
    HTML {
        @Override
        public String text(String plain) {
            return plain.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }

        @Override
        public String set(Setting setting, String inner) {
            return switch (setting) {
                case ITALIC, OBLIQUE -> "<i>" + inner + "</i>";
                case BOLD -> "<b>" + inner + "</b>";
                case SUPERSCRIPT -> "<sup>" + inner + "</sup>";
                case SUBSCRIPT -> "<sub>" + inner + "</sub>";
                case SMALL_CAPS -> "<span class=\"small-caps\">" + inner + "</span>";
                case UPRIGHT -> "<span class=\"upright\">" + inner + "</span>";
                default -> inner;
            };
        }
    },
    MARKDOWN {
        @Override
        public String text(String plain) {
            return MarkdownText.linked(plain);
        }

        @Override
        public String set(Setting setting, String inner) {
            return switch (setting) {
                case ITALIC, OBLIQUE -> "*" + inner + "*";
                case BOLD -> "**" + inner + "**";
                default -> inner;
            };
        }
    };

    static Marked of(CitationFormat format) {
        return switch (format) {
            case HTML -> HTML;
            case MARKDOWN -> MARKDOWN;
            default -> TEXT;
        };
    }

    /** The number or label that some styles set in a margin of its own is parted by a space. */
    @Override
    public String block(String display, String inner) {
        return inner.endsWith(" ") ? inner : inner + " ";
    }
}
