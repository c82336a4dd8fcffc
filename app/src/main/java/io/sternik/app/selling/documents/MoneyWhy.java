package io.sternik.app.selling.documents;

import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains amounts of documents, which are sums of their parts: lines, discounts, taxes, payments. */
@Component
public class MoneyWhy {

    /** Since when documents are reckoned by these rules. */
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 29);

    private final Texts texts;
    private final CompanyTime time;

    MoneyWhy(Texts texts, CompanyTime time) {
        this.texts = texts;
        this.time = time;
    }

    /**
     * An amount that is the sum of its parts.
     *
     * @param rule key of the rule's name; its explanation has the same with {@code Text} behind it
     */
    public Why sum(Money figure, Text sentence, List<Why.Part> parts, String rule, List<Text> caveats) {
        return new Why(
                new Why.Figure(figure.minor(), Why.Unit.MONEY, figure.currency().getCurrencyCode()),
                time.now(),
                sentence,
                Why.Combine.SUM,
                parts,
                new Why.Rule(says(rule, Map.of()), says(rule + "Text", Map.of()), 1, SINCE, "docs/manual"),
                List.of(),
                caveats);
    }

    /** An addend, in minor units. */
    public static Why.Part part(Text label, long minor, @Nullable String link) {
        return new Why.Part(label, minor, Why.Unit.MONEY, Why.Kind.ADDEND, link, null);
    }

    /** The tax on what the lines of one rate come to. */
    public Why.Part tax(int rateBp, Money net, long minor) {
        return part(says("line.why.tax", Map.of("percent", BigDecimal.valueOf(rateBp, 2), "net", net)), minor, null);
    }

    /** A message in both languages. */
    public Text says(String key, Map<String, ?> values) {
        return texts.both(key, values);
    }

    /** A message with values that differ by language. */
    public Text says(String key, Map<String, ?> values, Map<String, Text> named) {
        Map<String, Object> polish = new HashMap<>(values);
        Map<String, Object> english = new HashMap<>(values);
        named.forEach((name, text) -> {
            polish.put(name, text.pl());
            english.put(name, text.en());
        });
        return new Text(texts.both(key, polish).pl(), texts.both(key, english).en());
    }
}
