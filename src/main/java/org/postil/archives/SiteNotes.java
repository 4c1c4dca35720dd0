package org.postil.archives;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.postil.archives.SitePage.Note;
import org.postil.archives.SiteText.Mark;
import org.postil.documents.Markdown;

/** The notes of a document for its page, in the order of its texts: those that are for a group or public, with their answers. */
final class SiteNotes {
    private static final String NOTES = """
            select a.id, a.root, p.name, a.created, a.body, a.exact, a.folio, a.page_label, a.text_id, a.anchor_end,
                   array(select tag.name from unnest(a.tags) with ordinality as borne(id, place)
                         join tag on tag.id = borne.id where %1$s order by borne.place) as tags
            from annotation a join account p on p.id = a.author left join document_text x on x.id = a.text_id
            where a.document_id = ? and a.deleted is null and a.visibility <> 'private' and %2$s
            order by a.root <> a.id, x.position nulls last, a.anchor_start nulls last, a.page nulls last, a.created, a.id""";

    private final String query;
    private final Snapshot snapshot;
    private final SiteText words;
    private final DateTimeFormatter day;

    /** @param all the threads' beginnings with their answers @param marks by text, where it refers to them */
    record OfDocument(List<Note> all, Map<UUID, List<Mark>> marks) {
        List<Mark> marks(UUID text) {
            return marks.getOrDefault(text, List.of());
        }
    }

    SiteNotes(ArchiveScope scope, Snapshot snapshot, Locale language, SiteText words) {
        this.query = scope.isInstallation()
                ? NOTES.formatted("true", "true")
                : scope.in(NOTES.formatted(
                        "tag.group_id = :group", "(a.visibility = 'public' or :group = any (a.groups))"));
        this.snapshot = snapshot;
        this.words = words;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
    }

    OfDocument of(UUID document) throws SQLException, IOException {
        Map<UUID, Note> threads = new LinkedHashMap<>();
        Map<UUID, List<Mark>> marks = new HashMap<>();
        snapshot.each(
                query,
                500,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID root = row.getObject("root", UUID.class);
                    if (!id.equals(root)) {
                        if (threads.containsKey(root)) {
                            threads.get(root).replies().add(note(row, id, 0, false));
                        }
                        return;
                    }
                    Integer end = row.getObject("anchor_end", Integer.class);
                    int number = threads.size() + 1;
                    threads.put(id, note(row, id, number, end != null));
                    if (end != null) {
                        marks.computeIfAbsent(row.getObject("text_id", UUID.class), text -> new ArrayList<>())
                                .add(new Mark(end, number, id.toString()));
                    }
                },
                document);
        return new OfDocument(List.copyOf(threads.values()), marks);
    }

    private Note note(ResultSet row, UUID id, int number, boolean placed) throws SQLException {
        var created = row.getObject("created", OffsetDateTime.class);
        String quote = row.getString("exact");
        String folio = row.getString("folio");
        String page = row.getString("page_label");
        return new Note(
                id,
                number,
                row.getString("name"),
                created.toString(),
                day.format(created),
                quote == null ? "" : quote.strip(),
                placed,
                folio == null ? "" : folio,
                page == null ? "" : page,
                words.of(Markdown.html(row.getString("body"))),
                List.of((String[]) row.getArray("tags").getArray()),
                new ArrayList<>());
    }
}
