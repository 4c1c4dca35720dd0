package org.postil.imports;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postil.documents.Rendition;
import org.postil.shared.ApproximateDate;

/** Markdown; its title is that of the front matter, else its first heading, else its name. */
final class MarkdownFormat implements Format {
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A---[ \\t]*\\n(?<fields>.{0,20000}?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern FIRST_HEADING = Pattern.compile(
            "\\A\\s*(?:# +(?<atx>[^\\n]{1,2000}?)(?: +#+)?[ \\t]*(?:\\n|\\z)|(?<setext>[^\\n]{1,2000})\\n=+[ \\t]*(?:\\n|\\z))");
    private static final Pattern FIELD = Pattern.compile("^(?<name>[\\p{L} _-]{1,40}):[ \\t]*(?<value>.*)$");

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.TEXT
                && (upload.extension().equals("md") || upload.extension().equals("markdown"));
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var markdown = upload.text().replace("\r\n", "\n");
        var name = FileTitle.of(upload);
        var draft = new RecordDraft().language(options.language()).date(name.date());
        var front = FRONT_MATTER.matcher(markdown);
        if (front.find()) {
            fields(front.group("fields"), draft);
            markdown = markdown.substring(front.end());
        }
        var heading = FIRST_HEADING.matcher(markdown);
        if (heading.find()) {
            var words = heading.group("atx") != null ? heading.group("atx") : heading.group("setext");
            var title = Rendition.ofMarkdown(words).plain();
            if (draft.title().isEmpty() || draft.title().equals(title)) {
                draft.title(title);
                markdown = markdown.substring(heading.end());
            }
        }
        if (draft.title().isEmpty()) {
            draft.title(name.title());
        }
        var rendition = Rendition.ofMarkdown(markdown);
        if (rendition.plain().isBlank()) {
            throw Refused.whole(Reason.Kind.NO_TEXT);
        }
        records.accept(draft.keyOf(rendition)
                .text(options.role(), options.language(), rendition)
                .at(""));
    }

    /** "name: value" lines, a list as "[a, b]" or as lines with dashes; the names are a catalogue's. */
    private static void fields(String fields, RecordDraft draft) {
        CatalogueColumn column = null;
        int number = 1;
        for (var line : fields.split("\n")) {
            number++;
            var field = FIELD.matcher(line);
            if (field.matches()) {
                column = CatalogueColumn.named(field.group("name")).orElse(null);
                field(draft, column, unquoted(field.group("value")), number);
            } else if (line.strip().startsWith("- ")) {
                field(draft, column, unquoted(line.strip().substring(2)), number);
            }
        }
    }

    private static void field(RecordDraft draft, CatalogueColumn column, String value, int line) {
        if (column == null || value.isEmpty()) {
            return;
        }
        switch (column) {
            case TITLE -> draft.title(value);
            case DATE ->
                draft.date(ApproximateDate.inWords(value)
                        .orElseThrow(() -> new Refused("line " + line, Reason.Kind.NO_DATE, value)));
            case KIND -> draft.kind(value);
            case ABSTRACT -> draft.summary(value);
            case CREATORS -> each(value, draft::creator);
            case RECIPIENTS -> each(value, draft::recipient);
            case PERSONS -> each(value, draft::person);
            case PLACES -> each(value, draft::place);
            case SUBJECTS -> each(value, draft::subject);
            case LANGUAGES -> each(value, language -> draft.language(Languages.tag(language)));
            default -> column.provenance().ifPresent(name -> draft.provenance(name, value));
        }
    }

    private static void each(String value, Consumer<String> add) {
        boolean list = value.startsWith("[") && value.endsWith("]");
        for (var item : list ? value.substring(1, value.length() - 1).split(",") : new String[] {value}) {
            add.accept(unquoted(item));
        }
    }

    private static String unquoted(String value) {
        var bare = value.strip();
        boolean quoted = bare.length() > 1
                && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
                && bare.charAt(bare.length() - 1) == bare.charAt(0);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }
}
