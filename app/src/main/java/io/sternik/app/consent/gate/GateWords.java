package io.sternik.app.consent.gate;

import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Language;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in words what the gate has decided. */
@Component
public class GateWords {

    private final Texts texts;
    private final CompanyTime time;

    GateWords(Texts texts, CompanyTime time) {
        this.texts = texts;
        this.time = time;
    }

    /** Why: the basis, or everything that stands against it. */
    public List<String> why(Verdict verdict, Language language) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> List.of(because(allowed, language));
            case Verdict.Stopped stopped ->
                stopped.reasons().stream()
                        .map(reason -> texts.get(language, "consent.reason." + reason.code(), days(reason.values())))
                        .toList();
        };
    }

    /** Moments are told by their day in the company's time zone. */
    private Map<String, Object> days(Map<String, Object> values) {
        Map<String, Object> told = new HashMap<>(values);
        told.replaceAll((_, value) -> value instanceof OffsetDateTime at ? time.dateOf(at) : value);
        return told;
    }

    private String because(Verdict.Allowed allowed, Language language) {
        Map<String, Object> values = new HashMap<>();
        if (allowed.statement() != null) {
            values.put("at", time.dateOf(allowed.statement().at()));
            if (allowed.statement().validUntil() != null) {
                values.put("until", allowed.statement().validUntil().minusDays(1));
            }
        }
        if (allowed.contract() != null) {
            values.put("contract", allowed.contract());
        }
        return texts.get(language, "consent.basis." + allowed.basis().code(), values);
    }

    /** What is allowed of all options, in one sentence; says so when nothing is. */
    String instead(List<ContactOption> options, Language language) {
        String allowed = options.stream()
                .filter(ContactOption::allowed)
                .map(option -> texts.get(
                        language,
                        "consent.option",
                        Map.of(
                                "channel",
                                texts.get(
                                        language,
                                        "consent.channel." + option.channel().code(),
                                        Map.of()),
                                "purpose",
                                texts.get(
                                        language,
                                        "consent.purpose." + option.purpose().code(),
                                        Map.of()))))
                .collect(Collectors.joining("; "));
        return allowed.isEmpty() ? texts.get(language, "consent.nothingAllowed", Map.of()) : allowed;
    }

    String reasons(Verdict.Stopped stopped, Language language) {
        return String.join(" ", why(stopped, language));
    }
}
