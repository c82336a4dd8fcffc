package io.sternik.app.selling.members;

import static io.sternik.database.selling.Tables.DEAL_MEMBER;
import static io.sternik.database.structure_views.Tables.POSITION_VERSION;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.SplitKind;
import io.sternik.database.selling.tables.records.DealMemberRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges members that somebody wants for a deal; whatever is wrong is said member by member, all at once. */
@Component
class MemberForm {

    /** More than ever work on one deal. */
    static final int MOST = 20;

    private static final int WHOLE_BP = 10_000;

    private final DSLContext sql;
    private final CompanyTime time;

    MemberForm(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * The members as they are to be kept.
     *
     * @param owner of the deal: the position stands for whoever owns it
     * @param present members that the deal has; one whose position has ended since may stay
     */
    List<DealMemberRecord> read(List<DealTeam.Wish> wishes, @Nullable UUID owner, List<DealMemberRecord> present) {
        if (wishes.size() > MOST) {
            throw RequestProblem.Invalid.field("members", "member.too-many").refused();
        }
        Set<UUID> known = known(wishes, present);
        List<FieldFinding> findings = new ArrayList<>();
        List<DealMemberRecord> members = new ArrayList<>();
        Set<DealMemberRecord> twice = new HashSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            DealMemberRecord member = member(wishes.get(i), owner);
            String at = "members." + i + ".";
            judge(member, known, at, findings);
            DealMemberRecord alike = member.copy();
            alike.setSplitBp(0);
            if (!twice.add(alike)) {
                findings.add(new FieldFinding(at + "position", "member.twice"));
            }
            members.add(member);
        }
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
        requireWhole(members);
        return members;
    }

    private static DealMemberRecord member(DealTeam.Wish wish, @Nullable UUID owner) {
        boolean ofOwner = wish.kind() == SplitKind.REVENUE && Objects.equals(wish.position(), owner);
        DealMemberRecord member = DEAL_MEMBER.newRecord();
        member.setPosition(ofOwner ? null : wish.position());
        member.setRole(wish.role().code());
        member.setSplitKind(wish.kind() == null ? null : wish.kind().code());
        member.setSplitBp(wish.shareBp());
        return member;
    }

    private static void judge(DealMemberRecord member, Set<UUID> known, String at, List<FieldFinding> findings) {
        UUID position = member.getPosition();
        if (position == null && !SplitKind.REVENUE.code().equals(member.getSplitKind())) {
            findings.add(new FieldFinding(at + "position", "member.owner-is-there"));
        }
        if (position != null && !known.contains(position)) {
            findings.add(new FieldFinding(at + "position", "field.unknown-record"));
        }
        int most = member.getSplitKind() == null ? 0 : WHOLE_BP;
        if (member.getSplitBp() < 0 || member.getSplitBp() > most) {
            findings.add(new FieldFinding(at + "share", "member.share"));
        }
    }

    private static void requireWhole(List<DealMemberRecord> members) {
        List<DealMemberRecord> revenue = members.stream()
                .filter(member -> SplitKind.REVENUE.code().equals(member.getSplitKind()))
                .toList();
        long sum = revenue.stream().mapToLong(DealMemberRecord::getSplitBp).sum();
        if (!revenue.isEmpty() && sum != WHOLE_BP) {
            throw new DealProblem.SplitsSum(sum).refused();
        }
    }

    /** Positions that exist today, and those that are members already. */
    private Set<UUID> known(List<DealTeam.Wish> wishes, List<DealMemberRecord> present) {
        UUID[] wanted = wishes.stream()
                .map(DealTeam.Wish::position)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        Set<UUID> known = new HashSet<>(sql.select(POSITION_VERSION.POSITION)
                .from(POSITION_VERSION)
                .where(
                        POSITION_VERSION.POSITION.eq(DSL.any(wanted)),
                        Validity.on(POSITION_VERSION.VALID_DURING, time.today()))
                .fetchSet(POSITION_VERSION.POSITION));
        present.stream()
                .map(DealMemberRecord::getPosition)
                .filter(Objects::nonNull)
                .forEach(known::add);
        return known;
    }
}
