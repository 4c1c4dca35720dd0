package org.postil.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a catalogue's columns are called, in English and German. */
enum CatalogueColumn {
    TITLE("title", "titel", "name", "bezeichnung"),
    DATE("date", "datum", "datierung", "dated", "dates", "laufzeit"),
    KIND("type", "kind", "genre", "document type", "art", "typ", "gattung", "dokumenttyp", "dokumentart"),
    CREATORS(
            "creators",
            "creator",
            "author",
            "authors",
            "from",
            "sender",
            "autor",
            "autoren",
            "verfasser",
            "absender",
            "urheber",
            "von"),
    RECIPIENTS("recipients", "recipient", "to", "addressee", "addressees", "empfänger", "adressat", "adressaten", "an"),
    SENDERS("senders", "sent by", "gesendet von"),
    ATTENDEES("attendees", "present", "participants", "anwesend", "anwesende", "teilnehmer"),
    PERSONS(
            "persons",
            "people",
            "person",
            "names",
            "personen",
            "namen",
            "other people named",
            "weitere genannte personen"),
    PLACES("places", "place", "location", "locations", "geographic", "ort", "orte"),
    SUBJECTS(
            "subjects",
            "subject",
            "keywords",
            "keyword",
            "topics",
            "schlagworte",
            "schlagwörter",
            "schlagwort",
            "themen",
            "thema",
            "sachbegriffe"),
    LANGUAGES("languages", "language", "lang", "sprache", "sprachen"),
    ABSTRACT("abstract", "summary", "description", "regest", "zusammenfassung", "beschreibung", "inhalt"),
    TEXT("text", "transcript", "full text", "fulltext", "transkript", "volltext"),
    TRANSLATION("translation", "übersetzung"),
    IDENTIFIER("identifier", "id", "identifiers", "kennung", "kennzeichen"),
    FILE_NAME("fileName", "file name", "filename", "document file", "path", "datei", "dateiname", "pfad"),
    SHELFMARK("shelfmark", "call number", "reference", "reference code", "signatur", "archivsignatur"),
    SOURCE(
            "sourceLine",
            "source",
            "provenance",
            "citation",
            "quelle",
            "provenienz",
            "source, as given",
            "quelle, wie angegeben"),
    REPOSITORY("repository", "archive", "archiv", "institution"),
    FONDS(
            "fonds",
            "fond",
            "collection",
            "record group",
            "bestand",
            "sammlung",
            "fonds or collection",
            "fonds oder bestand"),
    SERIES("series", "opis", "serie"),
    BOX("box", "karton", "kiste", "schachtel"),
    FOLDER("folder", "mappe"),
    FILE("file", "delo", "akte"),
    FOLIOS(
            "folios",
            "folio",
            "pages",
            "leaves",
            "blatt",
            "blätter",
            "seiten",
            "folios or pages",
            "blätter oder seiten"),
    OBTAINED_BY("obtainedBy", "obtained by", "beschafft von"),
    TRANSLATED_BY("translatedBy", "translated by", "translator", "übersetzt von", "übersetzer"),
    CONTRIBUTED_BY("contributedBy", "contributed by", "contributor", "beigetragen von"),
    DIGITAL_ARCHIVE("digitalArchive", "digital archive", "digitales archiv"),
    ADDRESS("originalAddress", "original address", "address", "url", "link", "adresse", "ursprüngliche adresse"),
    CLASSIFICATION("classification", "marking", "einstufung", "classification marking", "geheimhaltungsvermerk"),
    RIGHTS("rights", "licence", "license", "rechte", "lizenz"),
    CREDIT_LINE("creditLine", "credit line", "credit", "credits", "herkunftsvermerk"),
    LEVEL("level", "level of description", "stufe", "verzeichnungsstufe"),
    POSITION(
            "position",
            "item number",
            "document number",
            "laufende nummer",
            "lfd. nr.",
            "position in it",
            "stelle darin"),
    REPOSITORY_PLACE("repositoryPlace", "place of the archive", "ort des archivs"),
    ORIGIN(
            "origin",
            "place of origin",
            "made at",
            "sent from",
            "entstehungsort",
            "made or sent from",
            "entstanden oder abgesandt in"),
    OWN_NUMBER("ownNumber", "own number", "telegram number", "eigene nummer", "its own number");

    private final List<String> names;

    CatalogueColumn(String... names) {
        this.names = List.of(names);
    }

    static Optional<CatalogueColumn> named(String header) {
        var name = header.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replaceAll("[:*]", "")
                .replaceFirst("^(?:provenance|dc|dcterms)\\.", "")
                .strip();
        return Arrays.stream(values())
                .filter(column -> column.names.stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    static Optional<CatalogueColumn> ofWord(String word) {
        return Arrays.stream(values())
                .filter(column -> column.firstName().equals(word))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(CatalogueColumn::firstName).collect(Collectors.joining(", "));
    }

    /** The word for it in options, the same in every language. */
    String firstName() {
        return names.get(0);
    }

    /** Whether another column may mean the same: its values are added to the first one's. */
    boolean isList() {
        return compareTo(CREATORS) >= 0 && compareTo(LANGUAGES) <= 0;
    }

    static Stream<CatalogueColumn> lists() {
        return Arrays.stream(values()).filter(CatalogueColumn::isList);
    }

    /** The names by which a column is known, lower case or not. */
    List<String> names() {
        return names;
    }

    /** The field of the provenance that the column fills, if it fills one: it bears its name. */
    Optional<String> provenance() {
        return compareTo(SOURCE) >= 0 ? Optional.of(firstName()) : Optional.empty();
    }
}
