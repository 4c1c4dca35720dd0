package org.postil.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.shared.Problem;

/** What becomes of a vocabulary, without a database. */
class VocabularyTest {
    private static final UUID ACTORS = new UUID(0, 1);
    private static final UUID ENVOYS = new UUID(0, 2);
    private static final UUID MIKOYAN = new UUID(0, 3);
    private static final UUID FIGHTING = new UUID(0, 4);

    /** actors / envoys / Mikoyan, and fighting. */
    private static Vocabulary vocabulary() {
        return Vocabulary.of(List.of(), List.of())
                .with(ACTORS, "actors")
                .with(ENVOYS, "envoys")
                .with(MIKOYAN, "Mikoyan")
                .with(FIGHTING, "fighting")
                .moved(ENVOYS, ACTORS)
                .moved(MIKOYAN, ENVOYS);
    }

    @Test
    void aRenamedTagIsStillFoundByItsOldName() {
        Vocabulary renamed = vocabulary().renamed(ENVOYS, "emissaries");
        assertThat(renamed.called("Envoys")).map(Term::name).contains("emissaries");
        assertThat(renamed.aliases(ENVOYS)).containsExactly("envoys");
        assertThat(renamed.renamed(ENVOYS, "envoys").aliases(ENVOYS)).containsExactly("emissaries");
    }

    @Test
    void aNameIsOneHoweverItIsTyped() {
        Vocabulary vocabulary = vocabulary().with(new UUID(0, 9), "##  first\n words ");
        assertThat(vocabulary.called("#first  words")).map(Term::name).contains("first words");
        assertThat(vocabulary.called(" FIRST WORDS")).isPresent();
    }

    @Test
    void twoTagsNeverHaveOneName() {
        Vocabulary renamed = vocabulary().renamed(ENVOYS, "emissaries");
        assertThatThrownBy(() -> renamed.renamed(FIGHTING, "Emissaries")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> renamed.with(new UUID(0, 9), "envoys")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> renamed.alsoCalled(FIGHTING, List.of("actors")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void noTagStandsUnderItself() {
        assertThatThrownBy(() -> vocabulary().moved(ACTORS, MIKOYAN))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("under itself");
    }

    @Test
    void aMergedTagLeavesItsNamesAndWhatStoodUnderItToTheOther() {
        Vocabulary merged = vocabulary().renamed(ENVOYS, "emissaries").merged(ENVOYS, FIGHTING);
        assertThat(merged.find(ENVOYS)).map(Term::id).contains(FIGHTING);
        assertThat(merged.aliases(FIGHTING)).containsExactly("emissaries", "envoys");
        assertThat(merged.under(FIGHTING)).extracting(Term::id).containsExactly(MIKOYAN);
    }

    @Test
    void whoeverMeansATagThatWasMergedMeansWhatItBecame() {
        Vocabulary merged = vocabulary().merged(FIGHTING, ACTORS);
        assertThatThrownBy(() -> merged.moved(FIGHTING, MIKOYAN)).isInstanceOf(Problem.class);
        assertThat(merged.renamed(FIGHTING, "people").aliases(ACTORS)).containsExactly("actors", "fighting");
    }

    @Test
    void aTagMergedIntoOneUnderItMakesNoCircle() {
        Vocabulary merged = vocabulary().merged(ACTORS, MIKOYAN);
        assertThat(merged.require(MIKOYAN).parent()).isNull();
        assertThat(merged.require(ENVOYS).parent()).isEqualTo(MIKOYAN);
        assertWhole(merged);
    }

    @Test
    void whatStandsUnderADeletedTagMovesUp() {
        Vocabulary without = vocabulary().without(ENVOYS);
        assertThat(without.find(ENVOYS)).isEmpty();
        assertThat(without.require(MIKOYAN).parent()).isEqualTo(ACTORS);
    }

    @Test
    void aChangeTakenBackLeavesWhatOthersDidSince() {
        Vocabulary before = vocabulary();
        Vocabulary merged = before.merged(ENVOYS, FIGHTING);
        Vocabulary since = merged.renamed(FIGHTING, "combat").moved(MIKOYAN, null);
        Vocabulary back = since.without(before.to(merged), tag -> true);
        assertThat(back.called("envoys")).map(Term::id).contains(ENVOYS);
        assertThat(back.require(ENVOYS).parent()).isEqualTo(ACTORS);
        assertThat(back.require(FIGHTING).name()).isEqualTo("combat");
        assertThat(back.require(MIKOYAN).parent()).isNull();
    }

    @Test
    void aNameGivenAwayMeanwhileIsNotTakenBack() {
        Vocabulary before = vocabulary();
        Vocabulary deleted = before.without(ENVOYS);
        Vocabulary since = deleted.with(new UUID(0, 9), "envoys");
        assertThatThrownBy(() -> since.without(before.to(deleted), tag -> true))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("envoys");
    }

    @Test
    void aTagThatAChangeMadeGoesUnlessSomethingBearsIt() {
        Vocabulary before = vocabulary();
        Vocabulary with = before.with(new UUID(0, 9), "rumours");
        assertThat(with.without(before.to(with), tag -> false).called("rumours"))
                .isEmpty();
        assertThat(with.without(before.to(with), tag -> true).called("rumours")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsDoneAndTakenBackTheVocabularyIsWhole(int seed) {
        Random random = new Random(seed);
        Vocabulary now = vocabulary();
        List<UUID> ids = new ArrayList<>(List.of(ACTORS, ENVOYS, MIKOYAN, FIGHTING));
        List<VocabularyChange> made = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            UUID one = ids.get(random.nextInt(ids.size()));
            UUID other = ids.get(random.nextInt(ids.size()));
            String name = "word " + random.nextInt(30);
            Vocabulary before = now;
            try {
                switch (random.nextInt(7)) {
                    case 0 -> now = now.renamed(one, name);
                    case 1 -> now = now.moved(one, random.nextBoolean() ? other : null);
                    case 2 -> now = now.merged(one, other);
                    case 3 -> now = now.without(one);
                    case 4 -> now = now.alsoCalled(one, List.of(name, "also " + name));
                    case 5 -> {
                        UUID fresh = new UUID(1, step);
                        now = now.with(fresh, name);
                        ids.add(fresh);
                    }
                    default ->
                        now = made.isEmpty()
                                ? now
                                : now.without(made.remove(random.nextInt(made.size())), tag -> random.nextBoolean());
                }
                made.add(before.to(now));
            } catch (Problem refused) {
                assertThat(refused.status()).isIn(400, 404, 409);
            }
            assertWhole(now);
        }
        assertThat(made).hasSizeGreaterThan(50);
    }

    private static void assertWhole(Vocabulary vocabulary) {
        Set<String> names = new HashSet<>();
        for (Term term : vocabulary.inForce()) {
            assertThat(names.add(Vocabulary.key(term.name())))
                    .as("%s once", term.name())
                    .isTrue();
            if (term.parent() != null) {
                assertThat(vocabulary.holds(List.of(term.parent())))
                        .as("above %s", term.name())
                        .isTrue();
                assertThat(vocabulary.within(term.parent(), term.id()))
                        .as("%s under itself", term.name())
                        .isFalse();
            }
        }
        for (Term term : vocabulary.inForce()) {
            for (String alias : vocabulary.aliases(term.id())) {
                assertThat(names).doesNotContain(Vocabulary.key(alias));
            }
        }
    }
}
