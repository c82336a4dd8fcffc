package io.sternik.app.selling.qualification;

import static io.sternik.database.platform_views.Tables.USER_NAME;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.FRAMEWORK;
import static io.sternik.database.selling.Tables.FRAMEWORK_ANSWER;
import static io.sternik.database.selling.Tables.FRAMEWORK_ITEM;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.PROSPECT;
import static io.sternik.database.selling.Tables.QUALIFICATION;
import static io.sternik.database.selling.Tables.QUALIFICATION_ANSWER;
import static io.sternik.database.structure_views.Tables.POSITION_HOLDER;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.ProspectId;
import io.sternik.database.selling.tables.records.DealRecord;
import io.sternik.database.selling.tables.records.FrameworkAnswerRecord;
import io.sternik.database.selling.tables.records.ProspectRecord;
import io.sternik.engine.finding.Text;
import io.sternik.engine.pipeline.QualificationMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers about what is judged, which is named by kind and id, and the version of the method that it keeps. */
@Component
class QualificationStore {

    private static final int PAST_ANSWERS = 200;

    private final DSLContext sql;

    QualificationStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The answer that counts for an item, with who gave it. */
    record Current(UUID id, QualificationView.ItemAnswer answer) {

        String told() {
            return AnswerRows.told(answer.item(), answer.score(), answer.evidence());
        }
    }

    /**
     * A deal or a prospect, as far as its qualification depends on it.
     *
     * @param pipeline whose method judges
     * @param converted whether it is a prospect that became a customer, whose answers stay as they are
     */
    record Judged(RecordRef ref, String name, long version, UUID pipeline, boolean converted) {}

    Optional<Judged> find(RecordRef subject, Visibility visibility) {
        return subject.object().equals(ProspectId.OBJECT)
                ? sql.selectFrom(PROSPECT).where(prospect(subject, visibility)).fetchOptional(this::judged)
                : sql.selectFrom(DEAL).where(deal(subject, visibility)).fetchOptional(QualificationStore::judged);
    }

    /** The deal or prospect, locked against other writers until the transaction ends. */
    Optional<Judged> lock(RecordRef subject, Visibility visibility) {
        return subject.object().equals(ProspectId.OBJECT)
                ? sql.selectFrom(PROSPECT)
                        .where(prospect(subject, visibility))
                        .forUpdate()
                        .fetchOptional(this::judged)
                : sql.selectFrom(DEAL)
                        .where(deal(subject, visibility))
                        .forUpdate()
                        .fetchOptional(QualificationStore::judged);
    }

    private static Judged judged(DealRecord deal) {
        return new Judged(DealId.ref(deal.getId()), deal.getName(), deal.getVersion(), deal.getPipeline(), false);
    }

    /** A prospect without a pipeline is judged as deals of the first one are. */
    private Judged judged(ProspectRecord prospect) {
        UUID chosen = prospect.getPipeline();
        UUID pipeline = chosen != null
                ? chosen
                : sql.select(PIPELINE.ID)
                        .from(PIPELINE)
                        .orderBy(PIPELINE.RANK)
                        .limit(1)
                        .fetchSingle()
                        .value1();
        return new Judged(
                ProspectId.ref(prospect.getId()),
                prospect.getName(),
                prospect.getVersion(),
                pipeline,
                prospect.getConvertedAt() != null);
    }

    /** What is locked has changed: who bases a write on what it was is told so. */
    Judged touch(Judged judged) {
        long version = judged.version() + 1;
        UUID id = judged.ref().id();
        if (judged.ref().object().equals(ProspectId.OBJECT)) {
            sql.update(PROSPECT)
                    .set(PROSPECT.VERSION, version)
                    .where(PROSPECT.ID.eq(id))
                    .execute();
        } else {
            sql.update(DEAL).set(DEAL.VERSION, version).where(DEAL.ID.eq(id)).execute();
        }
        return new Judged(judged.ref(), judged.name(), version, judged.pipeline(), judged.converted());
    }

    private static Condition deal(RecordRef subject, Visibility visibility) {
        return DEAL.ID.eq(subject.id()).and(DealSight.of(visibility));
    }

    private static Condition prospect(RecordRef subject, Visibility visibility) {
        return PROSPECT.ID
                .eq(subject.id())
                .and(PROSPECT.DELETED_AT.isNull())
                .and(visibility.owns(PROSPECT.OWNER_POSITION));
    }

