package org.evidencegraph.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.evidencegraph.EvidenceApplication;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of the whole application after it has loaded the sample corpus into a database in memory;
 * all such tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {EvidenceApplication.class, Api.class},
    properties = {
      "spring.datasource.url=jdbc:h2:mem:over-sample-corpus;DB_CLOSE_DELAY=-1",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@interface OverSampleCorpus {}
