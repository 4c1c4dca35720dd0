package org.postil.archives;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that an archive holds, in an order in which what is referred to comes first. A test sees that every column of every
 * table stands here, or in {@link LeftOut}.
 *
 * <p>A group's archive holds what all its members may read: of notes those that are for the group or public, and of what was
 * deleted that it was there, but none of its words. What is somebody's own, an owner's included, is not in it.
 */
final class ArchiveParts {
    /** The number of the format. A Postil reads the archives of its own number. */
    static final int VERSION = 1;

    private static final List<ArchivePart> ALL_BUT_PEOPLE = List.of(
            part("groups", "research_group")
                    .holding("id slug name public listed description created version library_of>people")
                    .later("library_of")
                    .said("library_of", "cast(null as uuid)")
                    .said(
                            "name",
                            "coalesce((select 'Library of ' || a.name from account a where a.id = t.library_of), t.name)")
                    .ofGroup("t.id = :group"),
            part("members", "membership")
                    .keyed("account_id", "group_id")
                    .holding("account_id>people group_id>groups role since ends")
                    .ofGroup("t.group_id = :group"),
            part("tags", "tag")
                    .holding("id group_id>groups parent>tags name colour definition scope_note merged_into>tags deleted"
                            + " created version")
                    .ofGroup("t.group_id = :group"),
            part("tag-aliases", "tag_alias")
                    .keyed("group_id", "name")
                    .holding("group_id>groups tag_id>tags name")
                    .ofGroup("t.group_id = :group"),
            part("vocabularies", "vocabulary")
                    .keyed("group_id")
                    .holding("group_id>groups fixed")
                    .ofGroup("t.group_id = :group"),
            part("names", "authority")
                    .holding(
                            "id group_id>groups kind slug name aliases called spellings filed description dates latitude"
                                    + " longitude wikidata viaf merged_into>names created updated version")
                    .ofGroup("t.group_id = :group"),
            part("documents", "document")
                    .holding("id slug group_id>groups title date date_earliest date_latest kind abstract languages"
                            + " provenance identifiers source_key names created_by>people created updated"
                            + " merged_into>documents version")
                    .ofGroup("t.group_id = :group"),
            part("past-titles", "past_title")
                    .keyed("document_id", "until")
                    .holding("document_id>documents until title")
                    .later("document_id", "until", "title")
                    .ofInstallationAlone(),
            part("files", "stored_file")
                    .holding("id sha256 name media_type size created_by>people created")
                    .outlivingGroups()
                    .ofAll("t.id in (" + Ours.FILES_OF.formatted("") + ")")
                    .ofGroup("t.id in (" + Ours.FILES_OF.formatted("where d.group_id = :group") + ")"),
            part("originals", "document_original")
                    .keyed("document_id", "file_id")
                    .holding("document_id>documents file_id>files part added")
                    .ofGroup("t.document_id in (" + Ours.DOCUMENTS + ")"),
            part("document-tags", "document_tag")
                    .keyed("document_id", "tag_id")
                    .holding("document_id>documents tag_id>tags")
                    .ofGroup("t.document_id in (" + Ours.DOCUMENTS + ")"),
            part("namings", "naming")
                    .keyed("document_id", "part", "authority_id")
                    .holding("document_id>documents authority_id>names part position")
                    .ofGroup("t.document_id in (" + Ours.DOCUMENTS + ")"),
            part("texts", "document_text")
                    .holding("id document_id>documents role language direction position revision created version")
                    .ofGroup("t.document_id in (" + Ours.DOCUMENTS + ")"),
            part("revisions", "revision")
                    .keyed("text_id", "number")
                    .large()
                    .holding("text_id>texts number html plain length folios author>people created comment base")
                    .ofGroup("t.text_id in (" + Ours.TEXTS + ")"),
            part("corrections", "correction")
                    .large()
                    .holding("id text_id>texts account_id>people base html comment created")
                    .ofInstallationAlone(),
            part("facsimiles", "facsimile")
                    .holding("id document_id>documents text_id>texts revision reader>people machine created")
                    .said("reader", "cast(null as uuid)")
                    .ofGroup("t.document_id in (" + Ours.DOCUMENTS + ")"),
            part("pages", "facsimile_page")
                    .keyed("facsimile_id", "number")
                    .large()
                    .holding("facsimile_id>facsimiles number label width height source file_id>files part address place"
                            + " words recognised")
                    .ofGroup("t.facsimile_id in (select f.id from facsimile f where f.document_id in (" + Ours.DOCUMENTS
                            + "))"),
            part("events", "event")
                    .holding(
                            "id at kind actor>people document_id group_id>groups subject visibility groups[]>groups payload"
                                    + " thread_author>people thread_visibility thread_groups[]>groups")
                    .inOrder("t.xid, t.seq")
                    .said("group_id", "cast(:group as uuid)")
                    .said("groups", Ours.ONLY_US)
                    .said(
                            "thread_groups",
                            "case when t.thread_groups is not null then "
                                    + Ours.ONLY_US.replace("t.groups", "t.thread_groups") + " end")
                    .outlivingGroups()
                    .ofGroup(Ours.isOfEvents("t")),
            part("notes", "annotation")
                    .holding("id document_id>documents author>people created updated version body visibility"
                            + " groups[]>groups in_reply_to>notes root>notes tags colour resolved resolved_by>people"
                            + " deleted text_id>texts revision start_at end_at exact prefix suffix folio anchor_revision"
                            + " anchor_start anchor_end anchor_state anchor_score anchor_reason anchor_candidates"
                            + " anchor_settled anchor_settled_by>people anchor_settled_at settlement origin_key"
                            + " origin_author origin_written facsimile_id>facsimiles page page_label page_width page_height"
                            + " shape")
                    .said("groups", Ours.ONLY_US)
                    .said("body", "case when t.deleted is null then t.body else '' end")
                    .said("tags", "case when t.deleted is null then " + Ours.ourTags("t.tags") + " else '{}' end")
                    .said(
                            "in_reply_to",
                            "case when t.in_reply_to is null or " + Ours.isOurNote("t.in_reply_to")
                                    + " then t.in_reply_to else t.root end")
                    .said(
                            "settlement",
                            "(select s.id from settlement s where s.id = t.settlement and "
                                    + Ours.isOurEvent("s.event_id") + ")")
                    .ofGroup(Ours.isOfNotes("t")),
            part("past-places", "past_anchor")
                    .keyed("annotation_id", "revision")
                    .holding("annotation_id>notes revision start_at end_at state score reason")
                    .ofGroup("t.annotation_id in (" + Ours.NOTES + ")"),
            part("past-wordings", "past_wording")
                    .keyed("annotation_id", "version")
                    .holding("annotation_id>notes version body written tags visibility groups[]>groups replaced")
                    .said("groups", Ours.ONLY_US)
                    .said("tags", "case when t.tags is not null then " + Ours.ourTags("t.tags") + " end")
                    .ofGroup(
                            "t.annotation_id in (" + Ours.NOTES + " and n.deleted is null) and (t.visibility = 'public'"
                                    + " or t.visibility = 'group' and :group = any (t.groups))"),
            part("settlements", "settlement")
                    .holding("id event_id>events annotation_id>notes account_id>people at how revision before undone")
                    .ofGroup("t.annotation_id in (" + Ours.NOTES + ") and t.event_id in (" + Ours.EVENTS + ")"),
            part("mentions", "mention")
                    .holding("id document_id>documents authority_id>names marked_as>names author>people made>events"
                            + " unmade>events text_id>texts revision start_at end_at exact prefix suffix folio"
                            + " anchor_revision anchor_start anchor_end anchor_state")
                    .ofGroup("t.document_id in (" + Ours.DOCUMENTS + ") and t.made in (" + Ours.EVENTS
                            + ") and (t.unmade is null or " + Ours.isOurEvent("t.unmade") + ")"),
            part("laid-rows", "laid_row")
                    .holding("id left_text>texts left_revision left_start left_end right_text>texts right_revision"
                            + " right_start right_end made>events ended>events")
                    .ofGroup("t.left_text in (" + Ours.TEXTS + ") and t.made in (" + Ours.EVENTS
                            + ") and (t.ended is null or " + Ours.isOurEvent("t.ended") + ")"),
            part("name-merges", "authority_merge")
                    .keyed("event_id")
                    .holding("event_id>events kept>names gone>names before namings undone")
                    .ofGroup("t.event_id in (" + Ours.EVENTS + ")"),
            part("document-merges", "document_merge")
                    .keyed("event_id")
                    .holding("event_id>events kept>documents gone>documents before after undone")
                    .ofInstallationAlone(),
            part("document-merge-rows", "document_merge_row")
                    .keyed()
                    .holding("event_id>document-merges what keys had")
                    .ofInstallationAlone(),
            part("document-moves", "document_move")
                    .keyed("event_id")
                    .holding("event_id>events document_id>documents from_group>groups to_group>groups undone")
                    .ofInstallationAlone(),
            part("document-move-rows", "document_move_row")
                    .keyed()
                    .holding("event_id>document-moves what kept")
                    .ofInstallationAlone(),
            part("duplicates", "duplicate")
                    .keyed("one", "other")
                    .holding("one>documents other>documents reasons likeness found apart>events")
                    .ofAll("t.apart is not null")
                    .ofGroup("t.apart in (" + Ours.EVENTS + ") and t.one in (" + Ours.DOCUMENTS + ") and t.other in ("
                            + Ours.DOCUMENTS + ")"),
            part("vocabulary-changes", "vocabulary_change")
                    .keyed("event_id")
                    .holding("event_id>events group_id>groups tags aliases undone>events")
                    .ofGroup("t.group_id = :group and t.event_id in (" + Ours.EVENTS + ")"),
            part("retaggings", "retagging")
                    .keyed()
                    .holding("event_id>vocabulary-changes what was became was_colour things")
                    .said("was", Ours.ourTags("t.was"))
                    .said("became", Ours.ourTags("t.became"))
                    .said(
                            "things",
                            "array(select thing from unnest(t.things) thing where exists (" + Ours.DOCUMENTS
                                    + " and d.id = thing) or " + Ours.isOurNote("thing") + ")")
                    .ofGroup("t.event_id in (select c.event_id from vocabulary_change c where c.group_id = :group"
                            + " and c.event_id in (" + Ours.EVENTS + "))"),
            part("cross-references", "cross_reference")
                    .holding("id kind author>people created deleted visibility groups[]>groups remark" + ends("source")
                            + ends("target"))
                    .said("groups", Ours.ONLY_US)
                    .ofGroup("t.deleted is null and (t.visibility = 'public' or t.visibility = 'group' and :group = any"
                            + " (t.groups)) and t.source_document in (" + Ours.DOCUMENTS
                            + ") and t.target_document in (" + Ours.DOCUMENTS
                            + ") and (t.source_annotation is null or " + Ours.isOurNote("t.source_annotation")
                            + ") and (t.target_annotation is null or " + Ours.isOurNote("t.target_annotation") + ")"),
            part("collections", "collection")
                    .holding(
                            "id slug group_id>groups title description notes tags authors of_groups query embedded_on copied_from>collections copied_title copied created_by>people"
                                    + " created updated version")
                    .said(
                            "copied_from",
                            "(select c.id from collection c where c.id = t.copied_from and c.group_id = :group)")
                    .ofGroup("t.group_id = :group"),
            part("placements", "placement")
                    .keyed("collection_id", "document_id")
                    .holding("collection_id>collections document_id>documents position remark found placed")
                    .ofGroup("t.collection_id in (select c.id from collection c where c.group_id = :group)"
                            + " and t.document_id in (" + Ours.DOCUMENTS + ")"),
            part("headings", "heading")
                    .holding("id collection_id>collections position title")
                    .ofGroup("t.collection_id in (select c.id from collection c where c.group_id = :group)"),
            part("passed-over", "passed_over")
                    .keyed("collection_id", "document_id")
                    .holding("collection_id>collections document_id>documents")
                    .ofGroup("t.collection_id in (select c.id from collection c where c.group_id = :group)"
                            + " and t.document_id in (" + Ours.DOCUMENTS + ")"),
            part("nestings", "nesting")
                    .keyed("parent_id", "child_id")
                    .holding("parent_id>collections child_id>collections position")
                    .ofGroup("t.parent_id in (select c.id from collection c where c.group_id = :group)"),
            part("styles", "citation_style")
                    .holding("id group_id>groups title parent csl created_by>people created")
                    .ofGroup("t.group_id = :group"),
            part("usual-styles", "citation_default")
                    .keyed("group_id")
                    .holding("group_id>groups style locale")
                    .ofGroup("t.group_id = :group"),
            part("favourite-styles", "citation_favourite")
                    .keyed("account_id", "style")
                    .holding("account_id>people style created")
                    .ofInstallationAlone(),
            part("share-links", "share_link")
                    .holding("id group_id>groups token_hash name password_hash notes tags authors of_groups"
                            + " created_by>people created expires revoked uses used")
                    .ofInstallationAlone(),
            part("collection-shares", "collection_share")
                    .keyed("share_id")
                    .holding("collection_id>collections share_id>share-links")
                    .ofInstallationAlone(),
            part("showings", "showing")
                    .holding("id collection_id>collections group_id>groups role created_by>people created")
                    .ofInstallationAlone(),
            part("followers", "follower")
                    .holding("id account_id>people collection_id>collections since seen")
                    .ofInstallationAlone(),
            part("openings", "opening")
                    .keyed("grant_id", "document_id")
                    .holding("document_id>documents grant_id")
                    .ofInstallationAlone(),
            part("notices", "notice")
                    .holding("id account_id>people at kind actor>people document_id>documents text_id>texts revision"
                            + " annotation_id>notes how read")
                    .ofInstallationAlone());

