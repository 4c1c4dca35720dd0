package org.postil.exports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("exports")
public interface ExportMessages {
    @Message("Notes exported from Postil for {name} on {day}")
    String imprint(String name, String day);

    @Message("Everything {name} wrote")
    String allBy(String name);

    @Message("“{quote}”")
    String quoted(String quote);

    @Message("Bibliography")
    String bibliography();

    @Message("Without a tag")
    String untagged();

    @Message("Undated")
    String undated();

    @Message("Citations")
    String citations();

    @Message("Back to the passage")
    String back();

    @Message("On the document as a whole.")
    String onTheWhole();

    @Message("on the image of page {label}")
    String onPage(String label);

    @Message("On words that have no place on these pages: “{quote}”")
    String withoutPlace(String quote);

    @Message("□ stands for a character that the typefaces of this file do not have.")
    String missingCharacters();

    @Message("Export")
    String export();

    @Message("Exports")
    String exports();

    @Message("Export {title}")
    String choose(String title);

    @Message("Export of {title}")
    String exportOf(String title);

    @Message("Export: {state}")
    String exportHead(String state);

    @Message(
            "Notes with their passages, answers and footnotes, as files for writing, for tables, for reference managers and for other programs. “Export…” stands wherever there are notes: on a document, a tag, a collection, a search.")
    String lede();

    @Message("Export everything I wrote")
    String mine();

    @Message("Earlier exports")
    String recent();

    @Message("Nothing has been exported yet.")
    String none();

    @Message("Of")
    String of();

    @Message("When")
    String when();

    @Message("State")
    String stateHead();

    @Message("File")
    String fileHead();

    @Message(
            "{#switch what}{#case 'document'}Document{/case}{#case 'search'}Search{/case}{#case 'tag'}Tag{/case}{#case 'collection'}Collection{/case}{#case 'group'}Group{/case}{#else}My notes{/switch}")
    String what(String what);

    @Message("With the tags under it")
    String deep();

    @Message("Format")
    String formatHead();

    @Message(
            "References and annotations come by document, whatever the order. Of documents that came as PDF, the original can be had with the notes on its words.")
    String formatHint();

    @Message(
            "{#switch name}{#case 'writing'}To write with{/case}{#case 'table'}Tables{/case}{#case 'references'}For reference managers{/case}{#case 'whole'}Everything, to keep or to move{/case}{#else}For other programs{/switch}")
    String family(String name);

    @Message(
            "{#switch id}{#case 'docx'}Word (DOCX){/case}{#case 'odt'}OpenDocument text (ODT){/case}{#case 'pdf'}Typeset pages (PDF){/case}{#case 'markdown'}Markdown{/case}{#case 'obsidian'}Markdown folder for Obsidian (ZIP){/case}{#case 'html'}Web page (HTML){/case}{#case 'text'}Plain text{/case}{#case 'latex'}LaTeX with BibTeX (ZIP){/case}{#case 'csv'}Table (CSV){/case}{#case 'xlsx'}Excel (XLSX){/case}{#case 'json'}JSON{/case}{#case 'bibtex'}BibTeX{/case}{#case 'biblatex'}BibLaTeX{/case}{#case 'ris'}RIS{/case}{#case 'csl-json'}CSL-JSON{/case}{#case 'zotero-rdf'}Zotero RDF{/case}{#case 'annotated-pdf'}Original PDF with the notes on it{/case}{#case 'w3c'}W3C Web Annotation (ZIP){/case}{#case 'iiif'}IIIF manifest with the notes on its pages{/case}{#case 'tei'}TEI{/case}{#case 'qdpx'}REFI-QDA project (QDPX){/case}{#case 'archive'}Archive of the group, with pages that need no Postil (ZIP){/case}{#else}{id}{/switch}")
    String format(String id);

    @Message("Order")
    String orderHead();

    @Message(
            "{#switch order}{#case 'document'}By document and place{/case}{#case 'date'}By date of the document{/case}{#case 'tag'}By tag{/case}{#case 'author'}By author of the note{/case}{#else}By date of the note{/switch}")
    String order(String order);

    @Message("What to write")
    String partsHead();

    @Message(
            "{#switch part}{#case 'quotes'}Passages{/case}{#case 'notes'}Notes{/case}{#case 'replies'}Replies{/case}{#case 'tags'}Tags{/case}{#case 'links'}Links to other passages{/case}{#case 'citations'}Footnotes{/case}{#else}Bibliography{/switch}")
    String part(String part);

    @Message("Citations")
    String citing();

    @Message("Style")
    String style();

    @Message(
            "The name of any style of the Citation Style Language, or words of its title; it then stands in for the other.")
    String styleHint();

    @Message("Export")
    String submit();

    @Message(
            "{#switch state}{#case 'queued'}waiting{/case}{#case 'running'}under way{/case}{#case 'done'}done{/case}{#case 'failed'}failed{/case}{#else}cancelled{/switch}")
    String state(String state);

    @Message("{done} of {total} notes")
    String progress(String done, String total);

    @Message("{done} of {total} records, files and pages")
    String progressOfArchive(String done, String total);

    @Message("An archive is always of everything, and asks for nothing of what follows.")
    String archiveHint();

    @Message(
            "It holds all that the members of the group read: documents with every revision, files, notes and what became of them; and their names and addresses. Private notes are not in it.")
    String archiveHolds();

    @Message(
            "All of this group is more than one file may hold here. Whoever runs this Postil can allow larger files (POSTIL_EXPORTS_LARGEST), or make an archive of the whole installation.")
    String archiveTooLarge();

    @Message("only what is new")
    String onlyNew();

    @Message("There are no notes that you may see.")
    String nothing();

    @Message("Nothing has been written since the last time.")
    String nothingNew();

    @Message(
            "{#switch reason}{#case 'too-many'}These are more notes than one file may have. Export a part of them, such as one collection or one tag.{/case}{#case 'too-large'}This would be a larger file than one may be. Export a part of it, such as one document or one tag, or in a format without the originals.{/case}{#case 'gone'}What you wanted to export is not there any more, or not for you.{/case}{#case 'no-pdf'}None of these documents came as PDF. Export them in another format, such as a web page.{/case}{#case 'no-pages'}None of these documents has page images, and a manifest is made of those. Export them in another format, such as TEI.{/case}{#else}Something failed on our side. Export it again.{/switch}")
    String reason(String reason);

    @Message("The file was kept for a week and is gone. Export the same again, or only what is new since then.")
    String past();

    @Message("Download")
    String fetch();

    @Message("kept until {when}")
    String kept(String when);

    @Message("Cancel export")
    String cancel();

    @Message("Export what is new since then")
    String newer();

    @Message("Export the same again")
    String again();

    @Message("Remove")
    String remove();

    @Message("On documents that you can no longer read")
    String noLonger();

    @Message("A document whose title is not known any more")
    String titleUnknown();
}