    /** The version of the method that a subject keeps; null when it was never answered. */
    @Nullable UUID kept(RecordRef subject) {
        return sql.select(QUALIFICATION.FRAMEWORK)
                .from(QUALIFICATION)
                .where(isOf(subject))
                .fetchOne(QUALIFICATION.FRAMEWORK);
    }

    /** Lets a subject keep a version from now on. */
    void keep(RecordRef subject, Framework framework) {
        int possible = framework.method().items().stream()
                .mapToInt(QualificationMethod.Item::weight)
                .sum();
        sql.insertInto(QUALIFICATION)
                .set(QUALIFICATION.SUBJECT_KIND, subject.object())
                .set(QUALIFICATION.SUBJECT, subject.id())
                .set(QUALIFICATION.FRAMEWORK, framework.id())
                .set(QUALIFICATION.POSSIBLE_WEIGHT, possible)
                .onConflict(QUALIFICATION.SUBJECT_KIND, QUALIFICATION.SUBJECT)
                .doUpdate()
                .set(QUALIFICATION.FRAMEWORK, framework.id())
                .set(QUALIFICATION.POSSIBLE_WEIGHT, possible)
                .set(QUALIFICATION.KEPT_SINCE, DSL.currentOffsetDateTime())
                .execute();
    }

    /** Adds an answer, which counts from now on, and reckons the sums anew. */
    void append(FrameworkAnswerRecord answer) {
        sql.insertInto(FRAMEWORK_ANSWER).set(answer).execute();
        reckon(new RecordRef(answer.getSubjectKind(), answer.getSubject()));
    }

    /** Reckons the sums of a subject from the answers that count. */
    void reckon(RecordRef subject) {
        Field<Integer> weight = QUALIFICATION_ANSWER.WEIGHT.cast(Integer.class);
        var sums = DSL.select(
                        DSL.coalesce(DSL.sum(weight.times(QUALIFICATION_ANSWER.SCORE)), 0)
                                .cast(Integer.class)
                                .as("earned"),
                        DSL.coalesce(DSL.sum(weight), 0).cast(Integer.class).as("answered"))
                .from(QUALIFICATION_ANSWER)
                .where(
                        QUALIFICATION_ANSWER.SUBJECT.eq(subject.id()),
                        QUALIFICATION_ANSWER.SUBJECT_KIND.eq(subject.object()))
                .asTable("sums");
        sql.update(QUALIFICATION)
                .set(QUALIFICATION.EARNED, sums.field("earned", Integer.class))
                .set(QUALIFICATION.ANSWERED_WEIGHT, sums.field("answered", Integer.class))
                .from(sums)
                .where(isOf(subject))
                .execute();
    }

    /** The answers that count, by the codes of their items; the points are still to be reckoned. */
    Map<String, Current> current(RecordRef subject) {
        return sql.select(
                        QUALIFICATION_ANSWER.ANSWER,
                        QUALIFICATION_ANSWER.CODE,
                        QUALIFICATION_ANSWER.SCORE,
                        QUALIFICATION_ANSWER.EVIDENCE,
                        QUALIFICATION_ANSWER.EVIDENCE_REF,
                        USER_NAME.NAME,
                        QUALIFICATION_ANSWER.AT,
                        holder(QUALIFICATION_ANSWER.POSITION, day(QUALIFICATION_ANSWER.AT)))
                .from(QUALIFICATION_ANSWER)
                .leftJoin(USER_NAME)
                .on(USER_NAME.ID.eq(QUALIFICATION_ANSWER.BY))
                .where(
                        QUALIFICATION_ANSWER.SUBJECT.eq(subject.id()),
                        QUALIFICATION_ANSWER.SUBJECT_KIND.eq(subject.object()))
                .orderBy(QUALIFICATION_ANSWER.RANK)
                .fetchMap(
                        QUALIFICATION_ANSWER.CODE,
                        row -> new Current(
                                row.value1(),
                                new QualificationView.ItemAnswer(
                                        row.value2(),
                                        row.value3(),
                                        0,
                                        row.value4(),
                                        row.value5(),
                                        row.value6() == null ? row.value8() : row.value6(),
                                        row.value7())));
    }

