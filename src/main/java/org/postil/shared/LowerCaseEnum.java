package org.postil.shared;

import jakarta.persistence.AttributeConverter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Keeps an enum as its name in lower case with hyphens, as columns, JSON and addresses have it. */
public abstract class LowerCaseEnum<E extends Enum<E>> implements AttributeConverter<E, String> {
    private static final ClassValue<Words> WORDS = new ClassValue<>() {
        @Override
        protected Words computeValue(Class<?> type) {
            return new Words(type);
        }
    };

    private final Class<E> type;

    protected LowerCaseEnum(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E value) {
        return value == null ? null : word(value);
    }

    @Override
    public E convertToEntityAttribute(String word) {
        return word == null ? null : type.cast(requireKnown(type, word));
    }

    /** {@code DRAFT_OF} as {@code draft-of}. */
    public static String word(Enum<?> value) {
        return WORDS.get(value.getDeclaringClass()).words[value.ordinal()];
    }

    /** @throws Problem 400 that names the words that exist */
    public static <E extends Enum<E>> E parse(Class<E> type, String field, String word) {
        Enum<?> value = WORDS.get(type).values.get(word);
        if (value == null) {
            String known = String.join(", ", WORDS.get(type).words);
            throw Problem.invalid(field, "\"" + word + "\" is not a " + field + ". There are: " + known + ".");
        }
        return type.cast(value);
    }

    private static Enum<?> requireKnown(Class<?> type, String word) {
        Enum<?> value = WORDS.get(type).values.get(word);
        if (value == null) {
            throw new IllegalArgumentException(word + " is no " + type.getSimpleName());
        }
        return value;
    }

    /** The words of one enum: thousands are asked for when a list of notes is read. */
    private static final class Words {
        final String[] words;
        final Map<String, Enum<?>> values = new HashMap<>();

        Words(Class<?> type) {
            Enum<?>[] constants = (Enum<?>[]) type.getEnumConstants();
            words = new String[constants.length];
            for (Enum<?> value : constants) {
                words[value.ordinal()] = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
                values.put(words[value.ordinal()], value);
            }
        }
    }
}
