package io.sternik.app.security;

import io.sternik.app.testing.FixtureCompany;
import io.sternik.database.structure.Tables;
import java.util.UUID;
import org.jooq.DSLContext;

/** Records of structure, which is open to everybody: one of each kind is enough. */
final class StructureRecords {

    private StructureRecords() {}

    static UUID id(String path, FixtureCompany company, DSLContext sql) {
        String kind = path.substring("/api/structure/".length());
        kind = kind.substring(0, kind.indexOf('/'));
        return switch (kind) {
            case "people" -> company.person("DIR").value();
            case "positions" -> company.position("S1").value();
            case "units" -> company.unit("NORTH").value();
            case "assignments" ->
                sql.select(Tables.ASSIGNMENT.ID)
                        .from(Tables.ASSIGNMENT)
                        .limit(1)
                        .fetchSingle()
                        .value1();
            default -> throw new IllegalArgumentException("no record is known for " + path);
        };
    }
}
