package org.postil.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What reference managers call a letter, a report, a book: by the words of RIS, BibTeX, CSL and Zotero. */
final class ReferenceKinds {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("pcomm", "letter"),
            Map.entry("lett", "letter"),
            Map.entry("letter", "letter"),
            Map.entry("personal_communication", "letter"),
            Map.entry("rprt", "report"),
            Map.entry("techreport", "report"),
            Map.entry("report", "report"),
            Map.entry("artwork", "photograph"),
            Map.entry("presentation", "speech"),
            Map.entry("booksection", "chapter"),
            Map.entry("journalarticle", "article"),
            Map.entry("magazinearticle", "article"),
            Map.entry("newspaperarticle", "newspaper article"),
            Map.entry("conferencepaper", "paper"),
            Map.entry("radiobroadcast", "radio broadcast"),
            Map.entry("map", "map"),
            Map.entry("art", "photograph"),
            Map.entry("graphic", "photograph"),
            Map.entry("interview", "interview"),
            Map.entry("speech", "speech"),
            Map.entry("book", "book"),
            Map.entry("ebook", "book"),
            Map.entry("edbook", "book"),
            Map.entry("chap", "chapter"),
            Map.entry("chapter", "chapter"),
            Map.entry("inbook", "chapter"),
            Map.entry("incollection", "chapter"),
            Map.entry("jour", "article"),
            Map.entry("article", "article"),
            Map.entry("article-journal", "article"),
            Map.entry("mgzn", "article"),
            Map.entry("article-magazine", "article"),
            Map.entry("news", "newspaper article"),
            Map.entry("article-newspaper", "newspaper article"),
            Map.entry("thes", "thesis"),
            Map.entry("thesis", "thesis"),
            Map.entry("phdthesis", "thesis"),
            Map.entry("mastersthesis", "thesis"),
            Map.entry("conf", "paper"),
            Map.entry("inproceedings", "paper"),
            Map.entry("paper-conference", "paper"),
            Map.entry("elec", "web page"),
            Map.entry("web", "web page"),
            Map.entry("online", "web page"),
            Map.entry("webpage", "web page"),
            Map.entry("sound", "radio broadcast"),
            Map.entry("broadcast", "radio broadcast"),
            Map.entry("hear", "hearing"),
            Map.entry("hearing", "hearing"),
            Map.entry("treaty", "agreement"),
            Map.entry("pamp", "pamphlet"),
            Map.entry("pamphlet", "pamphlet"));

    private static final List<String> PRINTED =
            List.of("article", "newspaper article", "chapter", "book", "paper", "thesis", "pamphlet");

    private ReferenceKinds() {}

    /** Our word for it; empty for what may be anything. */
    static String of(String type) {
        return KINDS.getOrDefault(type.toLowerCase(Locale.ROOT), "");
    }

    /** Whether it appeared somewhere, which is its source. */
    static boolean isPrinted(String kind) {
        return PRINTED.contains(kind);
    }
}