    /** All answers that were ever given, the latest first. */
    List<QualificationView.PastAnswer> past(RecordRef subject) {
        return sql.select(
                        FRAMEWORK_ITEM.CODE,
                        FRAMEWORK_ITEM.NAME_PL,
                        FRAMEWORK_ITEM.NAME_EN,
                        FRAMEWORK.NAME_PL,
                        FRAMEWORK.NAME_EN,
                        FRAMEWORK.VERSION,
                        FRAMEWORK_ANSWER.SCORE,
                        FRAMEWORK_ANSWER.EVIDENCE,
                        FRAMEWORK_ANSWER.EVIDENCE_REF,
                        DSL.coalesce(USER_NAME.NAME, holder(FRAMEWORK_ANSWER.POSITION, day(FRAMEWORK_ANSWER.AT)))
                                .as("who"),
                        FRAMEWORK_ANSWER.AT,
                        FRAMEWORK_ANSWER.CARRIED_FROM,
                        FRAMEWORK_ANSWER.SOURCE)
                .from(FRAMEWORK_ANSWER)
                .join(FRAMEWORK_ITEM)
                .on(FRAMEWORK_ITEM.ID.eq(FRAMEWORK_ANSWER.ITEM))
                .join(FRAMEWORK)
                .on(FRAMEWORK.ID.eq(FRAMEWORK_ITEM.FRAMEWORK))
                .leftJoin(USER_NAME)
                .on(USER_NAME.ID.eq(FRAMEWORK_ANSWER.BY))
                .where(FRAMEWORK_ANSWER.SUBJECT.eq(subject.id()), FRAMEWORK_ANSWER.SUBJECT_KIND.eq(subject.object()))
                .orderBy(FRAMEWORK_ANSWER.NUMBER.desc())
                .limit(PAST_ANSWERS)
                .fetch(row -> new QualificationView.PastAnswer(
                        row.value1(),
                        new Text(row.value2(), row.value3()),
                        new Text(row.value4(), row.value5()),
                        row.value6(),
                        row.value7() == null ? null : row.value7().intValue(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12() == null ? row.value13() : "carried"));
    }

    /** An answer as it was written; nothing when there is none with this id. */
    Optional<FrameworkAnswerRecord> answer(UUID id) {
        return sql.selectFrom(FRAMEWORK_ANSWER)
                .where(FRAMEWORK_ANSWER.ID.eq(id))
                .fetchOptional();
    }

    /** The last answer of these words before the given one, about the same. */
    Optional<FrameworkAnswerRecord> before(FrameworkAnswerRecord answer, String told) {
        return sql.selectFrom(FRAMEWORK_ANSWER)
                .where(
                        FRAMEWORK_ANSWER.SUBJECT.eq(answer.getSubject()),
                        FRAMEWORK_ANSWER.SUBJECT_KIND.eq(answer.getSubjectKind()),
                        FRAMEWORK_ANSWER.ITEM.eq(answer.getItem()),
                        FRAMEWORK_ANSWER.NUMBER.lt(answer.getNumber()),
                        DSL.val(told)
                                .eq(DSL.concat(
                                        DSL.val(told.substring(0, told.indexOf(' ') + 1)),
                                        FRAMEWORK_ANSWER.SCORE.cast(String.class),
                                        DSL.inline(" "),
                                        FRAMEWORK_ANSWER.EVIDENCE)))
                .orderBy(FRAMEWORK_ANSWER.NUMBER.desc())
                .limit(1)
                .fetchOptional();
    }

    /** Whether a subject has answers to a version that were not carried over from another one. */
    boolean answeredAnew(RecordRef subject, UUID framework) {
        return sql.fetchExists(DSL.selectOne()
                .from(FRAMEWORK_ANSWER)
                .join(FRAMEWORK_ITEM)
                .on(FRAMEWORK_ITEM.ID.eq(FRAMEWORK_ANSWER.ITEM))
                .where(
                        FRAMEWORK_ANSWER.SUBJECT.eq(subject.id()),
                        FRAMEWORK_ANSWER.SUBJECT_KIND.eq(subject.object()),
                        FRAMEWORK_ITEM.FRAMEWORK.eq(framework),
                        FRAMEWORK_ANSWER.CARRIED_FROM.isNull()));
    }

    private static Condition isOf(RecordRef subject) {
        return QUALIFICATION.SUBJECT_KIND.eq(subject.object()).and(QUALIFICATION.SUBJECT.eq(subject.id()));
    }

    /** Whoever held a position on the day: answers that nobody typed know no user. */
    private static Field<String> holder(Field<UUID> position, Field<LocalDate> day) {
        return DSL.field(DSL.select(POSITION_HOLDER.NAME)
                .from(POSITION_HOLDER)
                .where(POSITION_HOLDER.POSITION.eq(position), Validity.on(POSITION_HOLDER.VALID_DURING, day))
                .orderBy(POSITION_HOLDER.RANK)
                .limit(1));
    }

    private static Field<LocalDate> day(Field<OffsetDateTime> at) {
        return at.cast(LocalDate.class);
    }
}
