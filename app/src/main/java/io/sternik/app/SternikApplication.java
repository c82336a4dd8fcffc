package io.sternik.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class SternikApplication {

    /** Serves until it is stopped; options as {@code --server.port=8080 --sternik.data=./data}. */
    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        SpringApplication.run(SternikApplication.class, arguments);
    }
}
