package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.FRAMEWORK_ANSWER;
import static io.sternik.database.selling.Tables.QUALIFICATION;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.selling.qualification.Framework;
import io.sternik.app.selling.qualification.Framework.FrameworkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Made-up answers about deals and prospects, gathered and written at once. */
final class DemoAnswers {

    /** What was heard, for each answer from 0 to 3. */
    private static final List<List<String>> EVIDENCE = List.of(
            List.of(
                    "Nikt u klienta o tym nie mówił",
                    "Zapytany, nie odpowiedział",
                    "Handlowiec nie pytał na spotkaniu"),
            List.of(
                    "Wspomniał o tym magazynier przez telefon",
                    "Domyślamy się po poprzednim zamówieniu",
                    "Padło na targach, bez szczegółów"),
            List.of(
                    "Powiedział to kierownik budowy na spotkaniu",
                    "Mail od działu zakupów z liczbami",
                    "Potwierdzone w rozmowie telefonicznej"),
            List.of(
                    "Zapisane w protokole ze spotkania z zarządem",
                    "Mail od dyrektora: tak, zgadzamy się",
                    "Widzieliśmy to na budowie razem z klientem"));

    private final List<Object[]> subjects = new ArrayList<>();
    private final List<Object[]> answers = new ArrayList<>();

    int size() {
        return answers.size();
    }

    /**
     * Answers some items of a method.
     *
     * @param known how well the subject is known, from 0 to 1
     */
    void add(
            DemoRandom random,
            RecordRef subject,
            Framework method,
            double known,
            UUID owner,
            LocalDate from,
            LocalDate to) {
        double share = Math.clamp(known + random.normal() * 0.2, 0.15, 1);
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(from, to));
        int earned = 0;
        int answered = 0;
        for (FrameworkItem item : method.items()) {
            if (!random.chance(share)) {
                continue;
            }
            int score = Math.clamp(Math.round(3 * share + random.normal() * 0.7), 0, 3);
            Instant at = from.plusDays(random.below(days))
                    .atTime(8 + random.below(8), random.below(60))
                    .toInstant(ZoneOffset.UTC);
            answers.add(new Object[] {
                random.id(at),
                subject.object(),
                subject.id(),
                item.id(),
                (short) score,
                random.oneOf(EVIDENCE.get(score)),
                owner,
                at,
                "demo"
            });
            earned += item.weight() * score;
            answered += item.weight();
        }
        int possible = method.items().stream().mapToInt(FrameworkItem::weight).sum();
        if (answered > 0) {
            subjects.add(new Object[] {subject.object(), subject.id(), method.id(), earned, answered, possible});
        }
    }

    void write(BulkCopy copy) {
        copy.into(
                QUALIFICATION,
                List.of(
                        QUALIFICATION.SUBJECT_KIND,
                        QUALIFICATION.SUBJECT,
                        QUALIFICATION.FRAMEWORK,
                        QUALIFICATION.EARNED,
                        QUALIFICATION.ANSWERED_WEIGHT,
                        QUALIFICATION.POSSIBLE_WEIGHT),
                subjects);
        copy.into(
                FRAMEWORK_ANSWER,
                List.of(
                        FRAMEWORK_ANSWER.ID,
                        FRAMEWORK_ANSWER.SUBJECT_KIND,
                        FRAMEWORK_ANSWER.SUBJECT,
                        FRAMEWORK_ANSWER.ITEM,
                        FRAMEWORK_ANSWER.SCORE,
                        FRAMEWORK_ANSWER.EVIDENCE,
                        FRAMEWORK_ANSWER.POSITION,
                        FRAMEWORK_ANSWER.AT,
                        FRAMEWORK_ANSWER.SOURCE),
                answers);
        subjects.clear();
        answers.clear();
    }
}
