package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes dates: in the style's own parts, or in those of the language with some attributes of the style's over them. */
final class Dates {
    private static final List<String> LARGEST_FIRST = List.of("year", "month", "day");

    private final Vocabulary words;
    private final Scene scene;
    private final boolean placesYearSuffix;
    private final boolean english;

    Dates(Vocabulary words, Scene scene, boolean placesYearSuffix, boolean english) {
        this.words = words;
        this.scene = scene;
        this.placesYearSuffix = placesYearSuffix;
        this.english = english;
    }

    Out write(Element element, ItemDate date) {
        if (date.literal() != null && date.days().isEmpty()) {
            return yearSuffixed(RichText.parse(date.literal()));
        }
        if (scene.isSorting()) {
            return Out.words(sortKey(date, partNames(element)));
        }
        Element localized = element.has("form") ? words.date(element.get("form")) : null;
        if (element.has("form") && localized == null) {
            return null;
        }
        List<Element> parts = localized == null ? element.all("date-part") : merged(localized, element);
        String delimiter = localized == null ? element.get("delimiter") : localized.get("delimiter");
        Out out = date.isSpan() ? span(parts, delimiter, date) : one(parts, delimiter, date, date.days(), 0);
        if (localized != null && out != null) {
            TextCase.apply(localized.get("text-case"), out, english, words.language());
            out = Out.set(Look.of(localized), out);
        }
        return out;
    }

    /** YYYYMMDD and the end of a span behind it, so that they sort as text. */
    static String sortKey(ItemDate date, Set<String> parts) {
        StringBuilder key = new StringBuilder();
        for (ItemDate.Day day : date.days()) {
            boolean month = parts.contains("month") && !day.isSeason();
            int year = parts.contains("year") ? day.year() : 0;
            key.append("%06d".formatted(100_000 + year))
                    .append("%02d".formatted(month ? day.month() : 0))
                    .append("%02d".formatted(parts.contains("day") ? day.day() : 0));
        }
        return key.toString();
    }

    private static Set<String> partNames(Element element) {
        if (element.has("form")) {
            return switch (element.get("date-parts", "year-month-day")) {
                case "year" -> Set.of("year");
                case "year-month" -> Set.of("year", "month");
                default -> Set.of("year", "month", "day");
            };
        }
        return Set.copyOf(element.all("date-part").stream()
                .map(p -> p.get("name", ""))
                .distinct()
                .toList());
    }

    private static List<Element> merged(Element localized, Element element) {
        Set<String> wanted = partNames(element);
        List<Element> parts = new ArrayList<>();
        for (Element part : localized.all("date-part")) {
            if (wanted.contains(part.get("name"))) {
                Map<String, String> over = new LinkedHashMap<>();
                element.all("date-part").stream()
                        .filter(own -> own.get("name", "").equals(part.get("name")))
                        .forEach(own -> over.putAll(own.attributes()));
                parts.add(part.with(over));
            }
        }
        return parts;
    }

