package org.postil.annotations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/**
 * Which of a document's notes are shown: {@code ?notes=&tag=&author=&group=&kind=&state=&resolved=&since=&until=}. All
 * combine, and what is empty, as a form sends it, asks for nothing. The margin, the highlights and the strip take the same.
 */
public class NoteFilter {
    private static final Set<String> STATES = Set.of("exact", "moved", "changed", "uncertain", "lost");
    private static final Set<String> WHOSE = Set.of("all", "mine", "uncertain");

    /** all, mine or uncertain: the shortest way to what is asked for most. */
    @RestQuery
    public String notes;

    /** A tag's id. */
    @RestQuery
    public String tag;

    @RestQuery
    public String author;

    /** The id of a group they are for, of those that the reader is in; of his own notes any. */
    @RestQuery
    public String group;

    /** note, highlight, replied, or a kind that another feature knows. */
    @RestQuery
    public String kind;

    /** Of the anchor: exact, moved, changed, uncertain or lost. */
    @RestQuery
    public String state;

    /** true or false. */
    @RestQuery
    public String resolved;

    /** A day, or an instant (ISO 8601): changed since it began. */
    @RestQuery
    public String since;

    /** A day, or an instant: made before it ended. */
    @RestQuery
    public String until;

    /** What is asked for, by its name in an address; in a fixed order. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "notes", "all".equals(notes) ? null : notes);
        put(asked, "tag", tag);
        put(asked, "author", author);
        put(asked, "group", group);
        put(asked, "kind", kind);
        put(asked, "state", state);
        put(asked, "resolved", resolved);
        put(asked, "since", since);
        put(asked, "until", until);
        return asked;
    }

    /** Whether what stands at no sure place is asked for, and not only let through. */
    boolean adrift() {
        return "uncertain".equals(get("notes")) || Set.of("uncertain", "lost").contains(get("state"));
    }

    /** What was asked for under a name, or nothing: for a form that shows it again. */
    public String get(String name) {
        return asked().getOrDefault(name, "");
    }

    /**
     * On the aliases {@code a} and {@code d}; replies are left out.
     *
     * @throws Problem 400 for what is no id, no word of those that exist, or no day
     */
    Condition condition(Viewer viewer, NoteKinds kinds) {
        return Condition.of("a.in_reply_to is null").and(amongBeginnings(viewer, kinds));
    }

    /** The same without saying that replies are left out, where that is said already. */
    Condition amongBeginnings(Viewer viewer, NoteKinds kinds) {
        List<Condition> all = new ArrayList<>();
        asked().forEach((name, value) -> all.add(part(name, value, viewer, kinds)));
        return Condition.all(all);
    }

    private static Condition part(String name, String value, Viewer viewer, NoteKinds kinds) {
        return switch (name) {
            case "notes" -> whose(value, viewer);
            case "tag" -> Condition.of("a.tags @> array[tag_in_force(:tag)]", "tag", id(name, value));
            case "author" -> Condition.of("a.author = :author", "author", id(name, value));
            case "group" -> Visible.meant(viewer, name, id(name, value));
            case "kind" -> kinds.called(value, viewer);
            case "state" -> Condition.of("a.anchor_state = :state", "state", word(name, value, STATES));
            case "resolved" ->
                word(name, value, Set.of("true", "false")).equals("true")
                        ? Condition.of("a.resolved is not null")
                        : Condition.of("a.resolved is null");
            case "since" -> Condition.of("a.updated >= :since", "since", instant(name, value, day -> day));
            case "until" -> Condition.of("a.created < :until", "until", instant(name, value, day -> day.plusDays(1)));
            default -> throw new IllegalStateException(name);
        };
    }

    private static Condition whose(String value, Viewer viewer) {
        return switch (word("notes", value, WHOSE)) {
            case "mine" -> Condition.of("a.author = :me", "me", viewer.accountOrNobody());
            case "uncertain" -> Condition.of("a.anchor_state in ('uncertain', 'lost')");
            default -> Condition.ALWAYS;
        };
    }

    private static UUID id(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(name, "Give an id, such as 0198c1f0-0000-7000-8000-000000000000.");
        }
    }

    static String word(String name, String value, Set<String> known) {
        if (!known.contains(value)) {
            throw Problem.invalid(
                    name,
                    "There are " + known.stream().sorted().collect(java.util.stream.Collectors.joining(", ")) + ".");
        }
        return value;
    }

    private static Instant instant(String name, String value, Function<LocalDate, LocalDate> edge) {
        try {
            return value.length() > 10
                    ? Instant.parse(value)
                    : edge.apply(LocalDate.parse(value)).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(name, "Give a day such as 1956-10-28.");
        }
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value.strip());
        }
    }
}
