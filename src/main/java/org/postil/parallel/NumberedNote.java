package org.postil.parallel;

import org.postil.annotations.AnnotationView;
import org.postil.annotations.Card;
import org.postil.documents.DocumentView.TextView;

/**
 * A note on one of the texts, as it stands beside both.
 *
 * @param number by which it is found in its passage, from 1 on each page
 * @param text the one it is on
 */
record NumberedNote(int number, Card card, TextView text) {
    AnnotationView note() {
        return card.note();
    }

    int start() {
        return note().anchor().start();
    }

    int end() {
        return note().anchor().end();
    }
}
