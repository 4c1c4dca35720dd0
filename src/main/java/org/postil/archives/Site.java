package org.postil.archives;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.archives.Archives.Imprint;
import org.postil.archives.SitePage.Line;
import org.postil.archives.SitePage.Original;
import org.postil.archives.SitePage.Rendered;
import org.postil.documents.Markdown;
import org.postil.documents.Provenance;
import org.postil.shared.ApproximateDate;
import org.postil.web.Locales;

/**
 * The pages of an archive, for people: a list of its documents by their dates, and a page for each with its texts and notes.
 * They need no script, no network and no Postil. Private notes are on none of them, whoever's archive it is.
 */
final class Site {
    private static final String ORDER =
            " t.merged_into is null order by t.date_earliest nulls last, t.date_latest, t.date,"
                    + " lower(t.title), t.id";

    private final ArchiveScope scope;
    private final Imprint imprint;
    private final Snapshot snapshot;
    private final Bag bag;
    private final ObjectMapper json;
    private final SiteText words;
    private final SiteNotes notes;
    private final String which;

    @CheckedTemplate(basePath = "archives", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance document(SitePage page);

        static native TemplateInstance index$head(
                String language, String title, String day, String from, int documents);

        static native TemplateInstance index$year(String heading, boolean first);

        static native TemplateInstance index$entry(Entry entry);

        static native TemplateInstance index$foot(boolean documents);

        private Templates() {}
    }

    /** A document in the list. */
    record Entry(String slug, String title, String facts) {}

    /** Is told of every document that is on a page. */
    interface Told {
        void one();
    }

    Site(ArchiveScope scope, Imprint imprint, Snapshot snapshot, Bag bag, ObjectMapper json) {
        this.scope = scope;
        this.imprint = imprint;
        this.snapshot = snapshot;
        this.bag = bag;
        this.json = json;
        this.which = ArchiveParts.named("documents").which(scope);
        this.words = new SiteText(imprint.from(), this::isHere);
        this.notes = new SiteNotes(scope, snapshot, imprint.language(), words);
    }

    void write(Told told) throws SQLException, IOException {
        bag.keep("data/site/style.css", style());
        bag.keep("data/site/index.html", this::index);
        snapshot.each(
                "select t.id, t.slug, t.title, t.date, t.kind, t.abstract, t.provenance, g.name from document t"
                        + " join research_group g on g.id = t.group_id where " + which + " and" + ORDER,
                100,
                row -> {
                    bag.keep(
                            "data/site/documents/" + row.getString("slug") + ".html",
                            said(Templates.document(page(row))));
                    told.one();
                });
    }

