package io.sternik.app;

import io.sternik.app.platform.server.StartRefusals;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the server. Beans are named by their full class name: chapters may use the same word for different things. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SternikApplication {

    private static final String TRAIN = "--sternik.train";

    /**
     * Serves until it is stopped; options as {@code --server.port=8080 --sternik.data=./data}. With {@code --sternik.train} it works
     * through the main screens on a throw-away folder instead and ends, so that the JVM can learn what a start needs.
     */
    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        if (Arrays.asList(arguments).contains(TRAIN)) {
            Training.run();
        } else {
            serve(arguments);
        }
    }

    private static void serve(String[] arguments) {
        try {
            SpringApplication.run(SternikApplication.class, arguments);
        } catch (RuntimeException told) {
            System.exit(StartRefusals.exitCode(told));
        }
    }
}
