package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_ROLLUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The heads of the board are those of a recount, whatever was done to the deals. */
class BoardModuleTest extends SellingProgram {

    private static final long SEED = 20_261_123;
    private static final List<String> STAGES = List.of("new", "qualified", "offer", "negotiation", "won", "lost");

    @Test
    void headsEqualARecountAfterRandomWork() {
        Random random = new Random(SEED);
        Caller leader = seat("L1");
        List<Answer> deals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            deals.add(open(leader, "Deal " + i, random.nextInt(1_000_000)));
        }
        for (int i = 0; i < 80; i++) {
            int which = random.nextInt(deals.size());
            Answer deal = deals.get(which);
            Answer after = random.nextInt(3) == 0
                    ? leader.patch(
                            path(deal),
                            Map.of("amount", Map.of("minor", random.nextInt(1_000_000), "currency", "PLN")),
                            deal.version())
                    : move(leader, deal, STAGES.get(random.nextInt(STAGES.size())));
            if (after.status() == 200) {
                deals.set(which, after);
            }
        }
        leader.delete(path(deals.getFirst()), deals.getFirst().version());
        assertThat(rollup()).as("seed %s", SEED).isEqualTo(recount());
        assertThat(heads(leader)).as("seed %s", SEED).isEqualTo(recount());
    }

    @Test
    void aFilteredBoardCountsTheDealsOfTheFilter() {
        Caller seller = seat("S2");
        open(seller, "Mała", 100_00);
        open(seller, "Duża", 900_000_00);
        JsonNode column =
                seller.get("/api/deals/board?filter=amount+%3E+1000").body().at("/columns/0");
        assertThat(column.path("count").asLong()).isEqualTo(1);
        assertThat(column.at("/weighted/0/minor").asLong()).isEqualTo(90_000_00);
        assertThat(column.at("/cards/0/name").asString()).isEqualTo("Duża");
    }

    private Map<String, String> heads(Caller caller) {
        Map<String, String> heads = new TreeMap<>();
        for (JsonNode column : caller.get("/api/deals/board").body().path("columns")) {
            if (column.path("count").asLong() > 0) {
                heads.put(
                        column.at("/stage/id").asString(),
                        column.path("count").asLong() + " "
                                + column.at("/sum/0/minor").asLong());
            }
        }
        return heads;
    }

    private Map<String, String> rollup() {
        Map<String, String> sums = new TreeMap<>();
        sql.selectFrom(DEAL_ROLLUP)
                .where(DEAL_ROLLUP.OWNER_POSITION.eq(company.position("L1").value()), DEAL_ROLLUP.DEALS.gt(0L))
                .forEach(row -> sums.put(row.getStage().toString(), row.getDeals() + " " + row.getAmountMinor()));
        return sums;
    }

    private Map<String, String> recount() {
        Map<String, String> sums = new TreeMap<>();
        sql.select(DEAL.STAGE, DSL.count(), DSL.sum(DEAL.AMOUNT_MINOR))
                .from(DEAL)
                .where(
                        DEAL.DELETED_AT.isNull(),
                        DEAL.OWNER_POSITION.eq(company.position("L1").value()))
                .groupBy(DEAL.STAGE)
                .forEach(row -> sums.put(row.value1().toString(), row.value2() + " " + row.value3()));
        return sums;
    }
}
