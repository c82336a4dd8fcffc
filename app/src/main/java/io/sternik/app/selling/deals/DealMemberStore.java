package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.DEAL_MEMBER;
import static io.sternik.database.structure_views.Tables.POSITION_HOLDER;
import static io.sternik.database.structure_views.Tables.POSITION_VERSION;

import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.selling.SplitKind;
import io.sternik.database.selling.tables.records.DealMemberRecord;
import io.sternik.database.selling.tables.records.DealRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works on deals, in the database. Callers have judged the deal. */
@Component
class DealMemberStore {

    /** Name of all members of a deal in histories and change sets. */
    static final String IMAGE = "members";

    private static final RowImage<DealMemberRecord> ROWS =
            new RowImage<>(DEAL_MEMBER, DEAL_MEMBER.DEAL, DEAL_MEMBER.RANK);
    private static final int LONGEST_TOLD = 400;

    private final DSLContext sql;
    private final CompanyTime time;

    DealMemberStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** The members of a deal in their order. */
    List<DealMemberRecord> of(UUID deal) {
        return sql.selectFrom(DEAL_MEMBER)
                .where(DEAL_MEMBER.DEAL.eq(deal))
                .orderBy(DEAL_MEMBER.RANK)
                .fetch();
    }

    String image(UUID deal) {
        return ROWS.of(sql, deal);
    }

    List<DealMemberRecord> rows(@Nullable String image) {
        return ROWS.rows(sql, Objects.requireNonNull(image));
    }

    /** Puts members in the place of those that are there, in their order. */
    void replace(UUID deal, List<DealMemberRecord> members) {
        sql.deleteFrom(DEAL_MEMBER).where(DEAL_MEMBER.DEAL.eq(deal)).execute();
        short rank = 1;
        for (DealMemberRecord member : members) {
            member.setDeal(deal);
            member.setRank(rank++);
        }
        ManyRows.insert(sql, members);
    }

    /** Puts the members of an image back. */
    void put(UUID deal, String image) {
        ROWS.put(sql, deal, image);
    }

    /**
     * The members as a history tells them, by the names of today: {@code Anna Nowak 60 %; Jan Kowalski 40 %; Ewa Lis + 10 %}, an overlay with
     * a plus; null when there are none.
     */
    @Nullable String told(DealRecord deal, List<DealMemberRecord> members) {
        UUID owner = Objects.requireNonNullElse(deal.getClosedPosition(), deal.getOwnerPosition());
        Map<UUID, String> names = names(Stream.concat(
                        members.stream().map(DealMemberRecord::getPosition).filter(Objects::nonNull), Stream.of(owner))
                .toList());
        String told = members.stream()
                .map(member -> names.getOrDefault(Objects.requireNonNullElse(member.getPosition(), owner), "?")
                        + share(member))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? null : told.length() > LONGEST_TOLD ? told.substring(0, LONGEST_TOLD) + "…" : told;
    }

    private Map<UUID, String> names(List<UUID> positions) {
        return sql
                .select(POSITION_VERSION.POSITION, DSL.coalesce(POSITION_HOLDER.NAME, POSITION_VERSION.TITLE_PL))
                .distinctOn(POSITION_VERSION.POSITION)
                .from(POSITION_VERSION)
                .leftJoin(POSITION_HOLDER)
                .on(POSITION_HOLDER.POSITION.eq(POSITION_VERSION.POSITION))
                .and(Validity.on(POSITION_HOLDER.VALID_DURING, time.today()))
                .where(POSITION_VERSION.POSITION.eq(DSL.any(positions.toArray(UUID[]::new))))
                .orderBy(POSITION_VERSION.POSITION, POSITION_VERSION.VALID_DURING.desc(), POSITION_HOLDER.RANK)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.value1(), row -> row.value2()));
    }

    private static String share(DealMemberRecord member) {
        if (member.getSplitKind() == null) {
            return "";
        }
        String percent =
                BigDecimal.valueOf(member.getSplitBp(), 2).stripTrailingZeros().toPlainString();
        return (member.getSplitKind().equals(SplitKind.OVERLAY.code()) ? " + " : " ") + percent + " %";
    }

    /** What is told of members that take the place of others. */
    FieldChange told(DealRecord deal, @Nullable String before, String after) {
        return new FieldChange(IMAGE, told(deal, rows(before)), told(deal, rows(after)));
    }
}
