package org.postil.reading;

import java.util.List;
import org.postil.annotations.Card;

/**
 * The cards of a stretch of a text, in its order.
 *
 * @param from the first code point, inclusive
 * @param to the last, exclusive: as far as the cards are complete
 */
record Notes(int from, int to, List<Card> cards) {
    static final Notes NONE = new Notes(0, 0, List.of());
}
