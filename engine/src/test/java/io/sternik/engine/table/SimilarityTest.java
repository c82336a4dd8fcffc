package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 0.961",
        "dixon, dicksonx, 0.813",
        "dwayne, duane, 0.840",
        "abc, xyz, 0",
        "abc, abc, 1",
        "'', '', 1",
        "a, '', 0",
        "zrodelko instalacje, zrodelko instalacja, 0.979"
    })
    void measuresByJaroAndWinkler(String one, String other, double expected) {
        assertThat(Similarity.jaroWinkler(one, other)).isCloseTo(expected, within(0.0005));
        assertThat(Similarity.jaroWinkler(other, one)).isCloseTo(expected, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"word, two words, 0.363636", "cat, cat, 1", "cat, dog, 0", "'', '', 1", "'', cat, 0"})
    void measuresByTrigramsAsTheDatabaseDoes(String one, String other, double expected) {
        assertThat(Similarity.trigram(one, other)).isCloseTo(expected, within(0.00001));
    }

    @ParameterizedTest
    @CsvSource({"ogr, org, 1", "chek, check, 1", "kitten, sitting, 3", "'', abc, 3", "abc, abc, 0"})
    void countsEdits(String one, String other, int expected) {
        assertThat(Similarity.editDistance(one, other)).isEqualTo(expected);
        assertThat(Similarity.editDistance(other, one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Żółć, Łódź|zolc lodz",
                "  A--B  |a b",
                "Große Straße|grosse strasse",
                "Ærø|aero",
                "É\u0301|e",
                "x.y/z_1|x y z 1",
                "İstanbul|istanbul"
            })
    void foldsCaseDiacriticsAndPunctuation(String text, String expected) {
        assertThat(Fold.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Źródełko Instalacja Sp. z o.o.|zrodelko instalacja",
                "ALFA S.A.|alfa",
                "Beta GmbH & Co. KG|beta",
                "Gama Sp. z o.o. Sp. k.|gama",
                "S.A.|s a",
                "Kasa|kasa",
                "Delta Spółka z ograniczoną odpowiedzialnością|delta"
            })
    void takesLegalFormsFromTheEndOfCompanyNames(String name, String expected) {
        assertThat(Fold.company(name)).isEqualTo(expected);
    }

    @Test
    void findsTheNameThatWasMeant() {
        List<String> products = List.of("Alpha Pro", "Alpha Basic", "Alpha Plus Basic", "Beta Special");
        assertThat(NearestMatch.find("Alpha Pro", products)).isEqualTo(new Match.Exact("Alpha Pro"));
        assertThat(NearestMatch.find("AlphaPro", products)).isEqualTo(new Match.Likely("Alpha Pro", 10_000));
        assertThat(NearestMatch.find("Beta Specail", products))
                .isInstanceOfSatisfying(
                        Match.Likely.class,
                        match -> assertThat(match.candidate()).isEqualTo("Beta Special"));
        assertThat(NearestMatch.find("Gamma", products)).isEqualTo(new Match.None());
        assertThat(NearestMatch.find(" ", products)).isEqualTo(new Match.None());
        assertThat(NearestMatch.find("x", List.of())).isEqualTo(new Match.None());
    }

    @Test
    void leavesTheChoiceToAPersonWhenSeveralAreAlike() {
        assertThat(NearestMatch.find("Jan Kowalsky", List.of("Jan Kowalski", "Jan Kowalska", "Ewa Nowak")))
                .isInstanceOfSatisfying(
                        Match.Ambiguous.class,
                        match -> assertThat(match.candidates())
                                .containsExactlyInAnyOrder("Jan Kowalski", "Jan Kowalska"));
        assertThat(NearestMatch.find("jan kowalska", List.of("Jan Kowalski", "Jan Kowalska")))
                .isEqualTo(new Match.Likely("Jan Kowalska", 10_000));
        assertThat(NearestMatch.find("A.B.", List.of("A B", "AB"))).isInstanceOf(Match.Ambiguous.class);
    }
}
