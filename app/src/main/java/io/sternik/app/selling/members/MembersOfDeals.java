package io.sternik.app.selling.members;

import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.MemberRole;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.SplitKind;
import io.sternik.app.selling.deals.DealMembers;
import io.sternik.app.selling.deals.DealRow;
import io.sternik.app.selling.deals.Deals;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.database.selling.tables.records.DealMemberRecord;
import io.sternik.engine.document.Splits;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the members of a deal: see them with what their shares come to, and change them. */
@Component
class MembersOfDeals {

    private final Deals deals;
    private final DealMembers members;
    private final MemberForm form;
    private final DSLContext sql;
    private final CompanyTime time;

    MembersOfDeals(Deals deals, DealMembers members, MemberForm form, DSLContext sql, CompanyTime time) {
        this.deals = deals;
        this.members = members;
        this.form = form;
        this.sql = sql;
        this.time = time;
    }

    /** The members of a deal; not found when the viewer may not see it. */
    DealTeam get(DealId id, Viewer viewer) {
        DealRow deal = deals.get(id, viewer);
        List<DealMemberRecord> kept = members.of(id);
        UUID owner = owner(id);
        Map<UUID, Owner> people =
                people(Stream.concat(Stream.of(owner), kept.stream().map(DealMemberRecord::getPosition))
                        .filter(Objects::nonNull)
                        .toList());
        return new DealTeam(
                deal.version(),
                people.get(owner),
                deal.amount(),
                team(kept, deal.amount(), people),
                deal.stage().kind() == Pipelines.Kind.WON,
                members.disposes(id, viewer));
    }

    /** Changes the members of a deal that nobody else has changed since the known version. */
    @Transactional
    DealTeam set(DealId id, DealTeam.Wishes wanted, long knownVersion, Viewer by) {
        deals.get(id, by);
        List<DealMemberRecord> read = form.read(wanted.members(), owner(id), members.of(id));
        members.set(id, read, wanted.reason(), knownVersion, by);
        return get(id, by);
    }

    /** Who owns the deal; with the deal closed, who closed it. */
    private UUID owner(DealId id) {
        return sql.select(DSL.coalesce(DEAL.CLOSED_POSITION, DEAL.OWNER_POSITION))
                .from(DEAL)
                .where(DEAL.ID.eq(id.value()))
                .fetchOptional(row -> row.value1())
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private Map<UUID, Owner> people(List<UUID> positions) {
        Owner.Directory directory = new Owner.Directory(time.today(), "people");
        Map<UUID, Owner> people = new HashMap<>();
        sql.select(directory.columns())
                .from(directory.table())
                .where(directory.position().eq(DSL.any(positions.toArray(UUID[]::new))))
                .forEach(row -> {
                    Owner person = Objects.requireNonNull(Owner.read(row));
                    people.put(person.position(), person);
                });
        return people;
    }

    private static List<DealTeam.Member> team(
            List<DealMemberRecord> kept, @Nullable Money amount, Map<UUID, Owner> people) {
        int[] shares = kept.stream()
                .filter(member -> SplitKind.REVENUE.code().equals(member.getSplitKind()))
                .mapToInt(DealMemberRecord::getSplitBp)
                .toArray();
        long[] parts = amount == null || shares.length == 0 ? new long[0] : Splits.revenue(amount.minor(), shares);
        List<DealTeam.Member> team = new ArrayList<>();
        int next = 0;
        for (DealMemberRecord member : kept) {
            SplitKind kind = member.getSplitKind() == null ? null : SplitKind.of(member.getSplitKind());
            Money part = null;
            if (amount != null && kind != null) {
                long minor =
                        kind == SplitKind.REVENUE ? parts[next++] : Splits.overlay(amount.minor(), member.getSplitBp());
                part = new Money(minor, amount.currency());
            }
            team.add(new DealTeam.Member(
                    member.getRank(),
                    people.get(member.getPosition()),
                    MemberRole.of(member.getRole()),
                    kind,
                    member.getSplitBp(),
                    part));
        }
        return team;
    }
}
