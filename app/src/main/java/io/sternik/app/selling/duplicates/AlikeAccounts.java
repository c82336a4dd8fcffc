package io.sternik.app.selling.duplicates;

import static io.sternik.database.selling.Tables.ACCOUNT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.accounts.AccountQueries;
import io.sternik.engine.duplicate.Described;
import io.sternik.engine.duplicate.Likeness;
import io.sternik.engine.duplicate.Likeness.Verdict;
import io.sternik.engine.duplicate.Trait;
import io.sternik.engine.table.Fold;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Warns whoever makes an account of those that look like it: the twenty nearest by trigrams and those with the same tax number, judged like pairs. */
@Component
class AlikeAccounts {

    private static final int NEAREST = 20;
    private static final int SHOWN = 5;

    private final DSLContext sql;
    private final CompanyTime time;

    AlikeAccounts(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    private record Judged(Alike alike, long points) {}

    List<Alike> of(String name, @Nullable String town, @Nullable String nip, Viewer by) {
        String folded = Fold.text(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        String number = nip == null ? "" : nip.replaceAll("[^0-9]", "");
        Described wanted = described(name, number.isEmpty() ? null : number, town);
        return rows(folded + (town == null ? "" : " " + Fold.text(town)), number, by).stream()
                .map(row -> judged(row, wanted))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Judged one) -> one.alike().verdict())
                        .thenComparing(Judged::points)
                        .reversed())
                .map(Judged::alike)
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    /** No account has an empty number, so an empty one finds nothing. */
    private List<Record> rows(String words, String number, Viewer by) {
        Owner.Directory owner = new Owner.Directory(time.today(), "owner");
        Field<Boolean> seen = DSL.coalesce(DSL.field(AccountQueries.visible(by.visibility())), DSL.inline(false))
                .as("seen");
        Field<Boolean> whole = (by.visibility().seesAll()
                        ? DSL.inline(true)
                        : DSL.coalesce(DSL.field(by.visibility().owns(ACCOUNT.OWNER_POSITION)), DSL.inline(false)))
                .as("whole");
        Field<Double> near = DSL.field("similarity({0}, {1})", Double.class, ACCOUNT.FOLDED, DSL.val(words));
        Condition alike = DSL.condition("{0} % {1}", ACCOUNT.FOLDED, DSL.val(words));
        Condition same = ACCOUNT.NIP.eq(number);
        return sql.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.TOWN, ACCOUNT.NIP, seen, whole)
                .select(owner.columns())
                .from(ACCOUNT)
                .leftJoin(owner.table())
                .on(owner.position().eq(ACCOUNT.OWNER_POSITION))
                .where(ACCOUNT.DELETED_AT.isNull(), alike.or(same))
                .orderBy(DSL.field(same).desc(), near.desc(), ACCOUNT.ID)
                .limit(NEAREST)
                .fetch(row -> (Record) row);
    }

    /**
     * The tax number of an account of which only the head is seen is not compared: the answer would tell it. Of one that is not seen it is told
     * that somebody serves that number, never that it has another one.
     */
    private static Optional<Judged> judged(Record row, Described wanted) {
        boolean seen = row.get("seen", Boolean.class);
        boolean whole = row.get("whole", Boolean.class);
        String number = row.get(ACCOUNT.NIP);
        boolean tells = whole || (!seen && number != null && number.equals(wanted.taxNumber()));
        Described other = described(row.get(ACCOUNT.NAME), tells ? number : null, row.get(ACCOUNT.TOWN));
        Owner owner = Owner.read(row);
        return Likeness.between(wanted, other)
                .filter(likeness -> likeness.verdict() != Verdict.UNLIKELY)
                .map(likeness -> new Judged(
                        new Alike(
                                seen ? row.get(ACCOUNT.ID) : null,
                                seen ? row.get(ACCOUNT.NAME) : null,
                                seen ? row.get(ACCOUNT.TOWN) : null,
                                seen || owner == null ? null : owner.title(),
                                likeness.verdict()),
                        likeness.points()));
    }

    private static Described described(String name, @Nullable String nip, @Nullable String town) {
        return new Described(
                Fold.company(name),
                nip,
                town == null || town.isBlank() ? Map.of() : Map.of(Trait.TOWN, Set.of(Fold.text(town))));
    }
}
