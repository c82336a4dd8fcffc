package io.sternik.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

    private static final List<List<String>> RECORDS = List.of(
            List.of("table", "position", "name", "type", "label", "key", "references"),
            List.of("customers", "2", "cname", "text", "Nazwa klienta", "", ""),
            List.of("customers", "1", "cid", "integer", "Numer klienta", "tak", ""),
            List.of("deals", "1", "did", "integer", "", "1", ""),
            List.of("deals", "2", "cust", "integer", "Klient", "", "customers.cid"));

    @Test
    void readsColumnsInTheirOrder() {
        DataDictionary dictionary = Objects.requireNonNull(DataDictionary.of(RECORDS));
        List<DataDictionary.Field> customers = Objects.requireNonNull(dictionary.table("Customers.CSV.gz"));
        assertThat(customers).extracting(DataDictionary.Field::title).containsExactly("Numer klienta", "Nazwa klienta");
        assertThat(customers.getFirst().key()).isTrue();
        assertThat(dictionary.table("deals"))
                .extracting(DataDictionary.Field::title)
                .containsExactly("did", "Klient");
        assertThat(dictionary.table("products")).isNull();
        assertThat(DataDictionary.of(List.of(List.of("a", "b"), List.of("1", "2"))))
                .isNull();
    }

    @Test
    void readsJsonAsWell() {
        DataDictionary dictionary = DataDictionary.ofJson("""
                [{"table":"customers","position":1,"name":"cid","type":"integer","key":true},
                 {"table":"customers","position":2,"name":"cname","label":"Nazwa klienta"}]""");
        assertThat(Objects.requireNonNull(dictionary).table("customers"))
                .extracting(DataDictionary.Field::title, DataDictionary.Field::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cid", true),
                        org.assertj.core.groups.Tuple.tuple("Nazwa klienta", false));
        assertThat(DataDictionary.ofJson("{}")).isNull();
        assertThat(DataDictionary.ofJson("[1]")).isNull();
    }

    @Test
    void isHeldAgainstTheData() {
        List<DataDictionary.Field> customers = Objects.requireNonNull(
                Objects.requireNonNull(DataDictionary.of(RECORDS)).table("customers"));
        DictionaryCheck sound = new DictionaryCheck(customers);
        sound.add(1, List.of("1", "Alfa"));
        sound.add(2, List.of("2", "Beta"));
        assertThat(sound.findings(2)).isEmpty();
        DictionaryCheck wrong = new DictionaryCheck(customers);
        wrong.add(1, List.of("Alfa", "1"));
        wrong.add(2, List.of("Alfa", "2"));
        assertThat(wrong.findings(3))
                .extracting(finding -> finding.code() + " " + finding.line() + ":" + finding.column())
                .containsExactlyInAnyOrder("dictionary.width 1:0", "dictionary.type 1:1", "dictionary.key-twice 2:1");
    }
}
