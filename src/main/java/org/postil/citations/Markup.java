package org.postil.citations;

import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SBibliography;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes;
import de.undercouch.citeproc.csl.internal.format.BaseFormat;
import de.undercouch.citeproc.csl.internal.token.DisplayGroupToken;
import de.undercouch.citeproc.output.Bibliography;
import de.undercouch.citeproc.output.SecondFieldAlign;

/**
 * What an engine writes. citeproc-java's own HTML uses style attributes, which our Content-Security-Policy forbids, and
 * its own Markdown is mixed with HTML.
 */
class Markup extends BaseFormat {

    static BaseFormat of(CitationFormat format) {
        return switch (format) {
            case HTML -> new Html();
            case MARKDOWN -> new Markdown();
            default -> new Markup();
        };
    }

    @Override
    public String getName() {
        return "text";
    }

    @Override
    protected String doFormatCitation(TokenBuffer buffer, RenderContext ctx) {
        return format(buffer);
    }

    /** The number or label that some styles set in a margin of its own is parted by a space. */
    @Override
    protected String doFormatBibliographyEntry(TokenBuffer buffer, RenderContext ctx, int index) {
        boolean aligned = ctx.getStyle().getBibliography().getSecondFieldAlign() != SecondFieldAlign.FALSE;
        int margin = 0;
        while (margin < buffer.getTokens().size()
                && buffer.getTokens().get(margin).isFirstField()) {
            margin++;
        }
        if (!aligned || margin == 0 || margin == buffer.getTokens().size()) {
            return format(buffer);
        }
        TokenBuffer rest = buffer.copy(margin, buffer.getTokens().size());
        return format(buffer.copy(0, margin)).strip() + " " + format(rest).strip();
    }

    @Override
    public Bibliography makeBibliography(String[] entries, SBibliography element) {
        return new Bibliography(entries);
    }

    @Override
    protected String formatURL(String url) {
        return escape(url);
    }

    @Override
    protected String doFormatLink(String text, String uri) {
        return text;
    }

    @Override
    protected String closeDisplayGroup(DisplayGroupToken.Type type) {
        return " ";
    }

    private static final class Html extends Markup {
        @Override
        public String getName() {
            return "html";
        }

        @Override
        protected String escape(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }

        @Override
        protected String openFontStyle(int style) {
            return "<i>";
        }

        @Override
        protected String closeFontStyle(int style) {
            return "</i>";
        }

        @Override
        protected String openFontWeight(int weight) {
            return "<b>";
        }

        @Override
        protected String closeFontWeight(int weight) {
            return "</b>";
        }

        @Override
        protected String openFontVariant(int variant) {
            return "<span class=\"small-caps\">";
        }

        @Override
        protected String closeFontVariant(int variant) {
            return "</span>";
        }

        @Override
        protected String openVerticalAlign(int align) {
            return align == FormattingAttributes.VA_SUP ? "<sup>" : "<sub>";
        }

        @Override
        protected String closeVerticalAlign(int align) {
            return align == FormattingAttributes.VA_SUP ? "</sup>" : "</sub>";
        }
    }

    private static final class Markdown extends Markup {
        @Override
        public String getName() {
            return "markdown";
        }

        @Override
        protected String escape(String text) {
            return MarkdownText.escape(text);
        }

        @Override
        protected String formatURL(String url) {
            return MarkdownText.link(url);
        }

        @Override
        protected String openFontStyle(int style) {
            return "*";
        }

        @Override
        protected String closeFontStyle(int style) {
            return "*";
        }

        @Override
        protected String openFontWeight(int weight) {
            return "**";
        }

        @Override
        protected String closeFontWeight(int weight) {
            return "**";
        }
    }
}
