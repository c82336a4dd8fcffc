package io.sternik.app.selling.results;

import io.sternik.app.platform.database.FreshPlans;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sums of orders, invoices and payments by the position that owned them on their day, and by where that position stood then. The lines of an
 * invoice give its products; one without lines has none.
 */
@Component
class SoldStore {

    private static final Field<LocalDate> DAY = DSL.field(DSL.name("s", "day"), SQLDataType.LOCALDATE);
    private static final Field<UUID> TEAM = DSL.field(DSL.name("v", "unit"), SQLDataType.UUID);

    private final DSLContext sql;
    private final DSLContext fresh;

    SoldStore(DSLContext sql, FreshPlans plans) {
        this.sql = sql;
        this.fresh = plans.sql();
    }

    /**
     * A sum of documents.
     *
     * @param key of the group: an id, a month, a kind of document; null for none
     */
    record Sum(SoldBasis basis, boolean now, @Nullable String key, long minor) {}

    /** A sum of documents in another currency than the scope's. */
    record Other(SoldBasis basis, String currency, long minor) {}

    /** By what sums are grouped. */
    enum By {
        /** Not at all. */
        NOTHING("null::text"),
        /** By month, {@code YYYY-MM}. */
        MONTH("to_char(s.day, 'YYYY-MM')"),
        /** By who held the position then, else by the position. */
        SELLER("coalesce(h.person, s.position)::text"),
        /** By the unit of the position then. */
        TEAM("v.unit::text"),
        /** By the office of that unit then. */
        OFFICE("units.office::text"),
        /** By product. */
        PRODUCT("s.product::text"),
        /** By kind of document or state of the order. */
        KIND("s.kind");

        private final String column;

        By(String column) {
            this.column = column;
        }

        static By of(Results.Dimension dimension) {
            return valueOf(dimension.name());
        }
    }

    /** Sums of both periods by one thing, as far as they belong to one group of another. */
    List<Sum> sums(ResultsScope scope, By by, @Nullable By within, @Nullable String key) {
        UnitTree units = new UnitTree(sql);
        Condition group = within == null
                ? DSL.noCondition()
                : DSL.condition(within.column + " is not distinct from {0}", DSL.val(key, SQLDataType.CLOB));
        Period period = scope.period();
        Table<?> documents = DSL.table(
                        """
                        (select basis, day, position, product, kind, sum(amount) as amount from ({0}) as facts
                        where currency = {1} group by basis, day, position, product, kind)
                        """,
                        facts(scope, period.previous().from(), Objects.requireNonNull(period.to())),
                        DSL.val(scope.currency()))
                .as("s");
        return fresh.select(
                        DSL.field("s.basis", SQLDataType.CLOB).as("basis"),
                        DSL.field("s.day >= {0}", SQLDataType.BOOLEAN, DSL.val(period.from()))
                                .as("now"),
                        DSL.field(by.column, SQLDataType.CLOB).as("key"),
                        DSL.field("sum(s.amount)::bigint", SQLDataType.BIGINT).as("minor"))
                .from(documents)
                .leftJoin(DSL.table("structure_views.position_version").as("v"))
                .on("v.position = s.position and v.valid_during @> s.day")
                .leftJoin(DSL.table("""
                        lateral (select h.person from structure_views.position_holder h
                        where h.position = s.position and h.valid_during @> s.day order by h.rank limit 1)
                        """).as("h"))
                .on(DSL.trueCondition())
                .leftJoin(units.table())
                .on(units.covers(TEAM, DAY))
                .where(group)
                .groupBy(DSL.inline(1), DSL.inline(2), DSL.inline(3))
                .fetch(SoldStore::sum);
    }

    /** Sums of the period in other currencies. */
    List<Other> others(ResultsScope scope) {
        Period period = scope.period();
        return fresh.resultQuery(
                        """
                        select basis, currency, sum(amount)::bigint as minor from ({0}) facts
                        where currency <> {1} group by basis, currency order by currency, basis
                        """,
                        facts(scope, period.from(), Objects.requireNonNull(period.to())), DSL.val(scope.currency()))
                .fetch(row -> new Other(basis(row), row.get("currency", String.class), row.get("minor", Long.class)));
    }

    private static QueryPart facts(ResultsScope scope, LocalDate from, LocalDate to) {
        return DSL.sql(
                """
                select 'ordered' as basis, o.ordered_on as day, o.owner_position as position, o.currency, o.state as kind, l.product,
                       round(l.net_minor::numeric * (l.quantity_thousandths - l.cancelled_thousandths)
                             / l.quantity_thousandths)::bigint as amount
                from selling.sales_order o join selling.order_line l on l.sales_order = o.id
                where o.deleted_at is null and o.state <> 'draft' and o.ordered_on >= {0} and o.ordered_on < {1} and {2}
                union all
                select 'invoiced', i.issued_on, i.owner_position, i.currency, i.kind, l.product, coalesce(l.net_minor, i.net_minor)
                from selling.invoice i left join selling.invoice_line l on l.invoice = i.id
                where i.deleted_at is null and i.kind <> 'pro_forma' and i.issued_on >= {0} and i.issued_on < {1} and {3}
                union all
                select 'paid', p.paid_on, p.owner_position, p.currency, 'payment', null, p.amount_minor
                from selling.payment p
                where p.deleted_at is null and p.paid_on >= {0} and p.paid_on < {1} and {4}
                """,
                DSL.val(from),
                DSL.val(to),
                scope.owners(owner("o")),
                scope.owners(owner("i")),
                scope.owners(owner("p")));
    }

    private static Field<UUID> owner(String table) {
        return DSL.field(DSL.name(table, "owner_position"), SQLDataType.UUID);
    }

    private static Sum sum(Record row) {
        return new Sum(
                basis(row), row.get("now", Boolean.class), row.get("key", String.class), row.get("minor", Long.class));
    }

    private static SoldBasis basis(Record row) {
        return SoldBasis.valueOf(row.get("basis", String.class).toUpperCase(java.util.Locale.ROOT));
    }
}
