package io.sternik.app.selling.results;

import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.engine.finding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a reader of a results page must bear in mind: deals without an amount, other currencies, sums without records. */
final class ResultsNotes {

    private final Results.Page page;
    private final Texts texts;
    private final Language language;
    private final Written written;

    ResultsNotes(Results.Page page, Texts texts, Language language) {
        this.page = page;
        this.texts = texts;
        this.language = language;
        this.written = new Written(language);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        long unknown = page.total().wonUnknown();
        if (unknown > 0) {
            lines.add(text("selling.wonUnknown", Map.of("count", unknown, "shown", written.number(unknown))));
        }
        page.otherCurrencies().forEach(other -> lines.add(other(other)));
        if (page.sumsOnly()) {
            lines.add(text("selling.sumsOnly", Map.of()));
        }
        return lines;
    }

    private String other(Results.OtherCurrency other) {
        String sum = text(
                "selling.otherCurrency",
                Map.of(
                        "amount",
                        written.money(other.wonMinor(), other.currency()),
                        "count",
                        other.wonCount(),
                        "shown",
                        written.number(other.wonCount())));
        return sum + " " + (other.missingOn() == null ? worth(other) : missing(other));
    }

    private String worth(Results.OtherCurrency other) {
        long minor = other.worthMinor() == null ? 0 : other.worthMinor();
        return text("selling.otherWorth", Map.of()) + " " + written.money(minor, page.currency()) + ". "
                + text("selling.otherNotAdded", Map.of());
    }

    private String missing(Results.OtherCurrency other) {
        return text(
                "selling.rateMissing",
                Map.of(
                        "count",
                        other.missingDays(),
                        "shown",
                        written.number(other.missingDays()),
                        "day",
                        Objects.requireNonNull(other.missingOn())));
    }

    private String text(String key, Map<String, ?> values) {
        return texts.get(language, key, values);
    }
}
