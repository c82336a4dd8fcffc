package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several facts in one cell. */
class SplittersTest {

    @Test
    void takesNamesApart() {
        assertThat(PersonName.of("Jan Nowak")).isEqualTo(new PersonName("Jan", "Nowak"));
        assertThat(PersonName.of("Nowak Jan")).isEqualTo(new PersonName("Jan", "Nowak"));
        assertThat(PersonName.of("Nowak, Anna Maria")).isEqualTo(new PersonName("Anna Maria", "Nowak"));
        assertThat(PersonName.of("KOWALSKI Żegota")).isEqualTo(new PersonName("Żegota", "KOWALSKI"));
        assertThat(PersonName.of("dr inż. Maria Skłodowska-Curie"))
                .isEqualTo(new PersonName("Maria", "Skłodowska-Curie"));
        assertThat(PersonName.of("Adam Jan")).isEqualTo(new PersonName("Adam", "Jan"));
        assertThat(PersonName.of("Nowak")).isEqualTo(new PersonName("", "Nowak"));
    }

    @Test
    void takesAddressesApart() {
        assertThat(PostalAddress.of("ul. Długa 5/7, 00-238 Warszawa"))
                .isEqualTo(new PostalAddress("ul. Długa 5/7", "00-238", "Warszawa"));
        assertThat(PostalAddress.of("00-238 Warszawa, ul. Długa 5/7"))
                .isEqualTo(new PostalAddress("ul. Długa 5/7", "00-238", "Warszawa"));
        assertThat(PostalAddress.of("Długa 5, Łódź")).isEqualTo(new PostalAddress("Długa 5", "", "Łódź"));
        assertThat(PostalAddress.of("Gdańsk")).isEqualTo(new PostalAddress("", "", "Gdańsk"));
    }

    @Test
    void takesSeveralValuesApart() {
        assertThat(ValuesCell.mails("a@x.example; B@y.example, brak")).containsExactly("a@x.example", "B@y.example");
        assertThat(ValuesCell.phones("tel. 22 012 34 56, kom. 501 000 111"))
                .containsExactly("22 012 34 56", "501 000 111");
        assertThat(ValuesCell.phones("brak")).isEmpty();
    }
}
