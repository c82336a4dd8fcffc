package io.sternik.app.selling.orders;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.documents.DocumentFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a file can say about orders: a row a line. */
public final class OrderShape implements ImportShape {

    @Override
    public String code() {
        return "orders";
    }

    @Override
    public String object() {
        return OrderId.OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of();
    }

    @Override
    public List<String> keys() {
        return List.of("number");
    }

    @Override
    public boolean rowsTogether() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("team", "products", "accounts");
    }

    @Override
    public List<ImportField> fields() {
        List<ImportField> fields = new ArrayList<>(List.of(
                ImportField.required(
                        "number",
                        Type.TEXT,
                        "nr zamówienia",
                        "numer zamówienia",
                        "zamówienie",
                        "zamówienie nr",
                        "order number",
                        "order no",
                        "order id",
                        "sales order"),
                ImportField.required(
                        "orderedOn",
                        Type.DATE,
                        "data zamówienia",
                        "data złożenia",
                        "data złożenia zamówienia",
                        "zamówiono",
                        "order date",
                        "ordered on"),
                ImportField.optional(
                        "state", Type.TEXT, "stan", "status", "stan zamówienia", "status zamówienia", "order status"),
                ImportField.optional(
                        "deliveredOn",
                        Type.DATE,
                        "data dostawy",
                        "data realizacji",
                        "data wydania",
                        "delivery date",
                        "delivered on"),
                ImportField.optional(
                        "delivered",
                        Type.DECIMAL,
                        "ilość dostarczona",
                        "ilość wydana",
                        "zrealizowano",
                        "delivered quantity",
                        "quantity delivered")));
        fields.addAll(DocumentFields.parties());
        fields.addAll(DocumentFields.line());
        fields.addAll(DocumentFields.prices());
        fields.addAll(DocumentFields.amounts());
        fields.addAll(DocumentFields.totals());
        return List.copyOf(fields);
    }
}
