package org.postil.exports;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.postil.exports.QdpxProject.Link;
import org.postil.exports.QdpxProject.Memo;
import org.postil.exports.QdpxProject.Selected;
import org.postil.exports.QdpxProject.Text;
import org.postil.tags.TagView;

/** Writes {@code project.qde} (REFI-QDA 1.0, Project.xsd). */
final class QdpxXml {
    private static final Map<String, String> COLOURS =
            Map.of("amber", "#FFE08A", "sage", "#BFE6C3", "sky", "#BBDDFB", "rose", "#F9C6D3");

    private final QdpxProject project;
    private final Xml xml;

    QdpxXml(QdpxProject project, Xml xml) {
        this.project = project;
        this.xml = xml;
    }

    void write(Front front) throws IOException {
        xml.open(
                "Project",
                "xmlns",
                "urn:QDA-XML:project:1.0",
                "name",
                front.title(),
                "origin",
                "Postil",
                "creationDateTime",
                seconds(front.made()));
        people();
        codebook();
        sources();
        notes();
        links();
        xml.end();
    }

    private void people() throws IOException {
        if (!project.users.isEmpty()) {
            xml.open("Users");
            for (var user : project.users.entrySet()) {
                xml.empty("User", "guid", user.getKey().toString(), "name", user.getValue());
            }
            xml.close();
        }
    }

    private void codebook() throws IOException {
        if (!project.codes.isEmpty()) {
            xml.open("CodeBook").open("Codes");
            for (TagView tag : project.codes.values()) {
                xml.empty(
                        "Code",
                        "guid",
                        tag.id().toString(),
                        "name",
                        tag.name(),
                        "isCodable",
                        "true",
                        "color",
                        COLOURS.get(tag.colour()));
            }
            xml.close().close();
        }
    }

    private void sources() throws IOException {
        if (project.texts.isEmpty()) {
            return;
        }
        xml.open("Sources");
        for (Text text : project.texts.values()) {
            xml.open(
                    "TextSource",
                    "guid",
                    text.id().toString(),
                    "name",
                    text.name(),
                    "plainTextPath",
                    "internal://" + text.id() + ".txt",
                    "creationDateTime",
                    seconds(text.made()));
            for (Selected selected : text.selections()) {
                selection(selected);
            }
            for (Selected whole : text.whole()) {
                codings(whole);
            }
            for (Selected whole : text.whole()) {
                memos(whole);
            }
            xml.close();
        }
        xml.close();
    }

    private void selection(Selected selected) throws IOException {
        xml.open(
                "PlainTextSelection",
                "guid",
                selected.id(),
                "startPosition",
                String.valueOf(selected.start()),
                "endPosition",
                String.valueOf(selected.end()),
                "creatingUser",
                selected.by().toString(),
                "creationDateTime",
                seconds(selected.made()));
        codings(selected);
        memos(selected);
        xml.close();
    }

    private void codings(Selected selected) throws IOException {
        for (UUID code : selected.codes()) {
            xml.open(
                    "Coding",
                    "guid",
                    QdpxProject.id("coding " + selected.id(), code),
                    "creatingUser",
                    selected.by().toString(),
                    "creationDateTime",
                    seconds(selected.made()));
            xml.empty("CodeRef", "targetGUID", code.toString()).close();
        }
    }

    private void memos(Selected selected) throws IOException {
        for (UUID memo : selected.memos()) {
            xml.empty("NoteRef", "targetGUID", memo.toString());
        }
    }

    private void notes() throws IOException {
        if (project.memos.isEmpty()) {
            return;
        }
        xml.open("Notes");
        for (Memo memo : project.memos) {
            xml.empty(
                    "Note",
                    "guid",
                    memo.id().toString(),
                    "name",
                    memo.name(),
                    "plainTextPath",
                    "internal://" + memo.id() + ".txt",
                    "creatingUser",
                    memo.by().toString(),
                    "creationDateTime",
                    seconds(memo.made()),
                    "modifiedDateTime",
                    seconds(memo.changed()));
        }
        xml.close();
    }

    private void links() throws IOException {
        if (project.links.isEmpty()) {
            return;
        }
        xml.open("Links");
        for (Link link : project.links) {
            xml.empty(
                    "Link",
                    "guid",
                    link.id().toString(),
                    "name",
                    link.kind(),
                    "direction",
                    "OneWay",
                    "originGUID",
                    link.origin(),
                    "targetGUID",
                    link.target());
        }
        xml.close();
    }

    private static String seconds(Instant when) {
        return Instant.ofEpochSecond(when.getEpochSecond()).toString();
    }
}
