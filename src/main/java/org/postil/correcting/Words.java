package org.postil.correcting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postil.correcting.Alignment.Edit;

/** Puts two corrections of one block together word by word, where that is surely what both meant. */
final class Words {
    private Words() {}

    private record Change(int from, int to, List<String> by) {
        boolean changesTags(List<String> base) {
            return base.subList(from, to).stream().anyMatch(Tokens::isTag)
                    || by.stream().anyMatch(Tokens::isTag);
        }
    }

    /** Empty when both changed the same words or words side by side, or both changed the markup. */
    static Optional<String> merge(String base, String mine, String theirs) {
        List<String> tokens = Tokens.of(base);
        List<Change> my = changes(tokens, mine);
        List<Change> their = changes(tokens, theirs);
        boolean bothChangeTags = my.stream().anyMatch(change -> change.changesTags(tokens))
                && their.stream().anyMatch(change -> change.changesTags(tokens));
        List<Change> all = new ArrayList<>(my);
        their.stream().filter(change -> !my.contains(change)).forEach(all::add);
        all.sort(Comparator.comparingInt(Change::from));
        if (bothChangeTags || touch(tokens, all)) {
            return Optional.empty();
        }
        return Optional.of(applied(tokens, all));
    }

    private static List<Change> changes(List<String> base, String side) {
        List<String> after = Tokens.of(side);
        return Alignment.of(base, after, Tokens::isWord).edits().stream()
                .map(edit -> change(edit, after))
                .toList();
    }

    private static Change change(Edit edit, List<String> after) {
        return new Change(edit.from(), edit.to(), List.copyOf(after.subList(edit.at(), edit.end())));
    }

    /** Whether no word stands between two changes, or they overlap. */
    private static boolean touch(List<String> base, List<Change> inOrder) {
        for (int i = 1; i < inOrder.size(); i++) {
            int from = inOrder.get(i - 1).to();
            int to = inOrder.get(i).from();
            if (to < from || base.subList(from, to).stream().noneMatch(Tokens::isWord)) {
                return true;
            }
        }
        return false;
    }

    private static String applied(List<String> base, List<Change> changes) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            base.subList(at, change.from()).forEach(html::append);
            change.by().forEach(html::append);
            at = change.to();
        }
        base.subList(at, base.size()).forEach(html::append);
        return html.toString();
    }
}
