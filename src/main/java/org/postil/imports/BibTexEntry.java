package org.postil.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the fields of an entry mean. */
record BibTexEntry(String type, Map<String, String> fields) {
    private static final int LONGEST_NAMES = 10_000;

    Reference reference() {
        var reference = new Reference()
                .type(type)
                .title(text("title") + (text("subtitle").isEmpty() ? "" : ": " + text("subtitle")))
                .genre(text("type"))
                .date(text("date"))
                .date(date())
                .summary(text("abstract"))
                .note(text("note"))
                .noted(text("annote"))
                .noted(text("annotation"))
                .language(text("language"))
                .language(text("langid"))
                .archive(text("archive"))
                .archive(text("library"))
                .location(text("location"))
                .location(text("shelfmark"))
                .publisher(text("publisher"))
                .publisher(text("institution"))
                .printedIn(text("journal"))
                .printedIn(text("journaltitle"))
                .printedIn(text("booktitle"))
                .printedIn(text("volume"))
                .number(text("number"))
                .origin(text("venue"))
                .pages(text("pages"))
                .address(field("url").replaceAll("[{}\\\\]", ""))
                .file(file())
                .rights(text("copyright"))
                .identifier("doi", field("doi"))
                .identifier("isbn", text("isbn"));
        if (text("library").isEmpty() && text("archive").isEmpty()) {
            reference.location(text("howpublished"));
        }
        names("author").forEach(reference::creator);
        names("translator").forEach(reference::translator);
        reference.subjects(text("keywords"));
        return reference;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private String text(String name) {
        return LatexText.plain(field(name));
    }

    /** The first of those in the field: alone, or between what it is called and of what kind it is, as Zotero and JabRef write it. */
    private String file() {
        var first = field("file").replaceAll("[{}]", "").split("(?<!\\\\);", 2)[0];
        var parts = first.split("(?<!\\\\):");
        return (parts.length == 3 ? parts[1] : first).replaceAll("\\\\([:;])", "$1");
    }

    private String date() {
        var year = text("year");
        var month = text("month");
        var number = month.matches("\\d{1,2}") ? "-" + (month.length() == 1 ? "0" : "") + month : "";
        var day = text("day");
        var date = number.isEmpty() || !day.matches("\\d{1,2}") ? "" : "-" + (day.length() == 1 ? "0" : "") + day;
        return number.isEmpty() && !month.isEmpty() ? month + " " + year : year + number + date;
    }

    /** "Nagy, Imre and {Ministry of Foreign Affairs} and others": what is in braces is one name. */
    private List<String> names(String field) {
        List<String> names = new ArrayList<>();
        var all = field(field);
        for (var name : all.substring(0, Math.min(all.length(), LONGEST_NAMES)).split("\\s+and\\s+(?![^{]*})")) {
            var plain = LatexText.plain(name);
            if (!plain.isEmpty() && !plain.equals("others")) {
                boolean body = name.strip().matches("\\{.*}") && !plain.contains(",");
                names.add(body ? plain : inOrder(name));
            }
        }
        return names;
    }

    /** "von Last, Jr., First" as one says it. */
    private static String inOrder(String name) {
        var parts = LatexText.plain(name).split(",\\s*", 3);
        return switch (parts.length) {
            case 1 -> parts[0];
            case 2 -> parts[1] + " " + parts[0];
            default -> parts[2] + " " + parts[0] + ", " + parts[1];
        };
    }
}