    /** Those whose names stand anywhere in the rest come first, since all of that refers to them. */
    static final List<ArchivePart> ALL =
            Stream.concat(Stream.of(people()), ALL_BUT_PEOPLE.stream()).toList();

    private ArchiveParts() {}

    static List<ArchivePart> of(ArchiveScope scope) {
        return ALL.stream().filter(part -> part.isIn(scope)).toList();
    }

    static ArchivePart named(String name) {
        return ALL.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
    }

    private static ArchivePart people() {
        String named = ALL_BUT_PEOPLE.stream()
                .filter(part -> part.inGroup() != null)
                .flatMap(part -> part.fields().stream()
                        .filter(field -> "people".equals(field.refersTo()))
                        .map(field -> part.inGroup(field.name())))
                .collect(Collectors.joining(" union "));
        return part("people", "account")
                .holding("id email name administrator locale created suspended deleted version")
                .said(
                        "email",
                        "case when exists (select 1 from membership m where m.account_id = t.id"
                                + " and m.group_id = :group) then t.email else t.id || '@people.invalid' end")
                .said("administrator", "false")
                .said("locale", "cast(null as text)")
                .said("suspended", "case when t.deleted is not null then t.suspended end")
                .outlivingGroups()
                .ofGroup("t.id in (" + named + ")");
    }

    private static String ends(String end) {
        return " e_document>documents e_annotation>notes e_text>texts e_revision e_start e_end e_exact e_prefix e_suffix"
                        .replace(" e_", " " + end + "_")
                + " e_folio e_anchor_revision e_anchor_start e_anchor_end e_anchor_state"
                        .replace(" e_", " " + end + "_");
    }

    private static PartDraft part(String name, String table) {
        return new PartDraft(name, table);
    }
}
