package io.sternik.app.testing;

import io.sternik.app.platform.event.Event;
import io.sternik.app.platform.event.Hearing;
import io.sternik.app.platform.event.Listener;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An event of the tests and three who hear it. */
@Configuration(proxyBeanMethods = false)
public class Bells {

    /** A bell was rung for the so manyth time. */
    public record Rung(UUID bell, int number) implements Event {

        @Override
        public UUID subject() {
            return bell;
        }
    }

    /** Writes down what it hears, here and in the database; fails on the bells that it is told to. */
    public static final class Ear implements Listener<Rung> {

        private final String code;
        private final boolean past;
        private final DSLContext sql;
        private final List<Rung> heard = new CopyOnWriteArrayList<>();
        private final Set<Rung> deaf = ConcurrentHashMap.newKeySet();

        Ear(String code, boolean past, DSLContext sql) {
            this.code = code;
            this.past = past;
            this.sql = sql;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Class<Rung> hears() {
            return Rung.class;
        }

        @Override
        public boolean hearsThePast() {
            return past;
        }

        @Override
        public void hear(Rung event, Hearing hearing) {
            sql.execute(
                    "insert into platform.draft (user_account, key, body, at) select id, {0}, '{}', now() from"
                            + " platform.user_account order by id limit 1",
                    org.jooq.impl.DSL.val(code + "/" + hearing.id().value()));
            if (deaf.contains(event)) {
                throw new IllegalStateException("deaf to " + event.number());
            }
            heard.add(event);
        }

        /** What was heard since the last clearing, in order. */
        public List<Rung> heard() {
            return List.copyOf(heard);
        }

        /** Cannot hear this one until it is told otherwise. */
        public void deafTo(Rung rung, boolean deafNow) {
            if (deafNow) {
                deaf.add(rung);
            } else {
                deaf.remove(rung);
            }
        }

        /** Forgets everything. */
        public void clear() {
            heard.clear();
            deaf.clear();
        }
    }

    @Bean
    Ear firstEar(DSLContext sql) {
        return new Ear("test.first", false, sql);
    }

    @Bean
    Ear secondEar(DSLContext sql) {
        return new Ear("test.second", false, sql);
    }

    @Bean
    Ear curiousEar(DSLContext sql) {
        return new Ear("test.curious", true, sql);
    }
}
