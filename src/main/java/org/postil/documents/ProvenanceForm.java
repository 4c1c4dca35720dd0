package org.postil.documents;

import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;

/** Provenance as it is typed in; a part left blank is absent. */
public class ProvenanceForm {
    /** The parts of a shelfmark, from the house down to the leaf. */
    public static final List<String> SHELF =
            List.of("repository", "fonds", "series", "box", "folder", "file", "folios");

    @FormParam("repository")
    public String repository;

    @FormParam("fonds")
    public String fonds;

    @FormParam("series")
    public String series;

    @FormParam("box")
    public String box;

    @FormParam("folder")
    public String folder;

    @FormParam("file")
    public String file;

    @FormParam("folios")
    public String folios;

    @FormParam("obtainedBy")
    public String obtainedBy;

    @FormParam("translatedBy")
    public String translatedBy;

    @FormParam("contributedBy")
    public String contributedBy;

    @FormParam("digitalArchive")
    public String digitalArchive;

    @FormParam("originalAddress")
    public String originalAddress;

    @FormParam("classification")
    public String classification;

    @FormParam("rights")
    public String rights;

    @FormParam("creditLine")
    public String creditLine;

    @FormParam("sourceLine")
    public String sourceLine;

    @FormParam("level")
    public String level;

    @FormParam("position")
    public String position;

    @FormParam("repositoryPlace")
    public String repositoryPlace;

    @FormParam("origin")
    public String origin;

    @FormParam("ownNumber")
    public String ownNumber;

    /** One field of the form. */
    public record Part(String name, String value) {}

    /** Its fields in the order in which a record is described: from the house down to the leaf, then how it came to us. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("repository", repository));
        parts.add(new Part("repositoryPlace", repositoryPlace));
        parts.add(new Part("fonds", fonds));
        parts.add(new Part("series", series));
        parts.add(new Part("box", box));
        parts.add(new Part("folder", folder));
        parts.add(new Part("file", file));
        parts.add(new Part("folios", folios));
        parts.add(new Part("position", position));
        parts.add(new Part("ownNumber", ownNumber));
        parts.add(new Part("origin", origin));
        parts.add(new Part("classification", classification));
        parts.add(new Part("obtainedBy", obtainedBy));
        parts.add(new Part("translatedBy", translatedBy));
        parts.add(new Part("contributedBy", contributedBy));
        parts.add(new Part("digitalArchive", digitalArchive));
        parts.add(new Part("originalAddress", originalAddress));
        parts.add(new Part("rights", rights));
        parts.add(new Part("creditLine", creditLine));
        return parts;
    }

    public List<String> levels() {
        return Provenance.LEVELS;
    }

    /** The same with what the source line says in the parts that are blank. */
    ProvenanceForm read() {
        Provenance typed = provenance();
        return of(SourceLine.read(sourceLine).map(typed::completedBy).orElse(typed));
    }

    public boolean isBlank() {
        return given(sourceLine) == null
                && given(level) == null
                && parts().stream().allMatch(part -> given(part.value()) == null);
    }

    public static ProvenanceForm of(Provenance known) {
        var form = new ProvenanceForm();
        form.repository = known.repository();
        form.fonds = known.fonds();
        form.series = known.series();
        form.box = known.box();
        form.folder = known.folder();
        form.file = known.file();
        form.folios = known.folios();
        form.obtainedBy = known.obtainedBy();
        form.translatedBy = known.translatedBy();
        form.contributedBy = known.contributedBy();
        form.digitalArchive = known.digitalArchive();
        form.originalAddress = known.originalAddress();
        form.classification = known.classification();
        form.rights = known.rights();
        form.creditLine = known.creditLine();
        form.sourceLine = known.sourceLine();
        form.level = known.level();
        form.position = known.position();
        form.repositoryPlace = known.repositoryPlace();
        form.origin = known.origin();
        form.ownNumber = known.ownNumber();
        return form;
    }

    Provenance provenance() {
        return new Provenance(
                given(repository),
                given(fonds),
                given(series),
                given(box),
                given(folder),
                given(file),
                given(folios),
                given(obtainedBy),
                given(translatedBy),
                given(contributedBy),
                given(digitalArchive),
                given(originalAddress),
                given(classification),
                given(rights),
                given(creditLine),
                given(sourceLine),
                given(level),
                given(position),
                given(repositoryPlace),
                given(origin),
                given(ownNumber));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
