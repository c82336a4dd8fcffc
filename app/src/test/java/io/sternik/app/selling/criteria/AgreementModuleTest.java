package io.sternik.app.selling.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stage that wants a superior to agree: asked once, decided level by level, good for the amount that was seen. */
class AgreementModuleTest extends DemandingPipeline {

    private static Map<String, Object> approved(String role) {
        return Map.of("type", "approved", "which", role);
    }

    private static Map<String, Object> pln(long minor) {
        return Map.of("minor", minor, "currency", "PLN");
    }

    private static Answer ask(Caller caller, Answer deal, String role) {
        return caller.post(path(deal) + "/approvals", Map.of("role", role, "note", "Duży klient"));
    }

    private static Answer grant(Caller caller, String approval, int step) {
        return caller.post("/api/approvals/" + approval + "/grant", Map.of("step", step, "reason", ""));
    }

    private Answer move(Caller caller, Answer deal) {
        return caller.post(
                path(deal) + "/move",
                Map.of("to", id("offer")),
                caller.get(path(deal)).version());
    }

    private Answer priced(Caller seller, long minor) {
        Answer deal = opened(seller, "Za zgodą");
        return seller.patch(path(deal), Map.of("amount", pln(minor)), deal.version());
    }

    @Test
    void aDealGoesOnOnceTheLevelAgreesThatTheStageWants() {
        demand("new", approved("manager"));
        Caller seller = seat("S1");
        Answer deal = priced(seller, 50_000);
        assertThat(move(seller, deal).code()).isEqualTo("deal.gate-missing");
        Answer asked = ask(seller, deal, "manager");
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        String approval = asked.text("/approval");
        assertThat(seller.get(path(deal) + "/gate?to=" + id("offer")).text("/asked/0/approval"))
                .isEqualTo(approval);
        assertThat(ask(seller, deal, "manager").code()).isEqualTo("deal.approval-asked");
        assertThat(seat("L1").get("/api/approvals/" + approval).text("/shown/name"))
                .isEqualTo("Za zgodą");
        assertThat(grant(seat("L1"), approval, 1).status()).isEqualTo(200);
        assertThat(move(seller, deal).code())
                .as("the leader alone is not enough")
                .isEqualTo("deal.gate-missing");
        assertThat(grant(seat("M1"), approval, 2).status()).isEqualTo(200);
        assertThat(move(seller, deal).status()).isEqualTo(200);
    }

    @Test
    void whatWasAgreedHoldsUpToTheAmountThatWasSeen() {
        demand("new", approved("leader"));
        Caller seller = seat("S1");
        Answer deal = priced(seller, 50_000);
        grant(seat("L1"), ask(seller, deal, "leader").text("/approval"), 1);
        Answer more = seller.patch(
                path(deal),
                Map.of("amount", pln(50_001)),
                seller.get(path(deal)).version());
        assertThat(move(seller, deal).code()).isEqualTo("deal.gate-missing");
        seller.patch(path(deal), Map.of("amount", pln(49_999)), more.version());
        assertThat(move(seller, deal).status()).isEqualTo(200);
    }

    @Test
    void aRefusalLeavesTheDealWhereItIsAndItCanBeAskedAgain() {
        demand("new", approved("leader"));
        Caller seller = seat("S1");
        Answer deal = priced(seller, 50_000);
        String approval = ask(seller, deal, "leader").text("/approval");
        assertThat(seat("L1")
                        .post("/api/approvals/" + approval + "/refuse", Map.of("step", 1, "reason", "Za wcześnie"))
                        .status())
                .isEqualTo(200);
        assertThat(move(seller, deal).code()).isEqualTo("deal.gate-missing");
        assertThat(seller.get(path(deal) + "/gate?to=" + id("offer")).body().path("asked"))
                .isEmpty();
        assertThat(ask(seller, deal, "leader").status()).isEqualTo(201);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        demand("new", approved("leader"));
        Caller seller = seat("S1");
        Answer deal = priced(seller, 50_000);
        assertThat(ask(seller, deal, "seller").text("/findings/0/code")).isEqualTo("criterion.unknown-which");
        assertThat(ask(seat("S3"), deal, "leader").status()).as("foreign").isEqualTo(404);
        Caller director = seat("DIR");
        Answer own = priced(director, 1);
        assertThat(ask(director, own, "leader").code()).isEqualTo("deal.nobody-to-agree");
        assertThat(ask(seat("L1"), deal, "leader").status())
                .as("a leader asks the next one above")
                .isEqualTo(201);
    }
}
