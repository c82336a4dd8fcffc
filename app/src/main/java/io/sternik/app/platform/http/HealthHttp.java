package io.sternik.app.platform.http;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import org.jooq.DSLContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a balancer and the launcher whether this node can work. */
@RestController
class HealthHttp {

    private final DSLContext sql;

    HealthHttp(DSLContext sql) {
        this.sql = sql;
    }

    record Health(String status) {}

    @Access(relation = Relation.PUBLIC)
    @GetMapping("/api/health")
    Health health() {
        sql.selectOne().fetch();
        return new Health("UP");
    }
}
