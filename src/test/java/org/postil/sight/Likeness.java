package org.postil.sight;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.postil.shared.Ids;
import org.postil.world.Statements;

/**
 * Whether what is hidden is answered as what does not exist is: with the same words and after asking the database the same. No
 * time is measured; what does the same work takes as long.
 *
 * @param hidden what is asked for by each of its ids, and what stands for that in the question after what does not exist
 */
record Likeness(Statements statements, Map<String, String> hidden) {
    /** What is asked for the first time may be looked up and kept, and what was kept may run out between two questions. */
    private static final int OFTEN = 3;

    private record Answer(int status, Map<String, List<String>> headers, String body, List<String> asked) {
        String apart(Answer other) {
            boolean said = status == other.status && headers.equals(other.headers) && body.equals(other.body);
            return said ? "\n  " + asked + "\n  " + other.asked : "\n  " + this + "\n  " + other;
        }
    }

    /** Puts a question. */
    interface Question extends BiFunction<String, String, HttpResponse<String>> {}

    /**
     * @param address in which something hidden may stand
     * @param question puts the question at an address, under a name
     * @return what tells the two apart; empty where nothing does, or nothing hidden stands in the address
     */
    Optional<String> difference(String address, Question question) {
        String missing = without(address);
        if (missing.equals(address)) {
            return Optional.empty();
        }
        String difference = null;
        for (int i = 0; i < OFTEN; i++) {
            Answer one = answer(missing, question);
            Answer other = answer(address, question);
            if (one.equals(other)) {
                return Optional.empty();
            }
            difference = address + one.apart(other);
        }
        return Optional.of(difference);
    }

    private Answer answer(String address, Question question) {
        String name = Ids.next().toString();
        HttpResponse<String> answer = question.apply(address, name);
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.replaceAll(
                (header, values) -> values.stream().map(this::without).toList());
        return new Answer(answer.statusCode(), headers, without(answer.body()), statements.under(name));
    }

    /** Somebody is told what he has asked for. */
    private String without(String words) {
        String without = words;
        for (Map.Entry<String, String> one : hidden.entrySet()) {
            without = without.replace(one.getKey(), one.getValue());
        }
        return without;
    }
}
