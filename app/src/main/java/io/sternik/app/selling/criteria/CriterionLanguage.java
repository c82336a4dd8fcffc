package io.sternik.app.selling.criteria;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.selling.ActivityKind;
import io.sternik.app.selling.contacts.ContactRole;
import io.sternik.engine.criteria.Comparison;
import io.sternik.engine.criteria.Demand;
import io.sternik.engine.criteria.Demand.Operand;
import io.sternik.engine.criteria.Demand.Related;
import io.sternik.engine.criteria.Value;
import io.sternik.engine.money.Money;
import io.sternik.engine.pipeline.QualificationMethod;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What criteria of deals may speak of, and how they are read. What cannot be read is refused with the place where it stands. */
public final class CriterionLanguage {

    /** Contacts of the deal's account, by their role. */
    static final String CONTACTS = "contacts";
    /** Activities of the deal that are done, by their kind. */
    static final String ACTIVITIES = "activities";
    /** Quotes of the deal, by how far they came. */
    static final String QUOTES = "quotes";
    /** A quote was with the customer, whatever became of it. */
    static final String SENT = "sent";
    /** The customer accepted a quote. */
    static final String ACCEPTED = "accepted";

    private static final Pattern FROM_TODAY = Pattern.compile("today(?:([+-])(\\d{1,4}))?");
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,2})?) ([A-Z]{3})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");
    private static final int LONGEST = 200;
    private static final int MOST_COUNTED = 1_000;
    private static final int ALL_PERCENT = 100;

    private CriterionLanguage() {}

    /** What a field holds. */
    public enum FieldKind {
        /** A text that people write. */
        TEXT,
        /** Another record. */
        RECORD,
        /** A day. */
        DAY,
        /** An amount with its currency. */
        MONEY,
        /** A number. */
        NUMBER,
        /** One of a few codes. */
        CODE,
        /** Several of a few codes. */
        CODES;

        /** Whether one value can be greater than another. */
        boolean hasOrder() {
            return this == DAY || this == MONEY || this == NUMBER;
        }
    }

    /** Fields of a deal by their names in lists and in the history. */
    static final Map<String, FieldKind> FIELDS = fields();

    /** What can be counted, each with the codes by which it is told apart. */
    static final Map<String, List<String>> RELATED = Map.of(
            CONTACTS, Arrays.stream(ContactRole.values()).map(ContactRole::code).toList(),
            ACTIVITIES,
                    Arrays.stream(ActivityKind.values()).map(ActivityKind::code).toList(),
            QUOTES, List.of(SENT, ACCEPTED));

    /** Roles that can be asked to agree, each outranked by those behind it. */
    public static final List<String> APPROVERS = Stream.of(
                    Role.LEADER, Role.ASSISTANT, Role.MANAGER, Role.DISTRICT_MANAGER, Role.DIRECTOR)
            .map(Role::code)
            .toList();

    private static Map<String, FieldKind> fields() {
        Map<String, FieldKind> fields = new LinkedHashMap<>();
        fields.put("amount", FieldKind.MONEY);
        fields.put("closeOn", FieldKind.DAY);
        fields.put("account", FieldKind.RECORD);
        fields.put("contact", FieldKind.RECORD);
        fields.put("product", FieldKind.RECORD);
        fields.put("nextStep", FieldKind.TEXT);
        fields.put("nextStepOn", FieldKind.DAY);
        fields.put("openedOn", FieldKind.DAY);
        return fields;
    }

    /** The demand that is written so; null when something is wrong in it, which is added to the findings. */
    static @Nullable Demand read(
            CriterionTerm term, CriterionFields fields, String where, List<FieldFinding> findings) {
        Demand demand = new Reading(fields, findings).read(term, where, 1);
        if (demand != null && demand.parts().count() > Demand.MOST) {
            findings.add(new FieldFinding(where, "criterion.too-many", Map.of("most", Demand.MOST)));
            return null;
        }
        return demand;
    }

    /** The demand as it is written. */
    static CriterionTerm write(Demand demand) {
        return switch (demand) {
            case Demand.Filled(String field) -> term("filled", field, null, null, null);
            case Demand.Compare(String field, Comparison comparison, Operand operand) ->
                term("compare", field, comparison.sign(), text(operand), null);
            case Demand.Count(Related related, int atLeast)
            when related.kind().equals(ACTIVITIES) && atLeast == 1 ->
                new CriterionTerm(
                        "activityDone",
                        null,
                        null,
                        null,
                        null,
                        related.of(),
                        null,
                        related.sinceStage(),
                        null,
                        null,
                        null);
            case Demand.Count(Related related, int atLeast) ->
                new CriterionTerm(
                        "count",
                        null,
                        null,
                        null,
                        related.kind(),
                        related.of(),
                        atLeast,
                        related.sinceStage() ? true : null,
                        null,
                        null,
                        null);
            case Demand.Answered(String question, int atLeast) ->
                new CriterionTerm("answered", null, null, null, null, question, atLeast, null, null, null, null);
            case Demand.Qualified(int score, int coverage) ->
                new CriterionTerm("framework", null, null, null, null, null, null, null, score, coverage, null);
            case Demand.Approved(String role) ->
                new CriterionTerm("approved", null, null, null, null, role, null, null, null, null, null);
            case Demand.All(List<Demand> of) -> term("all", null, null, null, of);
            case Demand.Any(List<Demand> of) -> term("any", null, null, null, of);
            case Demand.Not(Demand of) -> term("not", null, null, null, List.of(of));
        };
    }

    private static CriterionTerm term(
            String type,
            @Nullable String field,
            @Nullable String op,
            @Nullable String value,
            @Nullable List<Demand> of) {
        return new CriterionTerm(
                type,
                field,
                op,
                value,
                null,
                null,
                null,
                null,
                null,
                null,
                of == null ? null : of.stream().map(CriterionLanguage::write).toList());
    }

    private static String text(Operand operand) {
        return switch (operand) {
            case Operand.FromToday(int days) -> days == 0 ? "today" : "today" + (days > 0 ? "+" : "") + days;
            case Operand.Fixed(Value.Word(String text)) -> text;
            case Operand.Fixed(Value.Day(LocalDate day)) -> day.toString();
            case Operand.Fixed(Value.Amount(long minor, String currency)) ->
                Money.ofMinor(minor, currency).toMajor().toPlainString() + " " + currency;
            case Operand.Fixed(Value.Number(BigDecimal number)) -> number.toPlainString();
            case Operand.Fixed(Value.Several(List<String> codes)) -> String.join(",", codes);
        };
    }

    /** Reads terms and collects what is wrong with them; null stands for what could not be read. */
    private record Reading(CriterionFields fields, List<FieldFinding> findings) {

        @Nullable Demand read(CriterionTerm term, String where, int depth) {
            if (depth > Demand.DEEPEST) {
                return wrong(where, "criterion.too-deep", Map.of("most", Demand.DEEPEST));
            }
            return switch (term.type()) {
                case "filled" -> field(term, where) == null ? null : new Demand.Filled(name(term));
                case "compare" -> compare(term, where);
                case "count" -> count(term, where);
                case "activityDone" -> done(term, where);
                case "answered" -> answered(term, where);
                case "framework" -> qualified(term, where);
                case "approved" -> approved(term, where);
                case "all" -> parts(term, where, depth) instanceof List<Demand> parts ? new Demand.All(parts) : null;
                case "any" -> parts(term, where, depth) instanceof List<Demand> parts ? new Demand.Any(parts) : null;
                case "not" -> not(term, where, depth);
                default -> wrong(where + ".type", "criterion.unknown-type", Map.of("type", cut(term.type())));
            };
        }

        private @Nullable Demand answered(CriterionTerm term, String where) {
            String question = term.which();
            if (question == null) {
                return wrong(where + ".which", "field.required", Map.of());
            }
            Integer atLeast = term.atLeast();
            if (atLeast == null || atLeast < 0 || atLeast > QualificationMethod.BEST_ANSWER) {
                return wrong(where + ".atLeast", "criterion.bad-points", Map.of());
            }
            return new Demand.Answered(question, atLeast);
        }

        private @Nullable Demand qualified(CriterionTerm term, String where) {
            if (!(term.score() instanceof Integer score) || score < 0 || score > ALL_PERCENT) {
                return wrong(where + ".score", "criterion.bad-percent", Map.of());
            }
            if (!(term.coverage() instanceof Integer coverage) || coverage < 0 || coverage > ALL_PERCENT) {
                return wrong(where + ".coverage", "criterion.bad-percent", Map.of());
            }
            return new Demand.Qualified(score, coverage);
        }

        private @Nullable Demand approved(CriterionTerm term, String where) {
            String role = term.which();
            return role == null || !APPROVERS.contains(role)
                    ? wrong(where + ".which", "criterion.unknown-which", Map.of("which", cut(String.valueOf(role))))
                    : new Demand.Approved(role);
        }

        private @Nullable Demand not(CriterionTerm term, String where, int depth) {
            List<Demand> parts = parts(term, where, depth);
            if (parts != null && parts.size() != 1) {
                return wrong(where + ".of", "criterion.not-one", Map.of());
            }
            return parts == null ? null : new Demand.Not(parts.getFirst());
        }

        private @Nullable List<Demand> parts(CriterionTerm term, String where, int depth) {
            List<CriterionTerm> of = term.of();
            if (of == null || of.isEmpty()) {
                return wrong(where + ".of", "field.required", Map.of());
            }
            List<Demand> parts = new ArrayList<>();
            for (int at = 0; at < of.size(); at++) {
                Demand part = read(of.get(at), where + ".of[" + at + "]", depth + 1);
                if (part != null) {
                    parts.add(part);
                }
            }
            return parts.size() == of.size() ? parts : null;
        }

        private @Nullable FieldKind field(CriterionTerm term, String where) {
            String field = term.field();
            if (field == null) {
                return wrong(where + ".field", "field.required", Map.of());
            }
            FieldKind kind = fields.kind(field);
            return kind == null
                    ? wrong(where + ".field", "criterion.unknown-field", Map.of("field", cut(field)))
                    : kind;
        }

        private static String name(CriterionTerm term) {
            return Objects.requireNonNull(term.field());
        }

        private @Nullable Demand compare(CriterionTerm term, String where) {
            FieldKind kind = field(term, where);
            Comparison comparison = term.op() == null ? null : Comparison.of(term.op());
            if (comparison == null) {
                return wrong(where + ".op", "criterion.unknown-op", Map.of());
            }
            String value = term.value();
            if (value == null || value.isBlank()) {
                return wrong(where + ".value", "field.required", Map.of());
            }
            if (kind == null) {
                return null;
            }
            if (comparison.orders() && !kind.hasOrder()) {
                return wrong(where + ".op", "criterion.no-order", Map.of());
            }
            Operand operand = operand(kind, name(term), value.strip());
            return operand == null
                    ? wrong(
                            where + ".value",
                            switch (kind) {
                                case DAY -> "criterion.bad-day";
                                case MONEY -> "criterion.bad-amount";
                                case RECORD -> "field.unknown-record";
                                case NUMBER -> "criterion.bad-number";
                                case CODE, CODES -> "criterion.unknown-code";
                                case TEXT -> "criterion.too-long";
                            },
                            Map.of())
                    : new Demand.Compare(name(term), comparison, operand);
        }

        private @Nullable Operand operand(FieldKind kind, String field, String value) {
            return switch (kind) {
                case TEXT -> value.length() > LONGEST ? null : new Operand.Fixed(new Value.Word(value));
                case RECORD -> isId(value) ? new Operand.Fixed(new Value.Word(value)) : null;
                case MONEY -> amount(value);
                case DAY -> day(value);
                case NUMBER -> number(value);
                case CODE, CODES ->
                    fields.codes(field).contains(value) ? new Operand.Fixed(new Value.Word(value)) : null;
            };
        }

        private static @Nullable Operand number(String value) {
            return NUMBER.matcher(value).matches() ? new Operand.Fixed(new Value.Number(new BigDecimal(value))) : null;
        }

        private static boolean isId(String value) {
            try {
                return UUID.fromString(value).toString().equals(value);
            } catch (IllegalArgumentException _) {
                return false;
            }
        }

        private static @Nullable Operand amount(String value) {
            Matcher matcher = AMOUNT.matcher(value);
            if (!matcher.matches()) {
                return null;
            }
            try {
                Money money = Money.ofMajor(new BigDecimal(matcher.group(1)), Currency.getInstance(matcher.group(2)));
                return new Operand.Fixed(
                        new Value.Amount(money.minor(), money.currency().getCurrencyCode()));
            } catch (IllegalArgumentException | ArithmeticException _) {
                return null;
            }
        }

        private static @Nullable Operand day(String value) {
            Matcher matcher = FROM_TODAY.matcher(value);
            if (matcher.matches()) {
                int days =
                        Integer.parseInt(Optional.ofNullable(matcher.group(2)).orElse("0"));
                return new Operand.FromToday("-".equals(matcher.group(1)) ? -days : days);
            }
            try {
                return new Operand.Fixed(new Value.Day(LocalDate.parse(value)));
            } catch (DateTimeException _) {
                return null;
            }
        }

        private @Nullable Demand count(CriterionTerm term, String where) {
            List<String> codes = term.related() == null ? null : RELATED.get(term.related());
            if (codes == null) {
                return wrong(where + ".related", "criterion.unknown-related", Map.of());
            }
            Integer atLeast = term.atLeast();
            if (atLeast == null || atLeast < 1 || atLeast > MOST_COUNTED) {
                return wrong(where + ".atLeast", "criterion.bad-count", Map.of("most", MOST_COUNTED));
            }
            return related(term, Objects.requireNonNull(term.related()), codes, where) instanceof Related related
                    ? new Demand.Count(related, atLeast)
                    : null;
        }

        private @Nullable Demand done(CriterionTerm term, String where) {
            List<String> codes = Objects.requireNonNull(RELATED.get(ACTIVITIES));
            return related(term, ACTIVITIES, codes, where) instanceof Related related
                    ? new Demand.Count(related, 1)
                    : null;
        }

        private @Nullable Related related(CriterionTerm term, String kind, List<String> codes, String where) {
            String which = term.which();
            if (which != null && !codes.contains(which)) {
                return wrong(where + ".which", "criterion.unknown-which", Map.of("which", cut(which)));
            }
            boolean since = Boolean.TRUE.equals(term.sinceStage()) && kind.equals(ACTIVITIES);
            return new Related(kind, which, since);
        }

        private <T> @Nullable T wrong(String field, String code, Map<String, Object> params) {
            findings.add(new FieldFinding(field, code, params));
            return null;
        }

        private static String cut(String text) {
            return text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
    }
}
