package io.sternik.app.platform.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.Refused;
import io.sternik.engine.finding.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What own fields take and refuse, and that a value comes back from the column and from the history as it went in. */
class CustomValuesTest {

    private static final int TIMES = 2_000;
    private static final String LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż ,;{}'\"\\/<>%🙂\n\t0123456789";

    @ParameterizedTest
    @EnumSource(CustomType.class)
    void everyValueSurvivesColumnAndHistory(CustomType type) {
        long seed = 20_261_130L + type.ordinal();
        Random random = new Random(seed);
        CustomField field = field(type, false);
        FieldSet set = new FieldSet(List.of(field));
        for (int time = 0; time < TIMES; time++) {
            Object given = random(type, random);
            CustomValues values = set.changed(CustomValues.NONE, patch(given));
            CustomValues back = CustomValues.of(JSONB.valueOf(values.json().data()));
            assertThat(back).as("seed %d: %s", seed, given).isEqualTo(values);
            String text = values.text("f");
            if (text != null) {
                assertThat(CustomValues.NONE.with("f", CustomValues.ofText(type, text)))
                        .as("seed %d: %s", seed, given)
                        .isEqualTo(values);
            }
            assertThat(values.differences(back)).isEmpty();
            assertThat(values.differences(CustomValues.NONE)).hasSize(text == null ? 0 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource(CustomType.class)
    void nothingIsEmptyAndARequiredFieldCannotBeEmptied(CustomType type) {
        CustomValues filled = CustomValues.NONE.with("f", "x");
        assertThat(new FieldSet(List.of(field(type, false))).changed(filled, patch(null)))
                .isEqualTo(CustomValues.NONE);
        assertThat(findings(field(type, true), null)).containsExactly("custom.f field.required");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        assertThat(findings(CustomType.TEXT, 12)).containsExactly("custom.f custom.not-text");
        assertThat(findings(CustomType.TEXT, "x".repeat(201))).containsExactly("custom.f custom.too-long");
        assertThat(findings(CustomType.LONG_TEXT, "x".repeat(5_001))).containsExactly("custom.f custom.too-long");
        assertThat(findings(CustomType.NUMBER, "12")).containsExactly("custom.f custom.not-number");
        assertThat(findings(CustomType.NUMBER, new BigDecimal("1.2345678")))
                .containsExactly("custom.f custom.number-digits");
        assertThat(findings(CustomType.NUMBER, new BigDecimal("1234567890123456")))
                .containsExactly("custom.f custom.number-digits");
        assertThat(findings(CustomType.MONEY, 12)).containsExactly("custom.f custom.not-money");
        assertThat(findings(CustomType.MONEY, Map.of("minor", 1.5, "currency", "PLN")))
                .containsExactly("custom.f custom.not-money");
        assertThat(findings(CustomType.MONEY, Map.of("minor", 1, "currency", "XYZ")))
                .containsExactly("custom.f custom.not-money");
        assertThat(findings(CustomType.DATE, "31.12.2026")).containsExactly("custom.f custom.not-date");
        assertThat(findings(CustomType.DATE, "2026-02-30")).containsExactly("custom.f custom.not-date");
        assertThat(findings(CustomType.YES_NO, "tak")).containsExactly("custom.f custom.not-yes-no");
        assertThat(findings(CustomType.OPTION, "d")).containsExactly("custom.f custom.not-option");
        assertThat(findings(CustomType.OPTION, "c")).containsExactly("custom.f custom.option-retired");
        assertThat(findings(CustomType.OPTIONS, List.of("a", "c"))).containsExactly("custom.f custom.option-retired");
        assertThat(findings(CustomType.OPTIONS, "a")).containsExactly("custom.f custom.not-option");
        assertThat(findings(CustomType.LINK, "javascript:alert(1)")).containsExactly("custom.f custom.not-link");
        assertThat(findings(CustomType.LINK, "https://")).containsExactly("custom.f custom.not-link");
        // What fits, beside what does not.
        assertThat(findings(CustomType.NUMBER, new BigDecimal("123456789.123456")))
                .isEmpty();
        assertThat(findings(CustomType.LINK, "HTTPS://example.com/a?b=ą")).isEmpty();
        assertThat(findings(CustomType.DATE, "2028-02-29")).isEmpty();
    }

    @Test
    void aRetiredOptionStaysWhereItIs() {
        FieldSet one = new FieldSet(List.of(field(CustomType.OPTION, false)));
        CustomValues kept = CustomValues.NONE.with("f", "c");
        assertThat(one.changed(kept, patch("c"))).isEqualTo(kept);
        FieldSet several = new FieldSet(List.of(field(CustomType.OPTIONS, false)));
        CustomValues both = CustomValues.NONE.with("f", List.of("b", "c"));
        assertThat(several.changed(both, patch(List.of("c", "a"))).get("f")).isEqualTo(List.of("a", "c"));
    }

    @Test
    void theSameNumberIsTheSameValueHoweverItIsWritten() {
        CustomValues written = CustomValues.of(JSONB.valueOf("{\"f\": 12.50}"));
        assertThat(written).isEqualTo(CustomValues.NONE.with("f", new BigDecimal("12.5")));
        assertThat(CustomValues.of(JSONB.valueOf("{\"f\": 1e3}")).text("f")).isEqualTo("1000");
        assertThat(CustomValues.of(JSONB.valueOf("{\"f\": 0.000001}")).text("f"))
                .isEqualTo("0.000001");
    }

    @Test
    void aNewRecordNeedsWhatIsRequiredAndFieldsThatThereAreNotAreRefused() {
        FieldSet set = new FieldSet(List.of(field(CustomType.TEXT, true)));
        assertThat(refused(() -> set.begun(null))).containsExactly("custom.f field.required");
        assertThat(refused(() -> set.begun(Map.of("f", "x", "g", "y")))).containsExactly("custom.g custom.unknown");
        assertThat(set.begun(Map.of("f", " x ")).get("f")).isEqualTo("x");
    }

    @Test
    void codesAreMadeFromNames() {
        assertThat(FieldDetails.codeOf("Źródło (WWW)")).isEqualTo("zrodlo_www");
        assertThat(FieldDetails.codeOf("3 lata")).isEqualTo("f_3_lata");
        assertThat(FieldDetails.free("kod", java.util.Set.of("kod", "kod_2"))).isEqualTo("kod_3");
        assertThat(FieldDetails.codeOf("x".repeat(60))).hasSize(40);
    }

    private static List<String> findings(CustomType type, @Nullable Object given) {
        return findings(field(type, false), given);
    }

    private static List<String> findings(CustomField field, @Nullable Object given) {
        return refused(() -> new FieldSet(List.of(field)).changed(CustomValues.NONE, patch(given)));
    }

    private static List<String> refused(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (Refused refused) {
            List<String> found = new ArrayList<>();
            for (FieldFinding finding : refused.problem().findings()) {
                found.add(finding.field() + " " + finding.code());
            }
            return found;
        }
    }

    private static Map<String, @Nullable Object> patch(@Nullable Object value) {
        return Collections.singletonMap("f", value);
    }

    private static CustomField field(CustomType type, boolean required) {
        List<FieldOption> options =
                type.isChosen() ? List.of(option("a", false), option("b", false), option("c", true)) : List.of();
        return new CustomField(
                new UUID(0, 1), 1, "deals", "f", type, new Text("F", "F"), null, required, options, false);
    }

    private static FieldOption option(String code, boolean retired) {
        return new FieldOption(code, new Text(code, code), retired);
    }

    private static Object random(CustomType type, Random random) {
        return switch (type) {
            case TEXT -> words(random, 60);
            case LONG_TEXT -> words(random, 900);
            case NUMBER ->
                BigDecimal.valueOf(random.nextLong(-999_999_999_999_999L, 999_999_999_999_999L), random.nextInt(7));
            case MONEY -> money(random);
            case DATE -> LocalDate.ofEpochDay(random.nextInt(-100_000, 400_000)).toString();
            case YES_NO -> random.nextBoolean();
            case OPTION -> random.nextBoolean() ? "a" : "b";
            case OPTIONS -> random.nextBoolean() ? List.of("b", "a", "b") : List.of("b");
            case LINK -> "https://example.com/" + random.nextInt(1_000_000);
        };
    }

    private static Map<String, Object> money(Random random) {
        Map<String, Object> money = new HashMap<>();
        money.put("minor", random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
        money.put("currency", random.nextBoolean() ? "PLN" : "JPY");
        return money;
    }

    private static String words(Random random, int longest) {
        StringBuilder words = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int at = random.nextInt(longest); at >= 0; at--) {
            words.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return words.toString();
    }
}
