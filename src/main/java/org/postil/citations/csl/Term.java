package org.postil.citations.csl;

/**
 * @param gender of the noun, for ordinals that agree with it
 * @param match for ordinal suffixes: last-digit, last-two-digits, whole-number or null
 */
record Term(String single, String multiple, String gender, String match) {
    String in(boolean plural) {
        return plural ? multiple : single;
    }
}
