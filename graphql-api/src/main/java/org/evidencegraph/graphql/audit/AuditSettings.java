package org.evidencegraph.graphql.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param file that lines are added to; empty for none
 */
@ConfigurationProperties("evidence.audit")
record AuditSettings(@DefaultValue("") String file) {}
