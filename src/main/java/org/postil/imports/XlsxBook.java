package org.postil.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What all sheets of a workbook share: their order, the strings they refer to, and which formats mean days. */
final class XlsxBook implements SafeXml.Listener {
    /** Of all strings together, in UTF-16 units. */
    private static final int LONGEST_STRINGS = 64 * 1024 * 1024;

    private static final int MOST_STRINGS = 4_000_000;
    private static final double LAST_DAY = 2_958_465;

    private final OfficeRelations relations;
    private final List<String> sheets = new ArrayList<>();
    private final Styles styles = new Styles();
    private final Strings strings = new Strings();
    private boolean since1904;

    XlsxBook(OfficeRelations relations) {
        this.relations = relations;
    }

    SafeXml.Listener styles() {
        return styles;
    }

    SafeXml.Listener strings() {
        return strings;
    }

    /** Their parts, in the order of their tabs. */
    List<String> sheets() {
        return sheets;
    }

    @Override
    public void start(XMLStreamReader at) {
        if (at.getLocalName().equals("workbookPr")) {
            since1904 = SafeXml.attributes(at).getOrDefault("date1904", "").matches("1|true");
        } else if (at.getLocalName().equals("sheet") && sheets.size() < 1000) {
            var part = relations.parts().get("#" + relationOf(at));
            if (part != null) {
                sheets.add(part);
            }
        }
    }

    private static String relationOf(XMLStreamReader at) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            var space = at.getAttributeNamespace(i);
            if (at.getAttributeLocalName(i).equals("id") && space != null && space.contains("relationships")) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void end(XMLStreamReader at) {
        // Sheets are named by attributes alone.
    }

    @Override
    public void text(String characters) {
        // Between the elements stands nothing.
    }

    /** What a cell says. @param type as the cell has it, "n" for a number */
    String value(String type, int style, String words) {
        return switch (type) {
            case "s" -> strings.of(words);
            case "b" -> words.equals("1") ? "true" : "false";
            case "e" -> "";
            case "d" -> words.replaceFirst("T00:00(?::00)?(?:\\.0+)?Z?$", "");
            case "n" -> styles.isDay(style) ? day(words) : number(words);
            default -> words;
        };
    }

    private static String number(String words) {
        try {
            return words.length() > 40
                    ? words
                    : new BigDecimal(words).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            return words;
        }
    }

    /** Days are counted from the end of 1899, as if 1900 had been a leap year; on old Macintoshes from 1904. */
    private String day(String words) {
        double days;
        try {
            days = Double.parseDouble(words);
        } catch (NumberFormatException noNumber) {
            return words;
        }
        if (!(days >= 1) || days > LAST_DAY) {
            return words;
        }
        var first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime moment =
                first.atStartOfDay().plusDays((long) days).plusMinutes(Math.round((days - Math.floor(days)) * 24 * 60));
        var day = moment.toLocalDate().toString();
        return moment.toLocalTime().toSecondOfDay() == 0 ? day : day + "T" + moment.toLocalTime();
    }

    /** The formats of cells by number, of which only this matters: whether they show a day. */
    private static final class Styles implements SafeXml.Listener {
        private static final int MOST = 100_000;

        private final Map<Integer, Boolean> formats = new HashMap<>();
        private final Set<Integer> days = new HashSet<>();
        private boolean inCells;
        private int count;

        boolean isDay(int style) {
            return days.contains(style);
        }

        @Override
        public void start(XMLStreamReader at) {
            var attributes = SafeXml.attributes(at);
            switch (at.getLocalName()) {
                case "numFmt" -> {
                    if (formats.size() < MOST) {
                        formats.put(
                                DocxStyles.number(attributes.getOrDefault("numFmtId", ""), -1),
                                showsDay(attributes.getOrDefault("formatCode", "")));
                    }
                }
                case "cellXfs" -> inCells = true;
                case "xf" -> {
                    int format = DocxStyles.number(attributes.getOrDefault("numFmtId", ""), 0);
                    boolean builtIn = format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 31;
                    if (inCells && count++ < MOST && formats.getOrDefault(format, builtIn)) {
                        days.add(count - 1);
                    }
                }
                default -> {
                    // Fonts and colours say nothing.
                }
            }
        }

        private static boolean showsDay(String code) {
            var bare = code.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "");
            return bare.contains("y") || bare.contains("d") && bare.contains("m");
        }

        @Override
        public void end(XMLStreamReader at) {
            inCells = inCells && !at.getLocalName().equals("cellXfs");
        }

        @Override
        public void text(String characters) {
            // Styles are said by attributes alone.
        }
    }

    /** Strings that cells refer to by their number. */
    private static final class Strings implements SafeXml.Listener {
        private final List<String> all = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private long length;
        private boolean inText;
        private boolean inSound;

        String of(String number) {
            int at = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
            return at >= 0 && at < all.size() ? all.get(at) : "";
        }

        @Override
        public void start(XMLStreamReader at) {
            inText = at.getLocalName().equals("t");
            inSound = inSound || at.getLocalName().equals("rPh");
        }

        @Override
        public void end(XMLStreamReader at) {
            inText = false;
            inSound = inSound && !at.getLocalName().equals("rPh");
            if (at.getLocalName().equals("si")) {
                all.add(words.toString());
                words.setLength(0);
                if (all.size() > MOST_STRINGS) {
                    throw Refused.whole(Reason.Kind.TOO_LONG);
                }
            }
        }

        @Override
        public void text(String characters) {
            if (inText && !inSound) {
                words.append(characters);
                length += characters.length();
                if (length > LONGEST_STRINGS) {
                    throw Refused.whole(Reason.Kind.TOO_LONG);
                }
            }
        }
    }
}
