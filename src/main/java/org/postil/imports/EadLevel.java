package org.postil.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postil.shared.ApproximateDate;

/** A component of a finding aid, from the whole fonds down to a sheet, and what is said of it alone. */
final class EadLevel {
    /** Elements that say something of one component. */
    private static final int MOST_SAID = 10_000;

    private final String name;
    private final String id;
    private final String line;
    private final List<XmlElement> said = new ArrayList<>();
    private boolean divided;

    EadLevel(XMLStreamReader at) {
        var attributes = SafeXml.attributes(at);
        this.name = attributes.getOrDefault("level", "");
        this.id = attributes.getOrDefault("id", "");
        this.line = SafeXml.line(at);
    }

    /** What it is: fonds, series, item. */
    String name() {
        return name;
    }

    /** What it is called in its file, or an empty string. */
    String id() {
        return id;
    }

    /** Where in the file it stands. */
    String line() {
        return line;
    }

    List<XmlElement> said() {
        return said;
    }

    void hear(XMLStreamReader at) throws XMLStreamException {
        if (said.size() == MOST_SAID) {
            throw new Refused(SafeXml.line(at), Reason.Kind.TOO_LONG);
        }
        said.add(XmlElement.read(at));
    }

    /** There are components in it. */
    void divide() {
        divided = true;
    }

    /** Whether it is described, and has no components. */
    boolean isWhole() {
        return !divided && did() != null;
    }

    /** Its description, or null. */
    XmlElement did() {
        return said.stream().filter(one -> one.name().equals("did")).findFirst().orElse(null);
    }

    /** The words of an element of its description, or an empty string. */
    String words(String element) {
        return did() == null
                ? ""
                : did().within(element).findFirst().map(XmlElement::words).orElse("");
    }

    /** Without the dates in it, and the comma that led to them. */
    String title() {
        return did() == null
                ? ""
                : did().child("unittitle")
                        .map(title -> title.words(within -> !within.name().equals("unitdate")))
                        .orElse("")
                        .replaceFirst("(?<![,;:])[,;:]++$", "");
    }

    /** The first that can be read. */
    ApproximateDate date() {
        for (var date : did().within("unitdate").toList()) {
            var found = ApproximateDate.inWords(date.attribute("normal"))
                    .filter(ApproximateDate::isDated)
                    .or(() -> ApproximateDate.inWords(date.words()))
                    .filter(ApproximateDate::isDated);
            if (found.isPresent()) {
                return found.get();
            }
        }
        for (var date : did().within("unitdatestructured").toList()) {
            var points = List.of("fromdate", "todate", "datesingle").stream()
                    .flatMap(date::within)
                    .map(point -> point.attribute("standarddate"))
                    .collect(Collectors.joining("/"));
            var found = ApproximateDate.inWords(points);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return ApproximateDate.UNDATED;
    }
}
