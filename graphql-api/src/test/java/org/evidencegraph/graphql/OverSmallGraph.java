package org.evidencegraph.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A test of the API over the {@link SmallGraph}; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {SmallGraphPorts.class, Api.class},
    // There is no database whose health could be told.
    properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc
@interface OverSmallGraph {}
