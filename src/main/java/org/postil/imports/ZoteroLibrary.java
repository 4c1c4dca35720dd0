package org.postil.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;

/** What stands around the items of a Zotero library: notes, files, what things were printed in, and collections. */
final class ZoteroLibrary {
    private static final int MOST_NOTES = 20_000;
    private static final int MOST_PLACED = 200_000;
    private static final int MOST_FILES = 50_000;

    /** Of what things were printed in: characters and elements. */
    private static final int MOST_HELD = 4_000_000;

    /** Of all notes together, in characters. */
    private static final int MOST_SAID = 24_000_000;

    private final Map<String, Memo> memos = new LinkedHashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, XmlElement> containers = new HashMap<>();
    private final Map<String, List<String>> collections = new HashMap<>();
    private long said;
    private long held;
    private int placed;
    private boolean cut;

    private static final class Memo {
        private final List<AttachedNote> notes;
        private boolean attached;

        private Memo(List<AttachedNote> notes) {
            this.notes = notes;
        }
    }

    private ZoteroLibrary() {}

    static ZoteroLibrary of(Upload upload) throws IOException {
        var library = new ZoteroLibrary();
        each(upload, library::hear);
        each(upload, item -> references(item).forEach(library::attach));
        return library;
    }

    /** What stands beneath the root, one after the other. */
    static void each(Upload upload, Consumer<XmlElement> elements) throws IOException {
        SafeXml.read(upload.open(), at -> {
            boolean root = true;
            while (at.hasNext()) {
                int event = at.next();
                SafeXml.check(at, event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (root) {
                        root = false;
                    } else {
                        elements.accept(XmlElement.read(at));
                    }
                }
            }
        });
    }

    static boolean isItem(XmlElement element) {
        var type = element.words("itemType");
        return !type.isEmpty() && !type.equals("attachment") && !type.equals("note");
    }

    private void hear(XmlElement element) {
        if (element.name().equals("Memo")) {
            memo(element);
        } else if (element.name().equals("Collection")) {
            collection(element);
        } else if (element.words("itemType").equals("attachment")) {
            element.child("resource")
                    .map(file -> file.attribute("resource"))
                    .filter(path -> files.size() < MOST_FILES && !path.matches("(?i)[a-z]+:.*"))
                    .ifPresent(path -> files.put(element.attribute("about"), path));
        } else if (!isItem(element)) {
            container(element);
        }
    }

    private void container(XmlElement container) {
        held += container.size();
        if (held < MOST_HELD) {
            containers.put(container.attribute("about"), container);
        }
    }

    private void memo(XmlElement memo) {
        var html = memo.words("value");
        said += html.length();
        if (said > MOST_SAID || memos.size() == MOST_NOTES) {
            cut = true;
            return;
        }
        var tags = memo.children("subject").map(XmlElement::words).toList();
        memos.put(memo.attribute("about"), new Memo(AttachedNote.ofHtml(html, tags)));
    }

    private void collection(XmlElement collection) {
        var title = collection.words("title");
        collection
                .children("hasPart")
                .map(part -> part.attribute("resource"))
                .filter(part -> !title.isEmpty() && placed++ < MOST_PLACED)
                .forEach(part -> collections
                        .computeIfAbsent(part, any -> new ArrayList<>())
                        .add(title));
    }

    private static Stream<String> references(XmlElement item) {
        return isItem(item) ? item.children("isReferencedBy").map(note -> note.attribute("resource")) : Stream.empty();
    }

    private void attach(String memo) {
        if (memos.containsKey(memo)) {
            memos.get(memo).attached = true;
        }
    }

    /** The journals, books and series that an item was printed in, beside it or in it. */
    Stream<XmlElement> containers(XmlElement item) {
        return item.children("isPartOf")
                .flatMap(part ->
                        Stream.concat(part.children(), Stream.ofNullable(containers.get(part.attribute("resource")))));
    }

    /** The item with its notes, its first file, and the collections it is in. */
    Reference belongings(XmlElement item, Reference reference) {
        references(item).map(memos::get).forEach(memo -> {
            if (memo != null) {
                reference.noted(memo.notes);
            }
        });
        item.children("isReferencedBy")
                .flatMap(note -> note.children("Memo"))
                .map(memo -> AttachedNote.ofHtml(memo.words("value"), List.of()))
                .forEach(reference::noted);
        item.children("link")
                .map(link -> files.get(link.attribute("resource")))
                .filter(path -> path != null)
                .findFirst()
                .ifPresent(reference::file);
        collections.getOrDefault(item.attribute("about"), List.of()).forEach(reference::collection);
        return reference;
    }

    /** Notes of the library that are no item's. */
    List<ImportedNote> unattached() {
        List<ImportedNote> alone = new ArrayList<>();
        int number = 0;
        for (var memo : memos.values()) {
            number++;
            if (!memo.attached) {
                var where = "note " + number;
                memo.notes.forEach(note -> alone.add(note.alone(where)));
            }
        }
        return alone;
    }

    boolean isCut() {
        return cut;
    }

    int notes() {
        return memos.size();
    }
}
