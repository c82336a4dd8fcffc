package io.sternik.app.selling.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Words for what the administrator does with own fields, and what others do with them. */
abstract class FieldMaking extends SellingProgram {

    static final List<Map<String, Object>> OPTIONS = List.of(
            Map.of("code", "gas", "namePl", "Gaz", "nameEn", "Gas", "retired", false),
            Map.of("code", "pump", "namePl", "Pompa ciepła", "nameEn", "Heat pump", "retired", false),
            Map.of("code", "wood", "namePl", "Drewno", "nameEn", "Wood", "retired", false));

    Caller administrator() {
        return seat("ADM");
    }

    /** Makes a field with this code. */
    Answer field(String object, String code, String type) {
        Answer made = ask(object, code, type, false);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    Answer ask(String object, String code, String type, boolean required) {
        Map<String, Object> body = new HashMap<>(Map.of("object", object, "code", code, "type", type));
        body.put("details", details("Pole " + code, "Field " + code, type, required));
        return administrator().post("/api/fields", body);
    }

    static Map<String, Object> details(String pl, String en, String type, boolean required) {
        Map<String, Object> details = new HashMap<>(Map.of("labelPl", pl, "labelEn", en, "required", required));
        details.put("options", type.startsWith("option") ? OPTIONS : null);
        return details;
    }

    Answer archive(Answer field, boolean archived) {
        return administrator()
                .put("/api/fields/" + field.text("/id") + "/archived", Map.of("archived", archived), now(field));
    }

    /** The version of a field now. */
    long now(Answer field) {
        return StreamSupport.stream(administrator().get("/api/fields").body().spliterator(), false)
                .filter(one -> one.path("id").asString().equals(field.text("/id")))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asLong();
    }

    static Map<String, Object> custom(String code, @Nullable Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(code, value);
        return Map.of("custom", values);
    }

    /** The names of the records of a filter in their order. */
    static List<String> names(Caller caller, String object, String filter, String sort) {
        Answer page = caller.get("/api/" + object + "?limit=50&filter="
                + URLEncoder.encode(filter, StandardCharsets.UTF_8) + "&sort=" + sort);
        assertThat(page.status()).as(filter + " " + page.body()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("rows").spliterator(), false)
                .map(row -> row.path("name").asString())
                .toList();
    }

    /** Brings a file in and answers the import as it is then. */
    JsonNode imported(String name, String text) {
        Caller administrator = administrator();
        String body = "--end\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n--end--\r\n";
        Answer uploaded = administrator.raw("POST", "/api/imports", "multipart/form-data; boundary=end", body);
        assertThat(uploaded.status()).as(uploaded.body().toString()).isEqualTo(201);
        String path = "/api/imports/" + uploaded.text("/id");
        JsonNode ended = ended(administrator, administrator.post(path + "/commit", Map.of()));
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("done");
        return administrator.get(path).body();
    }
}
