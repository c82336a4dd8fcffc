package io.sternik.app.selling.members;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.SplitKind;
import io.sternik.app.selling.documents.MoneyWhy;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the amounts of shares come from. */
@Component
class MemberWhy {

    private final MembersOfDeals members;
    private final MoneyWhy why;

    MemberWhy(MembersOfDeals members, MoneyWhy why) {
        this.members = members;
        this.why = why;
    }

    /** The amount of a deal as the sum of its revenue shares. */
    Why ofAll(DealId deal, Viewer viewer) {
        DealTeam team = members.get(deal, viewer);
        Money amount = known(team.amount());
        List<Why.Part> parts = new ArrayList<>();
        for (DealTeam.Member member : team.members()) {
            Money part = member.amount();
            if (part != null && member.kind() == SplitKind.REVENUE) {
                parts.add(MoneyWhy.part(
                        why.says(
                                "member.why.part",
                                Map.of("percent", BigDecimal.valueOf(member.shareBp(), 2)),
                                Map.of("name", name(member.who() == null ? team.owner() : member.who()))),
                        part.minor(),
                        null));
            }
        }
        if (parts.isEmpty()) {
            parts.add(MoneyWhy.part(name(team.owner()), amount.minor(), null));
        }
        return why.sum(amount, why.says("member.why.all", Map.of()), parts, "member.why.rule", List.of());
    }

    /** What one share comes to: that of the exact amount, and what rounding adds to it or takes from it. */
    Why ofOne(DealId deal, int rank, Viewer viewer) {
        DealTeam team = members.get(deal, viewer);
        DealTeam.Member member = team.members().stream()
                .filter(one -> one.rank() == rank)
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        Money amount = known(team.amount());
        Money part = known(member.amount());
        Map<String, Object> values = Map.of("percent", BigDecimal.valueOf(member.shareBp(), 2), "amount", amount);
        long down = whole(amount.minor(), member.shareBp());
        List<Why.Part> parts = new ArrayList<>();
        parts.add(MoneyWhy.part(why.says("member.why.share", values), down, "/selling/deals/" + deal.value()));
        if (part.minor() != down) {
            parts.add(MoneyWhy.part(
                    why.says(
                            member.kind() == SplitKind.REVENUE ? "member.why.remainder" : "member.why.rounding",
                            Map.of()),
                    part.minor() - down,
                    null));
        }
        return why.sum(
                part,
                why.says(
                        member.kind() == SplitKind.REVENUE ? "member.why.revenue" : "member.why.overlay",
                        values,
                        Map.of("name", name(member.who() == null ? team.owner() : member.who()))),
                parts,
                "member.why.rule",
                List.of());
    }

    /** The share in whole minor units, towards zero, as shares are dealt out before their remainders are. */
    private static long whole(long minor, int shareBp) {
        return BigDecimal.valueOf(minor)
                .multiply(BigDecimal.valueOf(shareBp, 4))
                .toBigInteger()
                .longValueExact();
    }

    private static Money known(@Nullable Money amount) {
        if (amount == null) {
            throw new RecordProblem.NotFound().refused();
        }
        return amount;
    }

    private static Text name(@Nullable Owner who) {
        if (who == null) {
            return new Text("?", "?");
        }
        String person = who.person();
        return person == null ? who.title() : new Text(person, person);
    }
}
