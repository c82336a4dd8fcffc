package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_MEMBER;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.selling.MemberRole;
import io.sternik.app.selling.SplitKind;
import io.sternik.database.selling.tables.records.DealMemberRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Some deals of the last twelve months are worked on by two: mostly the revenue is shared, sometimes a colleague is credited beside it. */
@Component
class DemoMembers implements DemoPart {

    private static final int MONTHS = 12;
    private static final double SHARED = 0.04;
    private static final double OVERLAY = 0.25;
    private static final int[] SHARES_BP = {2_000, 3_000, 4_000, 5_000};
    private static final int OVERLAY_BP = 1_000;
    private static final int WHOLE_BP = 10_000;

    private final DSLContext sql;
    private final BulkCopy copy;

    DemoMembers(DSLContext sql, BulkCopy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    private record Sale(UUID id, long number, UUID owner) {}

    @Override
    public int rank() {
        return 48;
    }

    @Override
    public void fill(DemoRun run) {
        List<Sale> sales = sales(run.plan());
        List<UUID> sellers = sales.stream().map(Sale::owner).distinct().sorted().toList();
        List<DealMemberRecord> members = new ArrayList<>();
        for (Sale sale : sales) {
            DemoRandom random = DemoRandom.of(run.plan(), "members", sale.number());
            if (sellers.size() > 1 && random.chance(SHARED)) {
                UUID colleague = colleague(sellers, sale.owner(), random);
                members.addAll(team(sale, colleague, random));
            }
        }
        copy.into(
                DEAL_MEMBER,
                List.of(DEAL_MEMBER.fields()),
                members.stream().map(DealMemberRecord::intoArray).toList());
    }

    private static UUID colleague(List<UUID> sellers, UUID owner, DemoRandom random) {
        UUID chosen = random.oneOf(sellers);
        return chosen.equals(owner) ? sellers.get((sellers.indexOf(owner) + 1) % sellers.size()) : chosen;
    }

    private static List<DealMemberRecord> team(Sale sale, UUID colleague, DemoRandom random) {
        if (random.chance(OVERLAY)) {
            return List.of(member(sale, 1, colleague, MemberRole.ENGINEER, SplitKind.OVERLAY, OVERLAY_BP));
        }
        int share = SHARES_BP[random.below(SHARES_BP.length)];
        return List.of(
                member(sale, 1, null, MemberRole.SELLER, SplitKind.REVENUE, WHOLE_BP - share),
                member(sale, 2, colleague, MemberRole.SELLER, SplitKind.REVENUE, share));
    }

    private static DealMemberRecord member(
            Sale sale, int rank, @Nullable UUID position, MemberRole role, SplitKind kind, int shareBp) {
        DealMemberRecord member = DEAL_MEMBER.newRecord();
        member.setDeal(sale.id());
        member.setRank((short) rank);
        member.setPosition(position);
        member.setRole(role.code());
        member.setSplitKind(kind.code());
        member.setSplitBp(shareBp);
        return member;
    }

    private List<Sale> sales(DemoPlan plan) {
        return sql.select(DEAL.ID, DEAL.EXTERNAL_ID, DEAL.OWNER_POSITION)
                .from(DEAL)
                .where(DEAL.OPENED_ON.ge(plan.anchor().minusMonths(MONTHS)), DEAL.OWNER_POSITION.isNotNull())
                .orderBy(DEAL.EXTERNAL_ID)
                .fetch(row -> new Sale(row.value1(), Long.parseLong(row.value2().substring(1)), row.value3()));
    }
}
