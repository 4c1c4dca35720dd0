/**
 * What a group does with its tags: its vocabulary read as a tree and changed as a whole, one tag with its passages, and what
 * coding with it comes to. The tags themselves are beneath, in {@code tags}.
 */
package org.postil.vocabulary;
