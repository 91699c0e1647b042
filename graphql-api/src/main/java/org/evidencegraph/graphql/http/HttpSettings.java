package org.evidencegraph.graphql.http;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Options under {@code evidence.http.}; docs/operations.md explains them.
 *
 * @param body of a query at most; mutations may bring documents and take more
 * @param trustedDocuments file with the only documents that are run; null where any is
 */
@ConfigurationProperties("evidence.http")
record HttpSettings(@DefaultValue("256KB") DataSize body, @Nullable String trustedDocuments) {}