    private void index(OutputStream out) throws IOException {
        try {
            int documents =
                    snapshot.count("select count(*) from document t where " + which + " and t.merged_into is null");
            String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(imprint.language())
                    .format(LocalDate.now());
            put(out, Templates.index$head(language(), imprint.title(), day, imprint.from(), documents));
            List<String> headings = new ArrayList<>(List.of(""));
            snapshot.each(
                    "select t.slug, t.title, t.date, t.kind, extract(year from t.date_earliest)::int as year"
                            + " from document t where " + which + " and" + ORDER,
                    500,
                    row -> {
                        String heading = row.getString("year") == null
                                ? Locales.words(ArchiveMessages.class, imprint.language())
                                        .undated()
                                : row.getString("year");
                        if (!heading.equals(headings.get(0))) {
                            put(
                                    out,
                                    Templates.index$year(
                                            heading, headings.get(0).isEmpty()));
                            headings.set(0, heading);
                        }
                        put(
                                out,
                                Templates.index$entry(
                                        new Entry(row.getString("slug"), row.getString("title"), facts(row))));
                    });
            put(out, Templates.index$foot(documents > 0));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private SitePage page(ResultSet row) throws SQLException, IOException {
        UUID document = row.getObject("id", UUID.class);
        var notes = this.notes.of(document);
        return new SitePage(
                language(),
                imprint.title(),
                row.getString("title"),
                facts(row),
                Markdown.plain(row.getString("abstract")),
                imprint.from() + "/documents/" + row.getString("slug"),
                lines(document, row),
                originals(document),
                texts(document, notes),
                notes.all());
    }

    private List<Line> lines(UUID document, ResultSet row) throws SQLException, IOException {
        Map<String, List<String>> names = new LinkedHashMap<>();
        snapshot.each(
                "select n.part, a.name from naming n join authority a on a.id = n.authority_id where n.document_id = ?"
                        + " order by n.part, n.position",
                500,
                named -> names.computeIfAbsent(named.getString(1), part -> new ArrayList<>())
                        .add(named.getString(2)),
                document);
        List<Line> lines = new ArrayList<>();
        for (String part : List.of("creator", "sender", "recipient", "attendee", "mentioned", "place", "subject")) {
            if (names.containsKey(part)) {
                lines.add(new Line(part, names.get(part)));
            }
        }
        var from = json.readValue(row.getString("provenance"), Provenance.class);
        String shelfmark = Stream.of(
                        from.repository(),
                        from.fonds(),
                        from.series(),
                        from.box(),
                        from.folder(),
                        from.file(),
                        from.folios())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        add(lines, "shelfmark", shelfmark);
        add(lines, "source", from.sourceLine());
        add(lines, "group", scope.isInstallation() ? row.getString("name") : "");
        return lines;
    }

    private static void add(List<Line> lines, String what, String words) {
        if (words != null && !words.isBlank()) {
            lines.add(new Line(what, List.of(words)));
        }
    }

    private List<Original> originals(UUID document) throws SQLException, IOException {
        List<Original> originals = new ArrayList<>();
        snapshot.each(
                "select f.id, f.name from document_original o join stored_file f on f.id = o.file_id"
                        + " where o.document_id = ? order by o.added, f.id",
                100,
                row -> originals.add(new Original(
                        FilePath.of(row.getObject(1, UUID.class), row.getString(2))
                                .replace("data/files/", ""),
                        row.getString(2))),
                document);
        return originals;
    }

    private List<Rendered> texts(UUID document, SiteNotes.OfDocument notes) throws SQLException, IOException {
        List<Rendered> texts = new ArrayList<>();
        snapshot.each(
                "select x.id, x.role, x.language, x.direction, r.html from document_text x"
                        + " join revision r on r.text_id = x.id and r.number = x.revision"
                        + " where x.document_id = ? order by x.position, x.id",
                1,
                row -> texts.add(new Rendered(
                        row.getString("role"),
                        row.getString("language"),
                        row.getString("direction"),
                        Locale.forLanguageTag(row.getString("language")).getDisplayLanguage(imprint.language()),
                        words.of(row.getString("html"), notes.marks(row.getObject("id", UUID.class))))),
                document);
        return texts;
    }

    private String facts(ResultSet row) throws SQLException {
        var date = ApproximateDate.parse(row.getString("date"));
        return Stream.of(date.isDated() ? date.display(imprint.language()) : "", row.getString("kind"))
                .filter(fact -> fact != null && !fact.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private boolean isHere(String slug) {
        boolean[] here = {false};
        try {
            snapshot.each(
                    "select 1 from document t where t.slug = ? and t.merged_into is null and " + which,
                    1,
                    row -> here[0] = true,
                    slug);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return here[0];
    }

    private String language() {
        return imprint.language().toLanguageTag();
    }

    private String said(TemplateInstance template) {
        return template.setLocale(imprint.language()).render();
    }

    private void put(OutputStream out, TemplateInstance template) throws IOException {
        out.write(said(template).getBytes(StandardCharsets.UTF_8));
    }

    private static String style() throws IOException {
        try (var in = Site.class.getResourceAsStream("style.css")) {
            if (in == null) {
                throw new FileNotFoundException("style.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
