package org.postil.documents;

/**
 * Lent by whatever has something on documents that belongs to their group: what becomes of it when a document goes to
 * another. What is the document's alone goes with it and is not mentioned.
 */
public interface Moving {
    /** In the transaction of the move; the document is in the new place already. What the move takes back comes back first. */
    void move(Move move);
}
