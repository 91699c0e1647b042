package org.evidencegraph.graphql.graphiql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.evidencegraph.EvidenceApplication;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of the whole server on a free port, with the sample corpus in a database in memory; all
 * such tests share one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = EvidenceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:over-page;DB_CLOSE_DELAY=-1")
@interface OverPage {}
