package io.sternik.app.consent;

import static io.sternik.app.consent.ConsentsModuleTest.at;
import static io.sternik.app.consent.ConsentsModuleTest.contact;
import static io.sternik.app.consent.ConsentsModuleTest.person;
import static io.sternik.app.consent.ConsentsModuleTest.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Numbers and addresses that lead nowhere: marked with a reason, refused by the gate, taken back by hand and by undo. */
class MarkedAddressesModuleTest extends SellingProgram {

    private static Answer mark(Caller caller, Answer person, String address, String fault) {
        return caller.post(
                at(person) + "/marks", Map.of("address", address, "fault", fault, "note", "dzwoniłam trzy razy"));
    }

    @Test
    void nobodyIsCalledAtAWrongNumberUntilTheMarkIsTakenBack() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Zły numer", "50 01");
        say(seller, anna, "given", List.of("phone", "mail"));
        assertThat(contact(seller, anna, "phone", "marketing").status()).isEqualTo(200);
        Answer marked = mark(seller, anna, "+48 58 301 50 01", "no_answer");
        assertThat(marked.status()).as(marked.body().toString()).isEqualTo(201);
        assertThat(marked.text("/marked/0/note")).isEqualTo("dzwoniłam trzy razy");
        assertThat(mark(seller, anna, "+48583015001", "no_answer").body().path("marked"))
                .as("marked once")
                .hasSize(1);
        Answer refused = contact(seller, anna, "phone", "marketing");
        assertThat(refused.code()).isEqualTo("contact.not-allowed");
        assertThat(refused.text("/params/reasons")).contains("nobody answers");
        assertThat(contact(seller, anna, "sms", "marketing").text("/params/reasons"))
                .as("nor written to by text message")
                .contains("nobody answers");
        assertThat(contact(seller, anna, "mail", "marketing").status()).isEqualTo(200);
        String open = at(anna) + "/marks/" + marked.text("/marked/0/mark");
        assertThat(seat("S3").delete(open, 0).status()).as("foreign").isEqualTo(404);
        assertThat(seller.delete(open, 0).body().path("marked")).isEmpty();
        assertThat(seller.delete(open, 0).status()).as("taken back already").isEqualTo(200);
        clock.setDate(io.sternik.app.testing.TestClock.TODAY.plusDays(1));
        assertThat(contact(seat("S1"), anna, "phone", "marketing").status()).isEqualTo(200);
    }

    @Test
    void aMarkCountsForWhoeverHasTheNumberAndIsUndone() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Wspólna", "50 02");
        Answer other = person(seat("S3"), "Obca", "50 02");
        say(seat("S3"), other, "given", List.of("mail"));
        Answer marked = mark(seller, anna, "anna@5002.example", "bounced");
        assertThat(contact(seat("S3"), other, "mail", "marketing").text("/params/reasons"))
                .contains("mail comes back");
        assertThat(seller.get("/api/contacts/" + anna.text("/id") + "/history")
                        .body()
                        .toString())
                .contains("anna@5002.example");
        assertThat(seller.undo(marked).body().path("conflicts")).isEmpty();
        JsonNode line = seller.get("/api/contacts/" + anna.text("/id") + "/history")
                .body()
                .path(0);
        assertThat(line.path("field").asString()).as(line.toString()).isEqualTo("addresses");
        assertThat(line.path("before").asString()).contains("anna@5002.example");
        assertThat(line.path("after").isNull()).isTrue();
        assertThat(line.path("source").asString()).isEqualTo("undo");
        assertThat(line.path("by").asString()).isNotBlank();
        assertThat(seller.get(at(anna)).body().path("marked")).isEmpty();
        assertThat(contact(seat("S3"), other, "mail", "marketing").status()).isEqualTo(200);
    }

    @Test
    void ofTwoNumbersTheOneThatWorksIsCalled() {
        Caller seller = seat("S1");
        Answer anna = seller.post(
                "/api/contacts",
                Map.of("given", "Anna", "family", "Dwa numery", "phones", List.of("58 301 50 03", "58 301 50 04")));
        say(seller, anna, "given", List.of("phone"));
        mark(seller, anna, "+48 58 301 50 03", "wrong_address");
        assertThat(contact(seller, anna, "phone", "marketing").text("/href")).isEqualTo("tel:+48583015004");
    }

    @Test
    void whatDoesNotFitIsRefusedAndForeignPeopleAreNotFound() {
        Caller seller = seat("S1");
        Answer anna = person(seller, "Odmowna", "50 05");
        assertThat(mark(seller, anna, "+48 58 301 99 99", "no_answer").text("/findings/0/code"))
                .isEqualTo("consent.address");
        assertThat(mark(seller, anna, "anna@5005.example", "no_answer").text("/findings/0/field"))
                .as("mail is not answered, it comes back")
                .isEqualTo("fault");
        assertThat(mark(seat("S3"), anna, "anna@5005.example", "bounced").status())
                .isEqualTo(404);
        assertThat(mark(seat("ADM"), anna, "anna@5005.example", "bounced").status())
                .isEqualTo(403);
    }
}
