package io.sternik.app.platform.document;

import io.sternik.engine.finding.Language;
import java.util.List;

/**
 * A document before it has a form: what it says, in one language.
 *
 * @param language in which all of it is written
 * @param company whose document it is; stands in the head of every page
 * @param title what it is
 * @param facts what it covers, in words: period, filter, currency
 * @param parts in reading order
 * @param stamp when it was made and for whom; stands in the foot of every page
 */
public record Paper(Language language, String company, String title, List<Fact> facts, List<Part> parts, String stamp) {

    /** Copies the lists. */
    public Paper {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /** A named statement about the document: {@code Okres: 1.10.2026–31.12.2026}. */
    public record Fact(String name, String says) {}
}
