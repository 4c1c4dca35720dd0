package org.postil.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far two coders agree on where a tag belongs. Every unit of a text was given the tag by both, by one of them, or by
 * neither; what the units are, whoever counts them says.
 *
 * <p>Both coefficients are 1 for full agreement and 0 for as much as chance would bring; they are absent where nothing can
 * be said, because all units are alike. J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and
 * Psychological Measurement 20 (1960); K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), for two
 * observers and binary data.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Agreement(long both, long first, long second, long neither) {
    static final Agreement NONE = new Agreement(0, 0, 0, 0);

    Agreement plus(Agreement other) {
        return new Agreement(both + other.both, first + other.first, second + other.second, neither + other.neither);
    }

    long units() {
        return both + first + second + neither;
    }

    /** The share of units on which they agree. */
    @JsonProperty
    public Double observed() {
        return units() == 0 ? null : (double) (both + neither) / units();
    }

    /** Cohen's kappa: chance is what each coder by himself gives the tag to. */
    @JsonProperty
    public Double kappa() {
        if (units() == 0) {
            return null;
        }
        double all = units();
        double yes = (both + first) / all * ((both + second) / all);
        double no = (second + neither) / all * ((first + neither) / all);
        double chance = yes + no;
        return chance == 1 ? null : (observed() - chance) / (1 - chance);
    }

    /** Krippendorff's alpha: chance is what both coders together give the tag to, in a finite number of units. */
    @JsonProperty
    public Double alpha() {
        double values = 2.0 * units();
        double given = 2.0 * both + first + second;
        double notGiven = values - given;
        return given == 0 || notGiven == 0 ? null : 1 - (values - 1) * (first + second) / (given * notGiven);
    }
}
