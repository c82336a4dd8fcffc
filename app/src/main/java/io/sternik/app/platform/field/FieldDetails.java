package io.sternik.app.platform.field;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.finding.Text;
import io.sternik.engine.table.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about a field.
 *
 * @param helpPl what people should write there; in both languages or in none
 * @param options of a list, in their order; null for other types
 */
record FieldDetails(
        String labelPl,
        String labelEn,
        @Nullable String helpPl,
        @Nullable String helpEn,
        boolean required,
        @Nullable List<WantedOption> options) {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_HELP = 200;
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_CODE = 40;

    /**
     * An option as it is wanted.
     *
     * @param code of one that is there; a new one gets its code from its Polish name when it is left out
     */
    record WantedOption(@Nullable String code, String namePl, String nameEn, boolean retired) {}

    /** The name in both languages. */
    @JsonIgnore
    Text label() {
        return new Text(labelPl.strip(), labelEn.strip());
    }

    @JsonIgnore
    @Nullable Text help() {
        return blank(helpPl) || blank(helpEn)
                ? null
                : new Text(
                        String.valueOf(helpPl).strip(), String.valueOf(helpEn).strip());
    }

    /** Refuses names that are blank, long or taken, half a help, and a list without options. */
    void requireFit(CustomType type, List<CustomField> others) {
        List<FieldFinding> findings = new ArrayList<>();
        label("labelPl", labelPl, findings);
        label("labelEn", labelEn, findings);
        if (blank(helpPl) != blank(helpEn)) {
            findings.add(new FieldFinding(blank(helpPl) ? "helpPl" : "helpEn", "field.required"));
        }
        Map.of("helpPl", String.valueOf(helpPl), "helpEn", String.valueOf(helpEn))
                .forEach((field, text) -> {
                    if (text.length() > LONGEST_HELP) {
                        findings.add(new FieldFinding(field, "custom.too-long", Map.of("most", LONGEST_HELP)));
                    }
                });
        for (CustomField other : others) {
            taken("labelPl", labelPl, other.label().pl(), findings);
            taken("labelEn", labelEn, other.label().en(), findings);
        }
        options(type, findings);
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
    }

    private static void label(String field, String text, List<FieldFinding> findings) {
        if (text.isBlank()) {
            findings.add(new FieldFinding(field, "field.required"));
        } else if (text.strip().length() > LONGEST_LABEL) {
            findings.add(new FieldFinding(field, "custom.too-long", Map.of("most", LONGEST_LABEL)));
        }
    }

    private static void taken(String field, String wanted, String known, List<FieldFinding> findings) {
        if (Fold.text(wanted).equals(Fold.text(known))) {
            findings.add(new FieldFinding(field, "custom.label-taken"));
        }
    }

    private void options(CustomType type, List<FieldFinding> findings) {
        List<WantedOption> wanted = wantedOptions();
        if (type.isChosen() && wanted.stream().allMatch(WantedOption::retired)) {
            findings.add(new FieldFinding("options", "custom.no-options"));
        }
        if (wanted.size() > MOST_OPTIONS || (!type.isChosen() && !wanted.isEmpty())) {
            findings.add(new FieldFinding("options", "custom.too-many-options", Map.of("most", MOST_OPTIONS)));
        }
        Set<String> names = new HashSet<>();
        for (int at = 0; at < wanted.size(); at++) {
            WantedOption one = wanted.get(at);
            label("options[" + at + "].namePl", one.namePl(), findings);
            label("options[" + at + "].nameEn", one.nameEn(), findings);
            if (!one.namePl().isBlank() && !names.add(Fold.text(one.namePl()))) {
                findings.add(new FieldFinding("options[" + at + "].namePl", "custom.label-taken"));
            }
        }
    }

    private List<WantedOption> wantedOptions() {
        return options == null ? List.of() : options;
    }

    /** The options with the codes that they have, or get. */
    List<FieldOption> coded(List<FieldOption> known) {
        Set<String> taken = new HashSet<>();
        known.forEach(option -> taken.add(option.code()));
        List<FieldOption> coded = new ArrayList<>();
        for (WantedOption one : wantedOptions()) {
            String code = one.code() != null
                            && known.stream().anyMatch(option -> option.code().equals(one.code()))
                    ? one.code()
                    : free(codeOf(one.code() == null || one.code().isBlank() ? one.namePl() : one.code()), taken);
            taken.add(code);
            coded.add(new FieldOption(
                    code, new Text(one.namePl().strip(), one.nameEn().strip()), one.retired()));
        }
        return coded;
    }

    /** A code that is made from a name and not taken yet. */
    static String free(String wanted, Set<String> taken) {
        String code = wanted;
        for (int next = 2; taken.contains(code); next++) {
            String number = "_" + next;
            code = wanted.substring(0, Math.min(wanted.length(), LONGEST_CODE - number.length())) + number;
        }
        return code;
    }

    /** Letters and digits of a name, joined by underscores: {@code Źródło (WWW)} is {@code zrodlo_www}. */
    static String codeOf(String name) {
        String folded = Fold.text(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String begun = folded.isEmpty() || !Character.isLetter(folded.charAt(0)) ? "f_" + folded : folded;
        return begun.substring(0, Math.min(LONGEST_CODE, begun.length()));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
