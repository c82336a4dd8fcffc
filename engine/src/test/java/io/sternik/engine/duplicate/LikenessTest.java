package io.sternik.engine.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.duplicate.Likeness.Verdict;
import io.sternik.engine.duplicate.Trait.Agreement;
import io.sternik.engine.table.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void theWorkedExampleIsProbable() {
        Described one = firm("Zrodelko Instalacje", null, Trait.POSTCODE, "90-001", Trait.PHONE, "48426300101");
        Described other =
                firm("Źródełko Instalacja Sp. z o.o.", null, Trait.POSTCODE, "90-001", Trait.PHONE, "48426300999");
        Likeness likeness = Likeness.between(one, other).orElseThrow();
        assertThat(likeness.parts())
                .containsExactly(
                        new Likeness.Part(Trait.NAME, Agreement.EQUAL, 9_73),
                        new Likeness.Part(Trait.POSTCODE, Agreement.EQUAL, 8_64),
                        new Likeness.Part(Trait.PHONE, Agreement.DIFFERENT, -1_00));
        assertThat(likeness.points()).isEqualTo(17_37);
        assertThat(likeness.verdict()).isEqualTo(Verdict.PROBABLE);
    }

    @Test
    void weightsAreThoseOfTheDescription() {
        assertThat(Trait.NAME.points(Agreement.NEAR)).isEqualTo(4_32);
        assertThat(Trait.NAME.points(Agreement.DIFFERENT)).isEqualTo(-4_31);
        assertThat(Trait.POSTCODE.points(Agreement.DIFFERENT)).isEqualTo(-2_32);
        assertThat(Trait.TOWN.points(Agreement.EQUAL)).isEqualTo(4_91);
        assertThat(Trait.TOWN.points(Agreement.DIFFERENT)).isEqualTo(-3_28);
        assertThat(Trait.PHONE.points(Agreement.EQUAL)).isEqualTo(9_97);
        assertThat(Trait.DOMAIN.points(Agreement.EQUAL)).isEqualTo(10_23);
        assertThat(Trait.DOMAIN.points(Agreement.DIFFERENT)).isEqualTo(-1_32);
        assertThat(Trait.MAIL.points(Agreement.EQUAL)).isEqualTo(13_55);
        assertThat(Trait.EMPLOYER.points(Agreement.EQUAL)).isEqualTo(7_97);
        for (Trait trait : Trait.values()) {
            assertThat(trait.points(Agreement.MISSING)).isZero();
        }
    }

    @Test
    void theTaxNumberDecidesBothWays() {
        Described one = firm("Hydro Sopot", "0001234562");
        assertThat(Likeness.between(one, firm("Zupełnie inna", "0001234562"))
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.CERTAIN);
        assertThat(Likeness.between(one, firm("Hydro Sopot", "0007654325"))).isEmpty();
        Likeness unknown = Likeness.between(one, firm("Hydro Sopot", null)).orElseThrow();
        assertThat(unknown.points()).isEqualTo(9_73);
        assertThat(unknown.verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void partsAddUpAndWhatIsMissingSaysNothing() {
        Described one = firm("Hydro Sopot", null, Trait.TOWN, "sopot");
        Likeness likeness = Likeness.between(one, firm("Mazur", null, Trait.PHONE, "48583012233"))
                .orElseThrow();
        assertThat(likeness.parts())
                .containsExactly(
                        new Likeness.Part(Trait.NAME, Agreement.DIFFERENT, -4_31),
                        new Likeness.Part(Trait.TOWN, Agreement.MISSING, 0),
                        new Likeness.Part(Trait.PHONE, Agreement.MISSING, 0));
        assertThat(likeness.points()).isEqualTo(-4_31);
        assertThat(likeness.verdict()).isEqualTo(Verdict.UNLIKELY);
    }

    @Test
    void candidatesShareSomethingRareAndAreNotTwoFirms() {
        List<Described> records = new ArrayList<>(List.of(
                firm("Hydro Sopot", "0001234562", Trait.TOWN, "sopot"),
                firm("Hydro Sopoot", null, Trait.TOWN, "sopot"),
                firm("Hydro Sopot", "0007654325", Trait.TOWN, "sopot"),
                firm("Zupełnie inna", null, Trait.PHONE, "48583012233"),
                firm("Mazur Instalacje", null, Trait.PHONE, "48583012233")));
        assertThat(Candidates.among(records))
                .containsExactlyInAnyOrder(
                        new Candidates.Pair(0, 1), new Candidates.Pair(1, 2), new Candidates.Pair(3, 4));
        for (int i = 0; i < 60; i++) {
            records.add(firm("Wspólny numer " + (char) ('a' + i % 26) + i, null, Trait.PHONE, "48583012233"));
        }
        assertThat(Candidates.among(records)).doesNotContain(new Candidates.Pair(3, 4));
    }

    @Test
    void aDomainOfEverybodySaysNothing() {
        assertThat(FreeMail.ownDomain("ewa@gmail.com")).isEmpty();
        assertThat(FreeMail.ownDomain("ewa@hydro.example")).contains("hydro.example");
    }

    private static Described firm(String name, @Nullable String number, Object... traits) {
        Map<Trait, Set<String>> known = new java.util.EnumMap<>(Trait.class);
        for (int at = 0; at < traits.length; at += 2) {
            known.put((Trait) traits[at], Set.of((String) traits[at + 1]));
        }
        return new Described(Fold.company(name), number, known);
    }
}
