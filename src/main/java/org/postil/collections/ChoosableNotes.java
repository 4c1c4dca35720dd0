package org.postil.collections;

import java.util.List;
import org.postil.collections.NotesWord.Choosable;

/** What notes can be chosen by: the tags of the group, the people in it, and the groups in which the viewer edits. */
record ChoosableNotes(List<String> tags, List<Choosable> authors, List<Choosable> groups) {}
