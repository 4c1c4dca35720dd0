package org.postil.documents;

import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/** A record as it is typed in: names one a line, identifiers as "name: value" one a line. */
public class DocumentForm {
    @FormParam("title")
    public String title = "";

    @FormParam("date")
    public String date = "";

    @FormParam("kind")
    public String kind = "";

    @FormParam("abstract")
    public String summary = "";

    @FormParam("creators")
    public String creators = "";

    @FormParam("senders")
    public String senders = "";

    @FormParam("recipients")
    public String recipients = "";

    @FormParam("attendees")
    public String attendees = "";

    @FormParam("people")
    public String people = "";

    @FormParam("places")
    public String places = "";

    @FormParam("subjects")
    public String subjects = "";

    @FormParam("languages")
    public String languages = "";

    @FormParam("identifiers")
    public String identifiers = "";

    @FormParam("group")
    public UUID group;

    @FormParam("version")
    public Integer version;

    @FormParam("text")
    public String text = "";

    @FormParam("role")
    public String role = "transcript";

    /** How the text is written: plain, or markdown. */
    @FormParam("notation")
    public String notation = "plain";

    @FormParam("textLanguage")
    public String textLanguage = "";

    /** Given by the button that asks for the source line to be read, and nothing to be saved yet. */
    @FormParam("read")
    public String read;

    @jakarta.ws.rs.BeanParam
    public ProvenanceForm provenance = new ProvenanceForm();

    /** A form that says what the record says now. */
    static DocumentForm of(DocumentView document) {
        var form = new DocumentForm();
        form.title = document.title();
        form.date = document.date();
        form.kind = document.kind();
        form.summary = document.summary();
        form.creators = lines(document.creators());
        form.senders = lines(document.senders());
        form.recipients = lines(document.recipients());
        form.attendees = lines(document.attendees());
        form.people = lines(document.people());
        form.places = lines(document.places());
        form.subjects = lines(document.subjects());
        form.languages = String.join(", ", document.languages());
        form.identifiers = document.identifiers().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        form.group = document.group();
        form.version = document.version();
        form.provenance = ProvenanceForm.of(document.provenance());
        return form;
    }

    /**
     * What was typed in, as a draft.
     *
     * @throws Problem 400 for an identifier that has no name, or a date that is none
     */
    DocumentDraft draft() {
        return new DocumentDraft(
                null,
                given(title),
                given(date).isEmpty() ? "" : day(given(date)).edtf(),
                given(kind),
                named(creators),
                named(recipients),
                named(people),
                named(places),
                named(subjects),
                Arrays.stream(given(languages).split("[\\s,;]+"))
                        .filter(language -> !language.isEmpty())
                        .toList(),
                given(summary),
                provenance.provenance(),
                identifiers(),
                group,
                null,
                firstText(),
                named(senders),
                named(attendees));
    }

    private TextDraft firstText() {
        if (given(text).isEmpty()) {
            return null;
        }
        var language = given(textLanguage).isEmpty() ? given(languages).split("[\\s,;]+")[0] : given(textLanguage);
        boolean markdown = "markdown".equals(notation);
        return new TextDraft(
                null,
                role,
                language.isEmpty() ? "und" : language,
                null,
                markdown ? text : null,
                markdown ? null : text,
                null,
                null);
    }

    private static ApproximateDate day(String written) {
        return ApproximateDate.inWords(written)
                .orElseThrow(
                        () -> Problem.invalid(
                                "date",
                                "“" + written
                                        + "” is not a date. Write 1956-10-28, 28 October 1956, 1956-10 or 1956~ for about 1956."));
    }

    private Map<String, String> identifiers() {
        Map<String, String> named = new LinkedHashMap<>();
        given(identifiers)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    int colon = line.indexOf(": ");
                    if (colon < 1) {
                        throw Problem.invalid("identifiers", "Write each identifier as “name: value”, one a line.");
                    }
                    named.put(
                            line.substring(0, colon), line.substring(colon + 2).strip());
                });
        return named;
    }

    private static List<String> named(String lines) {
        return given(lines)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String lines(List<String> names) {
        return String.join("\n", names);
    }

    private static String given(String value) {
        return value == null ? "" : value.strip();
    }
}
