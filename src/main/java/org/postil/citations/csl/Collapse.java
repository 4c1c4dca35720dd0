package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Joins the cites of a citation: groups those of the same names, and leaves out what the cite before has said. */
final class Collapse {
    private final Citing citing;
    private final String collapse;
    private final boolean groups;
    private final boolean sorts;
    private final String delimiter;
    private final String groupDelimiter;
    private final String suffixDelimiter;
    private final String afterDelimiter;

    /** @param out the cite as it stands alone, without the words around it */
    record Written(Positions.Placed placed, Scene scene, Out out) {
        String names() {
            Out.Span names = Out.find(out, Out.Role.NAMES);
            return names == null ? null : Out.plain(names);
        }

        String year() {
            Out.Span year = Out.find(out, Out.Role.YEAR);
            return year == null ? null : Out.plain(year);
        }

        boolean isBare() {
            Cite cite = placed.cite();
            return !cite.isLocated() && isEmpty(cite.prefix()) && isEmpty(cite.suffix());
        }

        private static boolean isEmpty(String affix) {
            return affix == null || affix.isEmpty();
        }
    }

    /** A cite as it is printed, and what parts it from the one before. */
    private record Piece(String before, Out out) {}

    /** @param sorts whether cites have an order of their own, so that they may be brought together */
    Collapse(Sheet sheet, Citing citing, boolean sorts) {
        this.citing = citing;
        this.sorts = sorts;
        Element citation = sheet.citation;
        boolean suffixes = citation.is("disambiguate-add-year-suffix");
        String wanted = citation.get("collapse", "");
        collapse = wanted.startsWith("year-suffix") && !suffixes ? "year" : wanted;
        groups = citation.has("cite-group-delimiter") || collapse.startsWith("year");
        delimiter = citation.child("layout").get("delimiter", "");
        groupDelimiter = citation.get("cite-group-delimiter", sorts ? ", " : delimiter);
        suffixDelimiter = citation.get("year-suffix-delimiter", citation.get("cite-group-delimiter", delimiter));
        afterDelimiter = citation.get("after-collapse-delimiter", delimiter);
    }

    Out joined(List<Written> cites) {
        List<Piece> pieces = collapse.equals("citation-number") ? numbered(cites) : grouped(cites);
        List<Out> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.out() != null) {
                parts.add(parts.isEmpty() ? null : between(parts.get(parts.size() - 1), piece));
                parts.add(piece.out());
            }
        }
        return Out.joined(parts, null);
    }

    /** A writer who began or ended with a mark of his own needs no other. */
    private static Out between(Out before, Piece piece) {
        String end = Out.plain(before);
        String start = Out.plain(piece.out());
        if (piece.before().isEmpty() || start.matches("(?s)[,.;:].*")) {
            return null;
        }
        return Out.words(end.endsWith(",") ? " " : piece.before());
    }

    private List<Piece> numbered(List<Written> cites) {
        List<Piece> pieces = new ArrayList<>();
        String before = delimiter;
        int i = 0;
        while (i < cites.size()) {
            int end = i;
            while (end + 1 < cites.size() && follows(cites.get(end), cites.get(end + 1))) {
                end++;
            }
            pieces.add(new Piece(before, around(cites.get(i))));
            before = delimiter;
            if (end - i >= 2) {
                pieces.add(new Piece("–", around(cites.get(end))));
                before = afterDelimiter;
            } else if (end > i) {
                pieces.add(new Piece(delimiter, around(cites.get(end))));
            }
            i = end + 1;
        }
        return pieces;
    }

    private static boolean follows(Written a, Written b) {
        return a.isBare()
                && b.isBare()
                && Out.find(a.out(), Out.Role.CITATION_NUMBER) != null
                && Out.find(b.out(), Out.Role.CITATION_NUMBER) != null
                && b.scene().citationNumber == a.scene().citationNumber + 1;
    }

    private List<Piece> grouped(List<Written> cites) {
        List<Piece> pieces = new ArrayList<>();
        String before = delimiter;
        for (List<Written> group : groups(cites)) {
            pieces.add(new Piece(before, around(group.get(0))));
            boolean collapses = collapse.startsWith("year") && group.size() > 1;
            if (collapses) {
                collapsed(group, pieces);
            } else {
                group.stream().skip(1).forEach(w -> pieces.add(new Piece(groupDelimiter, around(w))));
            }
            before = collapses || collapse.startsWith("year") && !sorts ? afterDelimiter : delimiter;
        }
        return pieces;
    }

    private List<List<Written>> groups(List<Written> cites) {
        List<List<Written>> all = new ArrayList<>();
        for (Written cite : cites) {
            group(all, cite).add(cite);
        }
        return all;
    }

    /** The group of the same names: the last, or any when the cites have been sorted. */
    private List<Written> group(List<List<Written>> all, Written cite) {
        for (int i = all.size() - 1; groups && i >= 0 && (sorts && cite.names() != null || i == all.size() - 1); i--) {
            if (Objects.equals(all.get(i).get(0).names(), cite.names())) {
                return all.get(i);
            }
        }
        all.add(new ArrayList<>());
        return all.get(all.size() - 1);
    }

    private void collapsed(List<Written> group, List<Piece> pieces) {
        int i = 1;
        while (i < group.size()) {
            Written previous = group.get(i - 1);
            Written cite = group.get(i);
            if (!collapse.startsWith("year-suffix") || !sameYear(previous, cite)) {
                boolean located = previous.placed().cite().isLocated();
                pieces.add(new Piece(
                        located ? afterDelimiter : groupDelimiter,
                        Citing.around(cite.placed().cite(), citing.plain(cite.placed(), true))));
                i++;
                continue;
            }
            int end = collapse.equals("year-suffix-ranged") ? endOfRange(group, i) : i;
            if (end > i) {
                pieces.add(new Piece("–", suffix(group.get(end))));
            } else {
                pieces.add(new Piece(suffixDelimiter, suffix(cite)));
            }
            i = end + 1;
        }
    }

    /** The last of at least three letters in a row that begin with the cite before this. */
    private static int endOfRange(List<Written> group, int from) {
        int end = from - 1;
        while (end + 1 < group.size()
                && sameYear(group.get(end), group.get(end + 1))
                && next(group.get(end), group.get(end + 1))) {
            end++;
        }
        return end - from >= 1 ? end : from;
    }

    private static boolean next(Written a, Written b) {
        return a.scene().ambiguity.suffixIndex + 1 == b.scene().ambiguity.suffixIndex;
    }

    private static boolean sameYear(Written a, Written b) {
        return a.isBare()
                && b.isBare()
                && a.year() != null
                && a.year().equals(b.year())
                && Out.find(a.out(), Out.Role.YEAR_SUFFIX) != null
                && Out.find(b.out(), Out.Role.YEAR_SUFFIX) != null;
    }

    private static Out suffix(Written cite) {
        return Out.find(cite.out(), Out.Role.YEAR_SUFFIX);
    }

    private static Out around(Written cite) {
        return Citing.around(cite.placed().cite(), cite.out());
    }
}
