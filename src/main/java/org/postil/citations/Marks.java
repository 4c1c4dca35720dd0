package org.postil.citations;

import java.util.List;

/**
 * What the page of a document says, unseen, to reference managers and search engines.
 *
 * @param id of the document
 * @param metas Highwire Press tags ({@code citation_title}), Dublin Core (DC-HTML) and those of Zotero's own, in order
 * @param files the same document in the data formats
 * @param linked JSON-LD in the words of schema.org, safe inside a script element
 * @param linkedAddress of the same as a file
 * @param coins the context object of an OpenURL (Z39.88-2004, Dublin Core), for the title of a span of class Z3988
 */
public record Marks(
        String id,
        String permalink,
        List<Meta> metas,
        List<File> files,
        String linked,
        String linkedAddress,
        String coins) {

    public record Meta(String name, String content) {}

    public record File(String type, String name, String address) {}
}
