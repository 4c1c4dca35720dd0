package org.postil.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The files in a PDF (ISO 32000-2, 7.11.4), listed for the whole, as belonging to it, or pinned to one of its pages. */
final class PdfAttachments {
    private static final List<COSName> NAMES = List.of(COSName.UF, COSName.F, COSName.DOS, COSName.MAC, COSName.UNIX);
    private static final COSName BELONGING = COSName.getPDFName("AF");
    private static final int DEEPEST = 50;

    private final int most;
    private final List<Attached> found = new ArrayList<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfAttachments(int most) {
        this.most = most;
    }

    /** @param name as it was called where it came from, without folders; may be anything */
    record Attached(String name, COSStream bytes) {}

    /** @return {@code most} of them at most, each once */
    static List<Attached> of(PDDocument document, int most) {
        var attachments = new PdfAttachments(most);
        try {
            var catalog = document.getDocumentCatalog().getCOSObject();
            attachments.tree(catalog.getCOSDictionary(COSName.NAMES), COSName.EMBEDDED_FILES);
            attachments.all(catalog.getCOSArray(BELONGING));
            for (var page : document.getPages()) {
                attachments.pinned(page.getCOSObject().getCOSArray(COSName.ANNOTS));
            }
        } catch (RuntimeException malformed) {
            // What was found until then is attached all the same.
        }
        return attachments.found;
    }

    private void tree(COSDictionary names, COSName root) {
        if (names != null) {
            node(names.getCOSDictionary(root), 0);
        }
    }

    private void node(COSDictionary node, int depth) {
        if (node == null || depth > DEEPEST || !seen.add(node)) {
            return;
        }
        all(node.getCOSArray(COSName.NAMES));
        for (var kid : in(node.getCOSArray(COSName.KIDS))) {
            if (kid instanceof COSDictionary dictionary) {
                node(dictionary, depth + 1);
            }
        }
    }

    /** The specifications among what stands in a list. */
    private void all(COSArray list) {
        for (var one : in(list)) {
            if (one instanceof COSDictionary specification) {
                add(specification);
            }
        }
    }

    private void pinned(COSArray annotations) {
        for (var one : in(annotations)) {
            if (one instanceof COSDictionary annotation
                    && annotation.getDictionaryObject(COSName.SUBTYPE) instanceof COSName kind
                    && kind.getName().equals("FileAttachment")
                    && annotation.getDictionaryObject(COSName.FS) instanceof COSDictionary specification) {
                add(specification);
            }
        }
    }

    private static Iterable<COSBase> in(COSArray list) {
        return list == null
                ? List.of()
                : () -> Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                        .map(list::getObject)
                        .iterator();
    }

    private void add(COSDictionary specification) {
        var files = specification.getCOSDictionary(COSName.EF);
        if (files == null || found.size() == most) {
            return;
        }
        NAMES.stream()
                .map(files::getDictionaryObject)
                .filter(COSStream.class::isInstance)
                .findFirst()
                .filter(seen::add)
                .ifPresent(bytes -> found.add(new Attached(name(specification), (COSStream) bytes)));
    }

    private static String name(COSDictionary specification) {
        return NAMES.stream()
                .map(specification::getDictionaryObject)
                .filter(COSString.class::isInstance)
                .map(name -> ((COSString) name).getString())
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .findFirst()
                .orElse("");
    }
}
