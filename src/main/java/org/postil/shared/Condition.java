package org.postil.shared;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Part of a where clause, with its parameters. The names of parameters are the fragment's own business; two fragments that
 * are joined must not use one name for two things.
 */
public record Condition(String clause, Map<String, Object> parameters) {
    public static final Condition ALWAYS = new Condition("true", Map.of());

    public Condition {
        parameters = Map.copyOf(parameters);
    }

    public static Condition of(String clause) {
        return new Condition(clause, Map.of());
    }

    public static Condition of(String clause, String name, Object value) {
        return new Condition(clause, Map.of(name, value));
    }

    public Condition and(Condition other) {
        return joined(" and ", other);
    }

    public Condition or(Condition other) {
        return joined(" or ", other);
    }

    public static Condition all(List<Condition> conditions) {
        return conditions.stream().reduce(Condition::and).orElse(ALWAYS);
    }

    /** With one more parameter, which some of the clause has the name of. */
    public Condition with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return new Condition(clause, more);
    }

    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private Condition joined(String word, Condition other) {
        Map<String, Object> both = new HashMap<>(parameters);
        both.putAll(other.parameters);
        return new Condition("(" + clause + ")" + word + "(" + other.clause + ")", both);
    }
}
