package org.postil.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a key does in the reading view. The list of keys that people read is made from this, and the script binds what
 * stands in that list, so that the two cannot disagree. Where a key stands for several commands, the first of them that
 * has something to do takes it.
 *
 * <p>What moves and selects is what text fields and screen readers use for the same: Alt with the arrows for sentences,
 * Control with them for words and paragraphs. They act only while our caret stands in the text, so that nobody loses the
 * keys that scroll. No browser's or screen reader's own chord is taken.
 */
enum Command {
    INTO_TEXT(Group.MOVE, "I"),
    MOVE_CHARACTER(Group.MOVE, "ArrowLeft ArrowRight"),
    MOVE_LINE(Group.MOVE, "ArrowUp ArrowDown"),
    MOVE_WORD(Group.MOVE, "Control+ArrowLeft Control+ArrowRight", "Alt+ArrowLeft Alt+ArrowRight"),
    MOVE_SENTENCE(Group.MOVE, "Alt+ArrowUp Alt+ArrowDown", "Alt+Meta+ArrowUp Alt+Meta+ArrowDown"),
    MOVE_PARAGRAPH(Group.MOVE, "Control+ArrowUp Control+ArrowDown", "Alt+ArrowUp Alt+ArrowDown"),
    MOVE_EDGE(Group.MOVE, "Home End"),
    MOVE_SCREEN(Group.MOVE, "PageUp PageDown"),
    MOVE_END(Group.MOVE, "Control+Home Control+End", "Meta+ArrowUp Meta+ArrowDown"),

    NEXT_SENTENCE(Group.SELECT, "V"),
    FURTHER_SENTENCE(Group.SELECT, "Shift+V"),
    SELECT_CHARACTER(Group.SELECT, MOVE_CHARACTER),
    SELECT_LINE(Group.SELECT, MOVE_LINE),
    SELECT_WORD(Group.SELECT, MOVE_WORD),
    SELECT_SENTENCE(Group.SELECT, MOVE_SENTENCE),
    SELECT_PARAGRAPH(Group.SELECT, MOVE_PARAGRAPH),
    SELECT_EDGE(Group.SELECT, MOVE_EDGE),
    SELECT_SCREEN(Group.SELECT, MOVE_SCREEN),
    SELECT_END(Group.SELECT, MOVE_END),

    HIGHLIGHT(Group.PASSAGE, "H"),
    NOTE(Group.PASSAGE, "N"),
    TAG(Group.PASSAGE, "T"),
    STICKY_TAGS(Group.PASSAGE, "#"),
    LINK(Group.PASSAGE, "L"),
    MENTION(Group.PASSAGE, "M"),
    CITE(Group.PASSAGE, "C"),
    TOOLBAR(Group.PASSAGE, "Tab"),

    NEXT_NOTE(Group.NOTES, "J N"),
    PREVIOUS_NOTE(Group.NOTES, "K P"),
    OPEN_NOTE(Group.NOTES, "Enter"),
    REPLY(Group.NOTES, "R"),
    EDIT(Group.NOTES, "E"),
    RESOLVE(Group.NOTES, "D"),
    LINK_NOTE(Group.NOTES, "L"),
    CITE_NOTE(Group.NOTES, "C"),
    GO_BACK(Group.NOTES, "B"),
    OPEN_NAME(Group.NOTES, "M"),

    SAVE(Group.PAGE, "Control+Enter", "Meta+Enter Control+Enter"),
    ESCAPE(Group.PAGE, "Escape"),
    SEARCH(Group.PAGE, "/"),
    HELP(Group.PAGE, "?");

    private final Group group;
    private final String keys;
    private final String mac;

    Command(Group group, String keys) {
        this(group, keys, keys);
    }

    Command(Group group, String keys, String mac) {
        this.group = group;
        this.keys = keys;
        this.mac = mac;
    }

    /** What another moves over, with Shift. */
    Command(Group group, Command moves) {
        this(group, shifted(moves.keys), shifted(moves.mac));
    }

    /** What commands are about, in the order in which they are listed. */
    enum Group {
        MOVE,
        SELECT,
        PASSAGE,
        NOTES,
        PAGE;

        /** The name of its heading among the messages. */
        public String message() {
            return "group" + camel(name());
        }

        public List<Command> commands() {
            return Arrays.stream(Command.values())
                    .filter(command -> command.group == this)
                    .toList();
        }
    }

    /**
     * One key of a chord.
     *
     * @param name as {@code KeyboardEvent.key} has it
     * @param character whether the key bears that name itself
     */
    record Key(String name, boolean character) {
        /** What is written on it, among the messages. */
        public String message() {
            return "key" + name;
        }
    }

    public static List<Group> groups() {
        return List.of(Group.values());
    }

    static Command of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What the script knows it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of its sentence among the messages. */
    public String message() {
        String camel = camel(name());
        return Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
    }

    /** Chords with blanks between, modifiers in the order Shift, Control, Alt, Meta. */
    public String keys() {
        return keys;
    }

    public String macKeys() {
        return mac;
    }

    public boolean otherOnMac() {
        return !keys.equals(mac);
    }

    public List<List<Key>> chords() {
        return chords(keys);
    }

    public List<List<Key>> macChords() {
        return chords(mac);
    }

    /** The first of its keys, as {@code aria-keyshortcuts} and a button's own {@code kbd} say it. */
    public String first() {
        return keys.split(" ")[0];
    }

    private static List<List<Key>> chords(String keys) {
        return Stream.of(keys.split(" "))
                .map(chord -> Stream.of(chord.split("\\+"))
                        .map(key -> new Key(key, key.length() == 1))
                        .toList())
                .toList();
    }

    private static String shifted(String keys) {
        return "Shift+" + keys.replace(" ", " Shift+");
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.toLowerCase(Locale.ROOT).split("_")) {
            camel.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return camel.toString();
    }
}
