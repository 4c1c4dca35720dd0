package org.postil.shared;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Keeps an enum as its name in lower case with hyphens, as columns, JSON and addresses have it. */
public abstract class LowerCaseEnum<E extends Enum<E>> implements AttributeConverter<E, String> {
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
        return word == null
                ? null
                : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** {@code DRAFT_OF} as {@code draft-of}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Problem 400 that names the words that exist */
    public static <E extends Enum<E>> E parse(Class<E> type, String field, String word) {
        for (E value : type.getEnumConstants()) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        String known = java.util.Arrays.stream(type.getEnumConstants())
                .map(LowerCaseEnum::word)
                .collect(java.util.stream.Collectors.joining(", "));
        throw Problem.invalid(field, "\"" + word + "\" is not a " + field + ". There are: " + known + ".");
    }
}
