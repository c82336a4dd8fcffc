package io.sternik.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the server. Beans are named by their full class name: chapters may use the same word for different things. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SternikApplication {

    /** Serves until it is stopped; options as {@code --server.port=8080 --sternik.data=./data}. */
    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        SpringApplication.run(SternikApplication.class, arguments);
    }
}
