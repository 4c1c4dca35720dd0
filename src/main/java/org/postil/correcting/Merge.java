package org.postil.correcting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two corrections of one revision put together, block by block and, where both edited one block in different places, word
 * by word. What cannot be put together is a conflict that holds every version of it: nothing is ever left out.
 *
 * @param pieces in the order of the text
 */
record Merge(List<Piece> pieces) {
    Merge {
        pieces = List.copyOf(pieces);
    }

    /** Some blocks of the merged text. */
    sealed interface Piece {}

    /** Blocks on which there is nothing to decide. */
    record Agreed(String html) implements Piece {}

    /** Blocks of which both made something else; a version may be empty, when it took them out. */
    record Conflict(String base, String mine, String theirs) implements Piece {}

    /** What somebody decides about a conflict. */
    enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    static Merge of(String base, String mine, String theirs) {
        return new Merge(new Merging(Blocks.of(base), Blocks.of(mine), Blocks.of(theirs)).pieces());
    }

    List<Conflict> conflicts() {
        return pieces.stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    boolean clean() {
        return conflicts().isEmpty();
    }

    /** The text, each conflict decided by its choice. @throws IllegalArgumentException when there are not as many */
    String html(List<Choice> choices) {
        if (choices.size() != conflicts().size()) {
            throw new IllegalArgumentException("As many choices as conflicts");
        }
        List<String> blocks = new ArrayList<>();
        int number = 0;
        for (Piece piece : pieces) {
            blocks.add(
                    piece instanceof Conflict conflict
                            ? chosen(conflict, choices.get(number++))
                            : ((Agreed) piece).html());
        }
        return blocks.stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String chosen(Conflict conflict, Choice choice) {
        return switch (choice) {
            case MINE -> conflict.mine();
            case THEIRS -> conflict.theirs();
            case BOTH -> conflict.theirs() + "\n" + conflict.mine();
        };
    }
}
