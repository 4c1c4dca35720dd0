package org.postil.archives;

/**
 * What is the group's whose archive is made, in SQL, by the parameter {@code :group}; of the rows of a part, which have the
 * alias {@code t}, or of others.
 */
final class Ours {
    static final String DOCUMENTS = "select d.id from document d where d.group_id = :group";
    static final String TEXTS =
            "select x.id from document_text x join document d on d.id = x.document_id where d.group_id = :group";
    static final String EVENTS = "select e.id from event e where " + isOfEvents("e");
    static final String NOTES = "select n.id from annotation n where " + isOfNotes("n");
    static final String ONLY_US = "array(select g from unnest(t.groups) g where g = :group)";
    static final String FILES_OF = "select o.file_id from document_original o join document d on d.id = o.document_id"
            + " %1$s union select p.file_id from facsimile_page p join facsimile f on f.id = p.facsimile_id"
            + " join document d on d.id = f.document_id %1$s";

    private Ours() {}

    /**
     * What happened to the group or on its documents, and where all members could know of it. What administrators do belongs
     * to no group: their log shows whatever is called so.
     */
    static String isOfEvents(String alias) {
        String thread = " and (t.thread_visibility is null or t.thread_visibility = 'public'"
                + " or t.thread_visibility = 'group' and :group = any (t.thread_groups))";
        String ours = "t.group_id = :group and not exists"
                + " (select 1 from document d where d.id = t.document_id and d.group_id <> :group)" + shared("t");
        // What was told to all readers of a document goes with it, whichever group it was in then.
        String itsOwn = "t.visibility = 'readers' and t.document_id in (" + DOCUMENTS + ")";
        return ("t.kind <> 'administered' and (" + ours + " or " + itsOwn + ")" + thread).replace("t.", alias + ".");
    }

    /** Asked of one at a time, where a list of all would not stay small. */
    static String isOurEvent(String id) {
        return "exists (select 1 from event e where e.id = " + id + " and " + isOfEvents("e") + ")";
    }

    /** Those that all members may read, in threads that they may. */
    static String isOfNotes(String alias) {
        return alias + ".document_id in (" + DOCUMENTS + ")" + shared(alias) + " and (" + alias + ".root = " + alias
                + ".id or exists (select 1 from annotation r where r.id = " + alias + ".root" + shared("r") + "))";
    }

    static String isOurNote(String id) {
        return "exists (select 1 from annotation n where n.id = " + id + " and " + isOfNotes("n") + ")";
    }

    /** A document that is shown in another group has notes with tags of that group. */
    static String ourTags(String ids) {
        return "array(select borne.id from unnest(" + ids + ") with ordinality as borne (id, place)"
                + " where exists (select 1 from tag g where g.id = borne.id and g.group_id = :group) order by borne.place)";
    }

    private static String shared(String alias) {
        return " and (a.visibility = 'public' or a.visibility = 'group' and :group = any (a.groups))"
                .replace("a.", alias + ".");
    }
}
