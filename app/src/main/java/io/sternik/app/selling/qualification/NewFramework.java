package io.sternik.app.selling.qualification;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.pipeline.QualificationMethod;
import io.sternik.engine.table.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a method that is to be made.
 *
 * @param copyOf the version that was edited
 * @param own whether it becomes a method of its own; else it is the next version of the method that was edited
 */
record NewFramework(
        UUID copyOf,
        boolean own,
        String namePl,
        String nameEn,
        int scoreThreshold,
        int coverageThreshold,
        List<NewFrameworkItem> items) {

    private static final int MOST_ITEMS = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_CODE = 36;
    private static final int ANSWERS = QualificationMethod.BEST_ANSWER + 1;

    /**
     * An item of it.
     *
     * @param code of what is asked when the item was there before; null for one that is asked for the first time
     * @param scalePl what the answers 0, 1, 2 and 3 mean
     */
    record NewFrameworkItem(
            @Nullable String code,
            String namePl,
            String nameEn,
            String questionPl,
            String questionEn,
            List<String> scalePl,
            List<String> scaleEn,
            int weight,
            boolean must) {}

    /** Refuses what cannot be judged by, all fields at once. */
    void requireFit() {
        List<FieldFinding> findings = new ArrayList<>();
        text("namePl", namePl, LONGEST_NAME, findings);
        text("nameEn", nameEn, LONGEST_NAME, findings);
        within("scoreThreshold", scoreThreshold, 100, "framework.threshold", findings);
        within("coverageThreshold", coverageThreshold, 100, "framework.threshold", findings);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            findings.add(new FieldFinding("items", "framework.items"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String place = "items[" + i + "].";
            NewFrameworkItem item = items.get(i);
            check(place, item, findings);
            if (item.code() != null && !codes.add(item.code())) {
                findings.add(new FieldFinding(place + "code", "framework.item-twice"));
            }
        }
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
    }

    private static void check(String place, NewFrameworkItem item, List<FieldFinding> findings) {
        text(place + "namePl", item.namePl(), LONGEST_NAME, findings);
        text(place + "nameEn", item.nameEn(), LONGEST_NAME, findings);
        text(place + "questionPl", item.questionPl(), LONGEST_TEXT, findings);
        text(place + "questionEn", item.questionEn(), LONGEST_TEXT, findings);
        scale(place + "scalePl", item.scalePl(), findings);
        scale(place + "scaleEn", item.scaleEn(), findings);
        within(place + "weight", item.weight(), QualificationMethod.LARGEST_WEIGHT, "framework.weight", findings);
    }

    private static void scale(String field, List<String> scale, List<FieldFinding> findings) {
        if (scale.size() != ANSWERS) {
            findings.add(new FieldFinding(field, "framework.scale"));
        }
        for (int i = 0; i < scale.size(); i++) {
            text(field + "[" + i + "]", scale.get(i), LONGEST_TEXT, findings);
        }
    }

    private static void text(String field, String value, int longest, List<FieldFinding> findings) {
        if (value.isBlank()) {
            findings.add(new FieldFinding(field, "field.required"));
        } else if (value.strip().length() > longest) {
            findings.add(new FieldFinding(field, "framework.text-long"));
        }
    }

    private static void within(String field, int value, int most, String code, List<FieldFinding> findings) {
        if (value < 1 || value > most) {
            findings.add(new FieldFinding(field, code));
        }
    }

    /** A code made of an English name that none of the taken ones is. */
    static String freeCode(String name, Set<String> taken) {
        String folded = Fold.text(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String base = "own-" + folded;
        base = base.substring(0, Math.min(LONGEST_CODE, base.length())).replaceAll("-+$", "");
        String code = base;
        for (int next = 2; taken.contains(code); next++) {
            code = base + "-" + next;
        }
        return code;
    }
}