    /** The parts that differ stand twice around the dash, the others once. */
    private Out span(List<Element> parts, String delimiter, ItemDate date) {
        ItemDate.Day from = date.days().get(0);
        ItemDate.Day to = date.days().get(1);
        String largest = largestDifference(parts, from, to);
        if (largest == null) {
            return one(parts, delimiter, date, List.of(from), 0);
        }
        int rank = LARGEST_FIRST.indexOf(largest);
        int first = -1;
        int last = -1;
        String dash = "–";
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i).get("name", "");
            if (LARGEST_FIRST.indexOf(name) >= rank && value(name, from) + value(name, to) != 0) {
                first = first < 0 ? i : first;
                last = i;
            }
            if (name.equals(largest)) {
                dash = parts.get(i).get("range-delimiter", "–");
            }
        }
        return doubled(parts, delimiter, date, new Around(first, last, dash));
    }

    /** Which parts stand twice, and what between. */
    private record Around(int first, int last, String dash) {}

    private Out doubled(List<Element> parts, String delimiter, ItemDate date, Around around) {
        List<ItemDate.Day> from = date.days().subList(0, 1);
        List<ItemDate.Day> to = date.days().subList(1, 2);
        List<Element> twice = parts.subList(around.first(), around.last() + 1);
        Out before = one(parts.subList(0, around.first()), delimiter, date, from, 1);
        Out left = one(bare(twice, false), delimiter, date, from, 1);
        Out right = one(bare(twice, true), delimiter, date, to, 0);
        Out after = one(parts.subList(around.last() + 1, parts.size()), delimiter, date, to, 0);
        boolean open = date.days().get(1).year() == 0;
        List<Out> middle = new ArrayList<>();
        middle.add(left);
        middle.add(left == null || right == null && !open ? null : Out.words(around.dash()));
        middle.add(open ? null : right);
        List<Out> all = new ArrayList<>();
        all.add(before);
        all.add(Out.joined(middle, null));
        all.add(after);
        return Out.joined(all, delimiter);
    }

    /** Next to the dash a part has no affix. */
    private static List<Element> bare(List<Element> parts, boolean second) {
        List<Element> bare = new ArrayList<>(parts);
        int at = second ? 0 : parts.size() - 1;
        bare.set(at, parts.get(at).with(Map.of(second ? "prefix" : "suffix", "")));
        return bare;
    }

    private static String largestDifference(List<Element> parts, ItemDate.Day from, ItemDate.Day to) {
        for (String name : LARGEST_FIRST) {
            if (parts.stream().anyMatch(p -> name.equals(p.get("name"))) && value(name, from) != value(name, to)) {
                return name;
            }
        }
        return null;
    }

    private static int value(String part, ItemDate.Day day) {
        return switch (part) {
            case "year" -> day.year();
            case "month" -> day.month();
            default -> day.day();
        };
    }

    private Out one(List<Element> parts, String delimiter, ItemDate date, List<ItemDate.Day> days, int first) {
        ItemDate.Day day = days.isEmpty() ? new ItemDate.Day(0, 0, 0) : days.get(0);
        List<Out> written = new ArrayList<>();
        for (Element part : parts) {
            Out out = part(part, date, day);
            if (out != null) {
                TextCase.apply(part.get("text-case"), out, english, words.language());
                written.add(Out.affixed(part.get("prefix"), Out.set(Look.of(part), out), part.get("suffix")));
            }
        }
        return Out.joined(written, delimiter);
    }

    private Out part(Element part, ItemDate date, ItemDate.Day day) {
        String form = part.get("form", part.get("name", "").equals("day") ? "numeric" : "long");
        return switch (part.get("name", "")) {
            case "year" -> year(day.year(), form);
            case "month" -> month(part, form, date, day);
            case "day" -> day.day() == 0 || day.month() == 0 ? null : Out.words(day(day, form));
            default -> null;
        };
    }

    private Out year(int year, String form) {
        if (year == 0) {
            return null;
        }
        String digits = String.valueOf(Math.abs(year));
        if (form.equals("short") && digits.length() == 4) {
            digits = digits.substring(2);
        }
        String era = year < 0 ? words.term("bc", "long", false) : year < 1000 ? words.term("ad", "long", false) : "";
        return yearSuffixed(Out.as(Out.Role.YEAR, Out.words(digits + era)));
    }

    private Out yearSuffixed(Out year) {
        if (scene.ambiguity.yearSuffix == null || scene.yearSuffixDone || placesYearSuffix) {
            return year;
        }
        scene.yearSuffixDone = true;
        List<Out> both = new ArrayList<>();
        both.add(year);
        both.add(Out.as(Out.Role.YEAR_SUFFIX, Out.words(scene.ambiguity.yearSuffix)));
        return Out.span(both);
    }

    private Out month(Element part, String form, ItemDate date, ItemDate.Day day) {
        if (day.month() < 0 || day.month() == 0 && date.season() == null) {
            return null;
        }
        if (day.month() == 0 || day.isSeason()) {
            return season(date, day);
        }
        String text =
                switch (form) {
                    case "numeric" -> String.valueOf(day.month());
                    case "numeric-leading-zeros" -> "%02d".formatted(day.month());
                    default -> words.term("month-%02d".formatted(day.month()), form, false);
                };
        return Out.words(part.is("strip-periods") ? text.replace(".", "") : text);
    }

    private Out season(ItemDate date, ItemDate.Day day) {
        String season =
                day.isSeason() ? day.month() > 24 ? "" : String.valueOf((day.month() - 1) % 4 + 1) : date.season();
        return season.isEmpty()
                ? null
                : Out.words(season.matches("[1-4]") ? words.term("season-0" + season, "long", false) : season);
    }

    private String day(ItemDate.Day day, String form) {
        if (form.equals("ordinal") && (day.day() == 1 || !words.option("limit-day-ordinals-to-day-1"))) {
            return words.ordinal(day.day(), words.gender("month-%02d".formatted(day.month())));
        }
        return form.equals("numeric-leading-zeros") ? "%02d".formatted(day.day()) : String.valueOf(day.day());
    }
}
